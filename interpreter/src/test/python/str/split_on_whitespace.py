print(" a  b\tc\n".split(), "".split(), "a b c".split(None, 1))  # expect: ['a', 'b', 'c'] [] ['a', 'b c']
