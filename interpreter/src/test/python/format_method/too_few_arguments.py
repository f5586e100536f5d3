"{} {}".format(1)  # expect IndexError: tuple index out of range
