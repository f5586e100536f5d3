import vfs

class Disk:
    data = bytearray(50 * 512)
    def readblocks(self, n, buf, off=0):
        buf[:] = self.data[n * 512 + off:n * 512 + off + len(buf)]
    def writeblocks(self, n, buf, off=0):
        self.data[n * 512 + off:n * 512 + off + len(buf)] = buf
    def ioctl(self, op, arg):
        return (0, 0, 0, 0, 50, 512, 0)[op]


for kind in (vfs.VfsFat, vfs.VfsLfs2):
    kind.mkfs(Disk())
    vfs.mount(Disk(), "/x")
    print([type(fs) for fs, point in vfs.mount() if point == "/x"])
    vfs.umount("/x")
# expect: [<class 'VfsFat'>]
# expect: [<class 'VfsLfs2'>]
