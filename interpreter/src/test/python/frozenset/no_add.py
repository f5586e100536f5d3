frozenset().add(1)  # expect AttributeError: 'frozenset' object has no attribute 'add'
