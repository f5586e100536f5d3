a = "".join(["ab", "cd"])
print(a == "abcd", hash(a) == hash("abcd"), {"abcd": 1}[a])  # expect: True True 1
