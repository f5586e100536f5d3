f = open("f", "w")
try:
    f.read()
except OSError as e:
    print(e)  # expect: [Errno 9] EBADF
f.close()
open("f").write("x")  # expect OSError: [Errno 9] EBADF
