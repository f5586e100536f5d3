b"a,b".split(",")  # expect TypeError: can't convert 'str' object to bytes implicitly
