class = 1  # expect SyntaxError: invalid syntax
