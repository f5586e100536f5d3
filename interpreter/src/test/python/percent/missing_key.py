"%(a)s" % {"b": 1}  # expect KeyError: a
