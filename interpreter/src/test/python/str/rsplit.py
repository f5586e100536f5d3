print("a,b,c".rsplit(",", 1))  # expect: ['a,b', 'c']
print("a,b,c".rsplit(","), "a b".rsplit(" "))  # expect: ['a', 'b', 'c'] ['a', 'b']
