import sys
print(sys.stdin.fileno(), sys.stdout.buffer)  # expect: 0 <io.FileIO 1>
with open("f", "w") as f:
    print(type(f) is type(sys.stdout), hasattr(f, "buffer"))  # expect: True False
f = open(1, "w")
f.write("to 1\n")  # expect: to 1
