# needs: detailed errors
int("12a")  # expect ValueError: invalid syntax for integer with base 10: '12a'
