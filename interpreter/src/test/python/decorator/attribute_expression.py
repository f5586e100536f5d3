class Tools:
    def keep(f):
        return ("kept", f.__name__)
@Tools.keep
def h(): pass
print(h)  # expect: ('kept', 'h')
