import vfs

class Disk:
    data = bytearray(50 * 512)
    def readblocks(self, n, buf, off=0):
        buf[:] = self.data[n * 512 + off:n * 512 + off + len(buf)]
    def writeblocks(self, n, buf, off=0):
        self.data[n * 512 + off:n * 512 + off + len(buf)] = buf
    def ioctl(self, op, arg):
        return (0, 0, 0, 0, 50, 512, 0)[op]


vfs.VfsLfs2.mkfs(Disk(), readsize=64, progsize=128, lookahead=8)
print(vfs.VfsLfs2(Disk(), progsize=16).statvfs("")[1])  # expect: 512
vfs.VfsLfs2(Disk(), readsize=1024)  # expect OSError: [Errno 22] EINVAL
