(1).real  # expect AttributeError: 'int' object has no attribute 'real'
