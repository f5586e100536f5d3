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
fs.mkdir("/d/e")
fs.chdir("d")
fs.open("f", "w").close()
print(fs.getcwd(), list(fs.ilistdir()))  # expect: /d [('e', 16384, 0, 0), ('f', 32768, 0, 0)]
print(list(fs.ilistdir(b"/")))  # expect: [(b'd', 16384, 0, 0)]
fs.chdir("./e//../../d/e/")
print(fs.getcwd())  # expect: /d/e
fs.rename("../f", "g")
print([entry[0] for entry in fs.ilistdir()])  # expect: ['g']
fs.remove("g")
fs.chdir("/")
fs.rmdir("d/e")
fs.rmdir("d")
print(fs.getcwd(), list(fs.ilistdir("")))  # expect: / []
