assert [] , "must not be empty"  # expect AssertionError: must not be empty
