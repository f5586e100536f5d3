print(1, "a", None, sep="-", end="!\n")  # expect: 1-a-None!
print(sep="x")  # expect:
print("a", end="")
print("b")  # expect: ab
