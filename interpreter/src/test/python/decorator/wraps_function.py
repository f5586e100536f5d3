def twice(f):
    def wrapper(*args):
        return f(*args), f(*args)
    return wrapper
@twice
def inc(x):
    return x + 1
print(inc(4))  # expect: (5, 5)
