class Outer:
    class Inner:
        x = 5
        def f(self): return Outer.Inner.x + 1
print(Outer.Inner().f(), Outer.Inner.__name__)  # expect: 6 Inner
