int(float("nan"))  # expect ValueError: can't convert NaN to int
