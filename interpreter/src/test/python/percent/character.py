print("%c%c|%3c|%-3c|" % ("a", 98, 99, "d"))  # expect: ab|  c|d  |
