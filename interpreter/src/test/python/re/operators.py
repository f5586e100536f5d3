import re
def m(regex, text):
    r = re.match(regex, text)
    return r and r.group(0)
print(m("a|b|c+", "ccd"), m("x?y", "y"), m(".*z", "azbzc"), m(".*?z", "azbzc"), m("a$", "ab"))  # expect: cc y azbz az None
print(m("(?:ab)+", "ababa"), m("a+?", "aaa"), m("ab??", "ab"))  # expect: abab a a
