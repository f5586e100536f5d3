x, name = 3, "spam"
print(f"{x} {x + 1} {name.upper()} {[x, 1][0]} {'lit'}")  # expect: 3 4 SPAM 3 lit
