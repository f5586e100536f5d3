import array, framebuf
b = bytearray(32)
fb = framebuf.FrameBuffer(b, 16, 16, framebuf.MONO_HLSB)
fb.poly(1, 1, array.array("h", [0, 0, 12, 2, 5, 13]), 1)
print(b.hex())  # expect: 0000780047e0201c200810081010102008200840084004800500030002000000
fb.fill(0)
fb.poly(1, 1, array.array("h", [0, 0, 12, 2, 5, 13]), 1, True)
print(b.hex())  # expect: 000040007f003ffc3ff81ff81ff01fe00fe00fc00fc007800700030002000000
