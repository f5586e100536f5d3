print("%d" % 3.9, "%d" % -3.9, "%x" % 255)  # expect: 3 -3 ff
