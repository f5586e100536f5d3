class A:
    def __getattr__(self, name):
        raise AttributeError("no " + name)
iter(A())  # expect AttributeError: no __getitem__
