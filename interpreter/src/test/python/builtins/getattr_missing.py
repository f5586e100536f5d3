getattr(1, "nothing")  # expect AttributeError: 'int' object has no attribute 'nothing'
