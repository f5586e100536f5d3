print(--3, -+3, ~-3, not - 0, - - -1)  # expect: 3 -3 2 True -1
