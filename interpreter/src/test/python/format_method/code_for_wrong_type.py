"{:d}".format("a")  # expect ValueError: unknown format code 'd' for object of type 'str'
