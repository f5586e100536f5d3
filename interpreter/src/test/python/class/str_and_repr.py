class C:
    def __repr__(self): return "<repr>"
class D(C):
    def __str__(self): return "<str>"
print(C(), str(C()), [C()], D(), [D()])  # expect: <repr> <repr> [<repr>] <str> [<repr>]
print("%s %r" % (D(), D()))  # expect: <str> <repr>
