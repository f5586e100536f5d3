del 1  # expect SyntaxError: can't delete expression
