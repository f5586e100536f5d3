print("banana".count("a"), "banana".count("an"))  # expect: 3 2
print("aaaa".count("aa"), "abc".count(""), "abab".count("b", 2))  # expect: 2 4 1
