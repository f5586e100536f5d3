x = 3
print(eval("x * 2"), eval("[i for i in range(3)]"))  # expect: 6 [0, 1, 2]
print(eval("y", {"y": 9}), eval("a + b", {"a": 1}, {"b": 2}))  # expect: 9 3
