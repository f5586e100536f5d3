x = "abc  # expect SyntaxError: invalid syntax
