print(1 or 0 and 0, not 1 == 2, (1 or 0) and 0)  # expect: 1 True 0
