import framebuf
b = bytearray(b"abcdefghi")
framebuf.FrameBuffer(b, 3, 3, framebuf.GS8).scroll(1, -1)
print(b)  # expect: bytearray(b'adedghghi')
