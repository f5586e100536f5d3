package org.softboard.firmware.littlefs;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/// 32-bit words in byte arrays, and their checksum.
final class Words {

    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Words() {}

    static int little(byte[] bytes, int at) {
        return (int) LITTLE.get(bytes, at);
    }

    static void putLittle(byte[] bytes, int at, int value) {
        LITTLE.set(bytes, at, value);
    }

    static int big(byte[] bytes, int at) {
        return (int) BIG.get(bytes, at);
    }

    static void putBig(byte[] bytes, int at, int value) {
        BIG.set(bytes, at, value);
    }

    /// Little-endian words, one after the other.
    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length * Integer.BYTES];
        for (int i = 0; i < values.length; i++) {
            putLittle(bytes, i * Integer.BYTES, values[i]);
        }
        return bytes;
    }

    /// littlefs begins CRC-32 with all ones, as usual, but does not invert the result.
    static int crc(byte[] bytes, int at, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, at, length);
        return ~(int) crc.getValue();
    }

    static int alignDown(int value, int unit) {
        return value - value % unit;
    }

    static int alignUp(int value, int unit) {
        return alignDown(value + unit - 1, unit);
    }
}
