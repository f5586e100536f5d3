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
with vfs.VfsLfs2(Disk()).open("a", "w+") as f:
    print(f.seek(1000), repr(f.read()), f.write("x"), f.seek(1000), f.read())  # expect: 1000 '' 1 1000 x
