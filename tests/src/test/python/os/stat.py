import os
with open("f", "w") as f:
    f.write("12345")
mode = os.stat("f")[0]
print(mode & 0xF000 == 0x8000, os.stat("f")[6], len(os.statvfs(".")))  # expect: True 5 10
print(hex(os.stat("/")[0]))  # expect: 0x4000
os.stat("g")  # expect OSError: [Errno 2] ENOENT
