import re
m = re.match("(a+)(b)?(c*)", "aac")
print(m, m.group(0), m.group(1), m.group(2), m.group(3))  # expect: <match num=4> aac aa None c
