def f():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
try:
    f()
except Exception as e:
    print(type(e).__name__, e)  # expect: KeyError second
