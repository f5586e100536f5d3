print(complex(1 + 2j, 3 + 4j), complex(1, 2j))  # expect: (-3+5j) (-1+0j)
