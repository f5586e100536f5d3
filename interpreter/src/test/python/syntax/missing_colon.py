if 1  # expect SyntaxError: invalid syntax
    pass
