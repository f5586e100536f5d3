ValueError().x = 1  # expect AttributeError: 'ValueError' object has no attribute 'x'
