a = 5
print(f"{a=} {a + 1=}")  # expect: a=5 a + 1=6
