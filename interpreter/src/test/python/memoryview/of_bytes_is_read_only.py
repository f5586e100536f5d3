memoryview(b"abc")[0] = 1  # expect TypeError: 'memoryview' object doesn't support item assignment
