class C(5): pass  # expect TypeError: function expected at most 2 arguments, got 3
