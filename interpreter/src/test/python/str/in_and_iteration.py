print("bc" in "abcd", "x" not in "abc")  # expect: True True
print(list("aü"), [c for c in "ab"])  # expect: ['a', 'ü'] ['a', 'b']
