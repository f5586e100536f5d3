f = staticmethod(lambda: 1)
f()  # expect TypeError: 'staticmethod' object isn't callable
