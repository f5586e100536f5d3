import framebuf
s = framebuf.FrameBuffer(bytearray(b"\x01\x02\x03\x04"), 2, 2, framebuf.GS8)
b = bytearray(9)
fb = framebuf.FrameBuffer(b, 3, 3, framebuf.GS8)
fb.blit(s, 1, 1, 2)
print(b.hex())  # expect: 000000000100000304
p = framebuf.FrameBuffer(bytearray(b"\x00\x0a\x0b\x0c\x0d"), 5, 1, framebuf.GS8)
fb.blit((b"\x01\x02\x03\x04", 2, 2, framebuf.GS8), -1, 0, -1, p)
print(b.hex())  # expect: 0b00000d0100000304
