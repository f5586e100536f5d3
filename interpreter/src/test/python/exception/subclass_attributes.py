class E(Exception):
    level = 3
e = E(1)
e.note = "n"
print(e.level, e.note, e.args, e)  # expect: 3 n (1,) 1
