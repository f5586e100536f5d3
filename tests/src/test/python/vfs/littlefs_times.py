import time, vfs

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
fs.open("a", "w").close()
print(abs(fs.stat("a")[8] - time.time()) < 9)  # expect: True
fs.mkdir("d")
print(fs.stat("d"))  # expect: (16384, 0, 0, 0, 0, 0, 0, 0, 0, 0)
fs = vfs.VfsLfs2(Disk(), mtime=False)
fs.open("b", "w").close()
print(fs.stat("a")[8] > 0, fs.stat("b")[8])  # expect: True 0
