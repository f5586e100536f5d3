print("{:.2}|{:5.1s}|{:>4.3}|".format("abc", "xyz", "hello"))  # expect: ab|x    | hel|
