*a, *b = [1]  # expect SyntaxError: multiple *x in assignment
