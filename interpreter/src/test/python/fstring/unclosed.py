f"{x"  # expect SyntaxError: invalid syntax
