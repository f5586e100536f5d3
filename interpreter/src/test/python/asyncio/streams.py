import asyncio, io
class Numbers(io.IOBase):
    def ioctl(self, request, argument):
        return argument if request == 3 else -1
    def readline(self):
        return b"1\n"
    def write(self, data):
        print(data)
        return len(data)
async def main():
    s = asyncio.StreamReader(Numbers())
    print(await s.readline())
    s.write(b"x")
    await s.drain()
asyncio.run(main())
# expect: b'1\n'
# expect: b'x'
