# needs: detailed errors
int("2", 2)  # expect ValueError: invalid syntax for integer with base 2: '2'
