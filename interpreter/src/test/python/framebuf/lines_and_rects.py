import framebuf
b = bytearray(8)
fb = framebuf.FrameBuffer(b, 8, 8, framebuf.MONO_HLSB)
fb.rect(0, 0, 8, 8, 1)
fb.line(0, 0, 7, 7, 1)
fb.fill_rect(4, 2, 9, 2, 1)
fb.hline(-3, 5, 6, 1)
fb.vline(2, 6, 9, 0)
print(b.hex())  # expect: ffc1af9f89e583df
