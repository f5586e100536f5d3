len()  # expect TypeError: function takes 1 positional arguments but 0 were given
