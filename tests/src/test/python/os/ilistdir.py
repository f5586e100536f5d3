import os
os.mkdir("d")
name, kind, inode = next(os.ilistdir())
print(name, hex(kind), inode == os.stat("d")[1])  # expect: d 0x4000 True
os.ilistdir("nope")  # expect OSError: [Errno 2] ENOENT
