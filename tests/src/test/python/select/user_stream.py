import select, io

class Late(io.IOBase):
    asked = 0
    def ioctl(self, request, arg):
        if request != 3:
            return -1
        self.asked += 1
        return arg if self.asked == 3 else 0

late = Late()
p = select.poll()
p.register(late, select.POLLIN)
print(p.poll(5000)[0][1], late.asked)  # expect: 1 3
late.ioctl = lambda request, arg: -5
p.poll(0)  # expect OSError: [Errno 5] EIO
