import os, vfs
os.mkdir("d")
d = os.getcwd() + "/d"
vfs.umount("/")
vfs.mount(vfs.VfsPosix(d), "/a")
open("/a/f", "w").close()
print(os.listdir("/"), os.listdir("/a"))  # expect: ['a'] ['f']
print(list(os.ilistdir(b"/")))  # expect: [(b'a', 16384, 0)]
vfs.mount(vfs.VfsPosix(), "/")
print(os.listdir(d))  # expect: ['f']
vfs.mount(vfs.VfsPosix(), "/a")  # expect OSError: [Errno 1] EPERM
