import framebuf
def show(f):
    b = bytearray(16)
    fb = framebuf.FrameBuffer(b, 4, 2, f)
    fb.pixel(1, 0, 1)
    fb.pixel(3, 1, 0x1234)
    print(b.hex(), fb.pixel(3, 1), fb.pixel(0, 0), fb.pixel(4, 0))
show(framebuf.MONO_VLSB)  # expect: 00010002000000000000000000000000 1 0 None
show(framebuf.MONO_HLSB)  # expect: 40100000000000000000000000000000 1 0 None
show(framebuf.MONO_HMSB)  # expect: 02080000000000000000000000000000 1 0 None
show(framebuf.GS2_HMSB)  # expect: 04000000000000000000000000000000 0 0 None
show(framebuf.GS4_HMSB)  # expect: 01000004000000000000000000000000 4 0 None
show(framebuf.GS8)  # expect: 00010000000000340000000000000000 52 0 None
show(framebuf.RGB565)  # expect: 00000100000000000000000000003412 4660 0 None
