(1 + 2j) // 2  # expect TypeError: can't truncate-divide a complex number
