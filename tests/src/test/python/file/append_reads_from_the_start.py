with open("f", "w") as f:
    f.write("ab")
with open("f", "a+") as f:
    print(f.read())  # expect: ab
    f.seek(0)
    f.write("c")
print(open("f").read())  # expect: abc
