import sys, vfs, io

class File(io.IOBase):
    def __init__(self, data):
        self.data = data
        self.at = 0
    def ioctl(self, request, arg):
        return 0 if request == 4 else -1
    def readinto(self, buf):
        n = min(len(buf), len(self.data) - self.at)
        buf[:n] = self.data[self.at:self.at + n]
        self.at += n
        return n

class FS:
    files = {"/m.py": b"print(__name__, __file__)\n" + b"# long\n" * 50 + b"x = 1\n"}
    def mount(self, readonly, mkfs):
        pass
    def stat(self, path):
        if path in self.files:
            return (0x8000,) + (0,) * 9
        raise OSError(2)
    def open(self, path, mode):
        return File(self.files[path])

vfs.mount(FS(), "/u")
sys.path.append("/u")
import m  # expect: m /u/m.py
print(m.x)  # expect: 1
import n  # expect ImportError: no module named 'n'
