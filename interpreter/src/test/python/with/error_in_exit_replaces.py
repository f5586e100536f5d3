class C:
    def __enter__(self): pass
    def __exit__(self, *a): raise KeyError("exit")
try:
    with C():
        raise ValueError
except Exception as e:
    print(type(e).__name__)  # expect: KeyError
