print("a=b=c".partition("="), "a=b=c".rpartition("="))  # expect: ('a', '=', 'b=c') ('a=b', '=', 'c')
print("abc".partition("x"), "abc".rpartition("x"))  # expect: ('abc', '', '') ('', '', 'abc')
