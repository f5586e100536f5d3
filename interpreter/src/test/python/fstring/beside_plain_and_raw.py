x = 1
print("a" f"{x}" "b", f"{x}" f"{x + 1}")  # expect: a1b 12
