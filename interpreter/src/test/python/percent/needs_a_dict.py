"%(a)s" % 1  # expect TypeError: format needs a dict
