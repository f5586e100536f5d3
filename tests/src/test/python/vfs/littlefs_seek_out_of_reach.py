import vfs

class Disk:
    data = bytearray(50 * 512)
    def readblocks(self, n, buf, off=0):
        buf[:] = self.data[n * 512 + off:n * 512 + off + len(buf)]
    def writeblocks(self, n, buf, off=0):
        self.data[n * 512 + off:n * 512 + off + len(buf)] = buf
    def ioctl(self, op, arg):
        return (0, 0, 0, 0, 50, 512, 0)[op]


vfs.VfsLfs2.mkfs(Disk())
f = vfs.VfsLfs2(Disk()).open("a", "w")
print(f.seek(1 << 30))  # expect: 1073741824
f.seek(1 << 30, 1)  # expect OSError: [Errno 22] EINVAL
