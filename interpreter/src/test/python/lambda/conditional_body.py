sign = lambda x: "-" if x < 0 else "+"
print(sign(-1), sign(1))  # expect: - +
