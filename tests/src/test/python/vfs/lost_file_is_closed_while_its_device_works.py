import gc, vfs

class Disk:
    data = bytearray(50 * 512)

    def readblocks(self, n, buf, off=0):
        for i in range(len(buf)):
            buf[i] = self.data[n * 512 + off + i]

    def writeblocks(self, n, buf, off=0):
        for i in range(len(buf)):
            self.data[n * 512 + off + i] = buf[i]

    def ioctl(self, op, arg):
        return 50 if op == 4 else 512 if op == 5 else 0


class Collecting(Disk):
    collects = False
    def readblocks(self, n, buf, off=0):
        super().readblocks(n, buf, off)
        if self.collects:
            gc.collect()
vfs.VfsLfs2.mkfs(Disk())
disk = Collecting()
fs = vfs.VfsLfs2(disk)
def lose(depth):
    if depth:
        lose(depth - 1)
    else:
        fs.open("a", "w").write("kept")
lose(5)
disk.collects = True
list(fs.ilistdir())
disk.collects = False
gc.collect()
print(fs.open("a", "").read())  # expect: kept
