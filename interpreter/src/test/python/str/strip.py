print("  a b \n".strip(), "xxaxx".strip("x"))  # expect: a b a
print("abcba".lstrip("ab"), "abcba".rstrip("ab"), ["  ".strip()])  # expect: cba abc ['']
