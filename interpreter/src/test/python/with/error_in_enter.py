class C:
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): print("never")
with C():  # expect ValueError: enter
    pass
