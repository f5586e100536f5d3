import re
r = re.compile("b*")
print(r.match("abb", 1).group(0), r.match("abbb", 1, 3).group(0), re.compile("^a").search("aa", 1))  # expect: bb bb None
