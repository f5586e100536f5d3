pow(2.0, 3, 5)  # expect TypeError: pow() with 3 arguments requires integers
