import framebuf
framebuf.FrameBuffer(bytearray(8), 8, 8, 7)  # expect ValueError: invalid format
