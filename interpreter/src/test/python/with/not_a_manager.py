with 5:  # expect AttributeError: 'int' object has no attribute '__exit__'
    pass
