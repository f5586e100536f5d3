round(float("inf"))  # expect OverflowError: can't convert inf to int
