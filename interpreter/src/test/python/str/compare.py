print("a" < "b", "a" < "aa", "B" < "a")  # expect: True True True
print("a" == "a", "a" != "b", "ü" > "z", "" < "a")  # expect: True True True True
