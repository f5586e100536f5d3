print("{} {}".format(1, 2), "{1} {0}".format(1, 2))  # expect: 1 2 2 1
print("{a} {b}".format(a=1, b=2), "{0}{0}".format("x"))  # expect: 1 2 xx
