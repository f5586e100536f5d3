# needs: detailed errors
int("")  # expect ValueError: invalid syntax for integer with base 10: ''
