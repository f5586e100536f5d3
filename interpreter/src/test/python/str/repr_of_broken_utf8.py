half = "%.2s" % "\u20ac"
print(len(half), len(repr(half)))  # expect: 1 3
