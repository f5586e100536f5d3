print(",".join(["a", "b"]), ["".join([])])  # expect: a,b ['']
print("-".join("abc"), ", ".join(str(i) for i in range(3)))  # expect: a-b-c 0, 1, 2
