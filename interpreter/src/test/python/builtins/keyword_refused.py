len(obj=[])  # expect TypeError: function doesn't take keyword arguments
