import random, vfs


class Moody:
    data = bytearray(64 * 512)
    calm = True

    def answer(self):
        if self.calm or random.randrange(10):
            return 0
        if random.randrange(3) == 0:
            raise random.choice((ZeroDivisionError, MemoryError))
        return random.choice((-5, -84, -1000, 7, "x"))

    def readblocks(self, n, buf, off=0):
        buf[:] = self.data[n * 512 + off:n * 512 + off + len(buf)]
        return self.answer()

    def writeblocks(self, n, buf, off=0):
        self.data[n * 512 + off:n * 512 + off + len(buf)] = buf
        return self.answer()

    def ioctl(self, op, arg):
        return self.answer() or (64 if op == 4 else 512 if op == 5 else 0)


def tried(use, *args):
    try:
        return use(*args)
    except (OSError, ValueError, TypeError, ZeroDivisionError, MemoryError):
        return None


def play(fs, files):
    for step in range(20):
        name = random.choice(("a", "b", "/d/c", "a longer name"))
        files.append(tried(fs.open, name, random.choice(("r", "w", "a", "r+"))))
        file = random.choice(files)
        if file:
            tried(file.seek, random.randrange(3000))
            tried(file.write, "x" * random.randrange(2000))
            tried(file.read, 100)
            tried(file.close)
        tried(fs.mkdir, "d")
        tried(fs.rename, name, "/d/c")
        tried(fs.remove, name)
        tried(list, fs.ilistdir("/")) if step % 4 == 0 else tried(fs.statvfs, "")


for seed in range(20):
    random.seed(seed)
    disk = Moody()
    kind = (vfs.VfsFat, vfs.VfsLfs2)[seed % 2]
    kind.mkfs(disk)
    fs = kind(disk)
    disk.calm = False
    files = []
    tried(play, fs, files)
    disk.calm = True
    for file in files:
        if file:
            tried(file.close)
    kind.mkfs(disk)
print("done")  # expect: done
