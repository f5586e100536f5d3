class C:
    def __enter__(self): pass
    def __exit__(self, kind, value, trace):
        self.seen = kind.__name__, value.args
c = C()
try:
    with c:
        raise ValueError("x")
except ValueError:
    print(c.seen)  # expect: ('ValueError', ('x',))
