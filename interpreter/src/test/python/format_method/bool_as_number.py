print("{} {:d} {:5} {:f}".format(True, True, True, False))  # expect: True 1     1 0.000000
