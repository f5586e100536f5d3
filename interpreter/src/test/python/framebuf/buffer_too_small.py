import framebuf
try:
    framebuf.FrameBuffer(bytearray(7), 8, 8, framebuf.MONO_HLSB)
except ValueError as e:
    print(e.args)  # expect: ()
