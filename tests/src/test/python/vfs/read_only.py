import os, vfs
open("f", "w").close()
fs = vfs.VfsPosix(os.getcwd())
vfs.mount(fs, "/ro", readonly=True)
print(open("/ro/f").read() == "")  # expect: True
try:
    os.remove("/ro/f")
except OSError as e:
    print(e.errno)  # expect: 30
open("/ro/f", "r+")  # expect OSError: 30
