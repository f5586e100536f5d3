class C:
    squares = []
    for i in range(3):
        squares.append(i * i)
    if i == 2:
        last = i
print(C.squares, C.last, C.i)  # expect: [0, 1, 4] 2 2
