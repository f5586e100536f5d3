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
f = fs.open("a", "w")
print(f)  # expect: <io.TextIOWrapper>
print(f.write("one\ntwo\n"), f.tell())  # expect: 8 8
f.flush()
f.close()
f.close()
with fs.open("a", "r+b") as f:
    print(f, f.readline(), f.seek(1, 1), f.write(b"X"))  # expect: <io.FileIO> b'one\n' 5 1
print([line for line in fs.open("a", "")])  # expect: ['one\n', 'tXo\n']
f = fs.open("a", "ab")
print(f.seek(0), f.write(b"!"), f.read(), f.seek(0), f.readinto(bytearray(3)))  # expect: 0 1 b'' 0 3
