print("abc".isalpha(), "ab1".isalpha())  # expect: True False
print("12".isdigit(), "".isdigit(), " \t".isspace())  # expect: True False True
print("ABC1".isupper(), "abc1".islower(), "1".islower(), "aB".isupper())  # expect: True True False False
