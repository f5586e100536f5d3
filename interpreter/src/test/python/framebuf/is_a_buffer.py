import framebuf
b = bytearray(2)
fb = framebuf.FrameBuffer1(b, 2, 8)
fb.pixel(1, 7, 1)
print(bytes(fb))  # expect: b'\x00\x80'
