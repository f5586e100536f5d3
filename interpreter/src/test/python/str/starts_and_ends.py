print("abc".startswith("ab"), "abc".startswith(""))  # expect: True True
print("abc".startswith("b", 1), "abc".endswith("bc"))  # expect: True True
print("abc".startswith(("x", "a")), "a".endswith("ba"))  # expect: True False
