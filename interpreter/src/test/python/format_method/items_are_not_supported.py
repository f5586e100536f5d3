print("{0[1]} {a[0]}".format([1, 2], a="q"))  # expect NotImplementedError: attributes not supported
