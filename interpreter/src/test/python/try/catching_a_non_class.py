def f():
    try:
        raise ValueError
    except 5:
        print("never")
try:
    f()
except TypeError:
    print("TypeError")  # expect: TypeError
