memoryview([1])  # expect TypeError: object with buffer protocol required
