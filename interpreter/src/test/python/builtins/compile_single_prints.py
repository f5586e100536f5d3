exec(compile("1 + 1", "name", "single"))  # expect: 2
