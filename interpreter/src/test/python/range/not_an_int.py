range("3")  # expect TypeError: can't convert str to int
