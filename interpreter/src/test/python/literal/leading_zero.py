# needs: detailed errors
01  # expect SyntaxError: invalid syntax for integer with base 0: '01'
