print(max(3, 1, 2), min([3, 1, 2]), max("abc"), min((2.5, 1)))  # expect: 3 1 c 1
print(max(["aa", "b"], key=len), min([1, -3], key=abs), max([], default="none"))  # expect: aa 1 none
