package org.softboard.interpreter.code;

/// Numbers of any size, seven bits a byte, the most significant first; bit 7 says that more follow (py/bc.c). With a sign,
/// bit 6 of the first byte is that sign.
final class VarInt {

    private VarInt() {
    }

    static void write(ByteSink sink, int value) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (value >>> shift != 0) {
                sink.put(0x80 | value >>> shift & 0x7F);
            }
        }
        sink.put(value & 0x7F);
    }

    static void writeSigned(ByteSink sink, long value) {
        int shift = 0;
        while (value >> shift + 6 != 0 && value >> shift + 6 != -1) {
            shift += 7;
        }
        for (; shift > 0; shift -= 7) {
            sink.put(0x80 | (int) (value >> shift) & 0x7F);
        }
        sink.put((int) value & 0x7F);
    }
}
