print(2 * "ab", 3 * (1,), 2 * [0])  # expect: abab (1, 1, 1) [0, 0]
