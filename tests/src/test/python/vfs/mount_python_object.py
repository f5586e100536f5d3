import os, vfs

class FS:
    def mount(self, readonly, mkfs):
        print("mount", readonly, mkfs)
    def umount(self):
        print("umount")
    def open(self, path, mode):
        print("open", path, mode)
    def chdir(self, path):
        print("chdir", path)
    def getcwd(self):
        return "/dir"

fs = FS()
vfs.mount(fs, "/x", readonly=True)  # expect: mount True False
open("/x/f", "w")  # expect: open /f w
os.chdir("/x")  # expect: chdir /
open("g")  # expect: open g r
print(os.getcwd())  # expect: /x/dir
print([m[1] for m in vfs.mount()])  # expect: ['/x', '/']
vfs.umount("/x")  # expect: umount
print(os.getcwd())  # expect: /
vfs.umount("/x")  # expect OSError: [Errno 22] EINVAL
