print((a := 2) + (b := a * 3), a, b)  # expect: 8 2 6
