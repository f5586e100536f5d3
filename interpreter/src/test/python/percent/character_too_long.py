"%c" % "ab"  # expect TypeError: %c needs int or char
