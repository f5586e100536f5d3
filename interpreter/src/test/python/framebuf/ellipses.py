import framebuf
b = bytearray(32)
fb = framebuf.FrameBuffer(b, 16, 16, framebuf.MONO_HLSB)
fb.ellipse(8, 8, 6, 4, 1)
print(b.hex())  # expect: 000000000000000003e00c18100420022002200210040c1803e0000000000000
fb.fill(0)
fb.ellipse(8, 8, 6, 4, 1, True, 0b0101)
print(b.hex())  # expect: 000000000000000000e000f800fc00fe3ffe3f801f800f800380000000000000
