"{:5.2q}".format(1)  # expect ValueError: invalid format specifier
