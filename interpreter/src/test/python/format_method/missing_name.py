"{a}".format(b=1)  # expect KeyError: a
