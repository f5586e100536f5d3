if 1:
	a = 1
        b = 2
print(a, b)  # expect: 1 2
