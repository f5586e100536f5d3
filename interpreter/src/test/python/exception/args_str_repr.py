e = ValueError("text", 2)
print(e.args, str(e), repr(e))  # expect: ('text', 2) ('text', 2) ValueError('text', 2)
print(repr(ValueError()), repr(ValueError("one")))  # expect: ValueError() ValueError('one',)
print(str(KeyError("k")), [str(ValueError())])  # expect: k ['']
