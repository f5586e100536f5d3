# needs: doubles
a, b = 1 + 2j, 3 - 1j
print(a + b, a - b, a * b, a / b, -a)  # expect: (4+1j) (-2+3j) (5+5j) (0.09999999999999998+0.7j) (-1-2j)
print(a == 1 + 2j, abs(3 + 4j))  # expect: True 5.0
