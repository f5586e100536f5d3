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
fs.mkdir("d")
fs.open("d/f", "w").close()
def errno(method, *args):
    try:
        getattr(fs, method)(*args)
    except OSError as e:
        return e.errno
print(errno("stat", "x"), errno("remove", "x"), errno("ilistdir", "x"), errno("rename", "x", "y"))  # expect: 2 2 2 2
print(errno("chdir", "x"), errno("chdir", "d/f"), errno("mkdir", "d"), errno("rmdir", "d"))  # expect: 2 2 17 39
print(errno("open", "d", "r"), errno("mkdir", "d/f/x"), errno("mkdir", 256 * "x"))  # expect: 21 20 36
