import re
r = re.compile("[;,] *")
print(r.split("a; b,c"), r.split("a,b,c", 1), r.split("abc"))  # expect: ['a', 'b', 'c'] ['a', 'b,c'] ['abc']
