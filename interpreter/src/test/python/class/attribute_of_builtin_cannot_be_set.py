int.x = 5  # expect AttributeError: 'type' object has no attribute 'x'
