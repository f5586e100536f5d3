"%d" % "a"  # expect TypeError: can't convert str to int
