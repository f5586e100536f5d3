"%d %d" % (1,)  # expect TypeError: format string needs more arguments
