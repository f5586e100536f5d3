print(2 in [1, 2], "b" in "abc", "" in "abc", b"b" in b"abc", 98 in b"abc")  # expect: True True True True True
print("a" in {"a": 1}, 3 in (1, 2), 3 not in range(3), None not in {None})  # expect: True False True False
