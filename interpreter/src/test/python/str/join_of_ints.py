",".join([1, 2])  # expect TypeError: join expects a list of str/bytes objects consistent with self object
