range()  # expect TypeError: function missing 1 required positional arguments
