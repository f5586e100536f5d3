super()  # expect TypeError: function takes 2 positional arguments but 0 were given
