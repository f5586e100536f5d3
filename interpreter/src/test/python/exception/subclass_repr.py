class E(Exception): pass
print(repr(E()), repr(E("a")), repr(E("a", 1)), str(E("a")))  # expect: E() E('a',) E('a', 1) a
