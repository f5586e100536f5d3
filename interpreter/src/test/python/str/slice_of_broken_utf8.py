half = "%.2s" % "\u20ac"
half[0:]  # expect UnicodeError
