import vfs


class Disk:
    def readblocks(self, n, buf):
        buf[:] = bytes(len(buf))

    def count(self):
        return 50


try:
    vfs.mount(Disk(), "/x")
except OSError as e:
    print(e.errno)  # expect: 19
vfs.mount(object(), "/x")  # expect AttributeError: 'object' object has no attribute 'readblocks'
