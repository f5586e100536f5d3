if 1:
x = 2  # expect SyntaxError: invalid syntax
