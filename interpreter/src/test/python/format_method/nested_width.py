print("{:{}}|{:>{w}}|".format("a", 4, "b", w=3))  # expect: a   |  b|
