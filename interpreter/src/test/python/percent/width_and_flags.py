print("%5d|%-5d|%05d|%+d|% d" % (1, 2, 3, 4, 5))  # expect:     1|2    |00003|+4| 5
print("%5s|%-5s|%.2s|%#x|%#o" % ("a", "b", "long", 255, 8))  # expect:     a|b    |lo|0xff|0o10
