"%d" % (1, 2)  # expect TypeError: format string didn't convert all arguments
