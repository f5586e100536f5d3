print("%s %r %c %c %%" % ("a", "a", 65, "b"))  # expect: a 'a' A b %
print("%d %i %u %x %X %o" % (1, 2, 3, 255, 255, 8))  # expect: 1 2 3 ff FF 10
