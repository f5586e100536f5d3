"{} {1}".format(1, 2)  # expect ValueError: can't switch from automatic field numbering to manual field specification
