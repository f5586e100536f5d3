package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.Heap;

/// CRC-32 and Adler-32 that go on from an earlier value, which java.util.zip's cannot (RFC 1950, RFC 1952).
public final class Checksums {

    private static final int POLYNOMIAL = 0xEDB8_8320;
    private static final int BASE = 65_521;
    private static final int[] TABLE = new int[256];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc >>> 1 ^ (crc & 1) * POLYNOMIAL;
            }
            TABLE[i] = crc;
        }
    }

    private Checksums() {
    }

    /// Begins at -1; the value of the whole is the complement.
    public static int crc32(Heap heap, int address, int count, int before) {
        int crc = before;
        for (int i = 0; i < count; i++) {
            crc = TABLE[(crc ^ heap.int8(address + i)) & 0xFF] ^ crc >>> 8;
        }
        return crc;
    }

    /// Begins at 1.
    static int adler32(Heap heap, int address, int count, int before) {
        int a = before & 0xFFFF;
        int b = before >>> 16;
        for (int i = 0; i < count; i++) {
            a = (a + heap.int8(address + i)) % BASE;
            b = (b + a) % BASE;
        }
        return b << 16 | a;
    }
}
