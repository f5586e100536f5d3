s = "abcabc"
print(s.find("c"), s.rfind("c"), s.find("x"))  # expect: 2 5 -1
print(s.find("c", 3), s.find("c", 0, 2), s.find(""), s.rfind(""))  # expect: 5 -1 0 6
