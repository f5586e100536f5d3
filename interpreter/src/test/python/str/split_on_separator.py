print("a,b,,c".split(","), "".split(","))  # expect: ['a', 'b', '', 'c'] ['']
print("a--b--c".split("--", 1), "abc".split("x"))  # expect: ['a', 'b--c'] ['abc']
