a = 1; b = 2;
c = a + \
    b
d = (a +
     # a comment inside
     b)
print(c, d)  # expect: 3 3
