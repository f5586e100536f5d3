print(round(0.5), round(1.5), round(2.5))  # expect: 0 2 2
print(round(-1.5), round(2.6), type(round(1.0)))  # expect: -2 3 <class 'int'>
print(round(3.14159, 2), round(1234.5, -2), round(7), round(17, -1))  # expect: 3.14 1200.0 7 20
