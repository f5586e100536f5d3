exec("a = 5\nfor i in range(3): a += i")
print(a)  # expect: 8
space = {}
exec("b = 1", space)
print(space["b"], "b" in globals())  # expect: 1 False
