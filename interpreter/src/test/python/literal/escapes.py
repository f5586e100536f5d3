print(len("\a\b\f\n\r\t\v\\\'\"\0"), "\x41\101\u0042\U00000043")  # expect: 11 AABC
print("a\
b", "\q" == "\\q")  # expect: ab True
