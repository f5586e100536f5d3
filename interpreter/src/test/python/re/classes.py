import re
def m(regex, text):
    return re.match(regex, text).group(0)
print(m("[a-c]+", "abcd"), m("[^ab]+", "xya"), m(r"[\d.]+", "1.5x"), m(r"\w+\s\D", "a_1 z"), m("[]", "x") if False else m("[a-]+", "a-b"))  # expect: abc xy 1.5 a_1 z a-
