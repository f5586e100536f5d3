print(2j, 1.5j, 3 + 4j)  # expect: 2j 1.5j (3+4j)
