e = OSError(2)
print(e.errno, e, repr(e), e.args)  # expect: 2 [Errno 2] ENOENT OSError(2,) (2,)
print(OSError(2, "own text").args, OSError("no number").errno)  # expect: (2, 'own text') no number
