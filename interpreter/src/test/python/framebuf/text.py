import framebuf
b = bytearray(16)
fb = framebuf.FrameBuffer(b, 16, 8, framebuf.MONO_VLSB)
fb.text("A\xe9", 0, 0)
print(b.hex())  # expect: 007c7e0b0b7e7c00aa55aa55aa55aa55
fb.fill(1)
fb.text("g", 3, 2, 0)
print(b.hex())  # expect: ffffffff9f0f6f6f0f0fffffffffffff
