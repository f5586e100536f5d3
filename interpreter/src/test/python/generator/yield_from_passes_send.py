def inner():
    got = []
    while len(got) < 2:
        got.append((yield len(got)))
    return got
def outer():
    print((yield from inner()))  # expect: ['a', 'b']
o = outer()
next(o)
o.send("a")
try:
    o.send("b")
except StopIteration:
    pass
