print("%(a)s %(b)d" % {"a": "x", "b": 2})  # expect: x 2
