assert 0  # expect AssertionError
