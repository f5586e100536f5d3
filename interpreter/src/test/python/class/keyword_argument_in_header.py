class C(object, metaclass=type): pass  # expect TypeError: function doesn't take keyword arguments
