package org.softboard.firmware.block;

/// Numbers in arrays, the lowest byte first.
public final class LittleEndian {

    private LittleEndian() {}

    public static int get16(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    public static int get32(byte[] bytes, int at) {
        return get16(bytes, at) | get16(bytes, at + 2) << 16;
    }

    public static long getUnsigned32(byte[] bytes, int at) {
        return Integer.toUnsignedLong(get32(bytes, at));
    }

    public static void put16(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >> 8);
    }

    public static void put32(byte[] bytes, int at, int value) {
        put16(bytes, at, value);
        put16(bytes, at + 2, value >> 16);
    }
}
