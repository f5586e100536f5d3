"{:+s}".format("a")  # expect ValueError: sign not allowed in string format specifier
