x = 5
x()  # expect TypeError: 'int' object isn't callable
