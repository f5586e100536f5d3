"abc"["a"]  # expect TypeError: string indices must be integers, not str
