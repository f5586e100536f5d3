with open("f", "w") as f:
    f.write("aä€𝄞b")
with open("f") as f:
    print(f.read(2), f.read(2), f.read())  # expect: aä €𝄞 b
with open("f", "rb") as f:
    print(len(f.read()))  # expect: 11
