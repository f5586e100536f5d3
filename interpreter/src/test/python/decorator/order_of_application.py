def mark(letter):
    def apply(f):
        return lambda: letter + f()
    return apply
@mark("a")
@mark("b")
def f():
    return "f"
print(f())  # expect: abf
