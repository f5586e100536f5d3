import os
os.mkdir("d")
open("d/f", "w").close()
print(os.listdir("d"), os.listdir(b"d"))  # expect: ['f'] [b'f']
try:
    os.rmdir("d")
except OSError as e:
    print(e.errno)  # expect: 39
os.rename("d/f", "g")
os.rmdir("d")
print(os.listdir())  # expect: ['g']
os.unlink("g")
os.remove("g")  # expect OSError: [Errno 2] ENOENT
