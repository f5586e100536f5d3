len([], [])  # expect TypeError: function takes 1 positional arguments but 2 were given
