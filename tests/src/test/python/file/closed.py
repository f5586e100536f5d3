f = open("f", "w")
f.close()
f.close()
print(f)  # expect: <io.TextIOWrapper -1>
f.write("x")  # expect ValueError: I/O operation on closed file
