"abc".swapcase()  # expect AttributeError: 'str' object has no attribute 'swapcase'
