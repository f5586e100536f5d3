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
fs = vfs.VfsLfs2(Disk())
class Bad(Disk):
    answer = 0
    def readblocks(self, n, buf, off=0):
        super().readblocks(n, buf, off)
        return self.answer
bad = vfs.VfsLfs2(Bad())
for Bad.answer in (-5, -1000, 5, "x"):
    try:
        bad.open("a", "w")
    except (OSError, TypeError) as e:
        print(repr(e))
# expect: OSError(5,)
# expect: OSError(1000,)
# expect: OSError(22,)
# expect: TypeError("can't convert str to int",)
