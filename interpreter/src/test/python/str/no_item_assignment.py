s = "abc"
s[0] = "x"  # expect TypeError: 'str' object doesn't support item assignment
