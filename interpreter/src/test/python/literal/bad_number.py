# needs: detailed errors
0xg  # expect SyntaxError: invalid syntax for integer with base 16: 'g'
