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
def tried(mode):
    try:
        f = fs.open("a", mode)
        f.close()
        return f
    except (OSError, ValueError) as e:
        return repr(e)
print(tried("r"), tried("+"))  # expect: OSError(2,) OSError(2,)
print(tried("x"), tried("x"))  # expect: <io.TextIOWrapper> OSError(17,)
print(tried("rw"), tried("+r"), tried("aa"))  # expect: ValueError() ValueError() ValueError()
print(tried("btb"), tried("bt"), tried(""))  # expect: <io.FileIO> <io.TextIOWrapper> <io.TextIOWrapper>
print(tried("w+"), tried("?"))  # expect: <io.TextIOWrapper> <io.TextIOWrapper>
fs.open("a", 1)  # expect TypeError: can't convert 'int' object to str implicitly
