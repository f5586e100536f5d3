print("aaa".replace("a", "b"), "aaa".replace("a", "b", 2))  # expect: bbb bba
print("abc".replace("x", "y"), "ab".replace("", "-"))  # expect: abc -a-b-
