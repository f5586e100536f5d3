def f():
    f()
try:
    f()
except RuntimeError as e:
    print(e)  # expect: maximum recursion depth exceeded
