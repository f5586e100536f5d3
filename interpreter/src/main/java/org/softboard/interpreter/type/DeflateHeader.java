package org.softboard.interpreter.type;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// What stands before and behind compressed data: the headers of zlib (RFC 1950) and gzip (RFC 1952), as
/// lib/uzlib/header.c reads and extmod/moddeflate.c writes them.
final class DeflateHeader {

    static final int BAD = -1;

    private static final int METHOD = 8;
    private static final int GZIP_WINDOW = 15;
    private static final int HAS_CRC = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int HAS_DICTIONARY = 0x20;

    private final Inflate source;
    private int window;

    DeflateHeader(Inflate source) {
        this.source = source;
    }

    /// Base-2 logarithm of the window that the header asks for.
    int window() {
        return window;
    }

    /// Reads a header; tells which it is, or BAD.
    int read() {
        int first = source.nextByte();
        int second = source.nextByte();
        if (first == 0x1F && second == 0x8B) {
            return readGzip();
        }
        boolean isBad = (256 * first + second) % 31 != 0 || (first & 15) != METHOD || first >> 4 > 7
                || (second & HAS_DICTIONARY) != 0;
        window = (first >> 4) + 8;
        return isBad ? BAD : DeflateIoType.ZLIB;
    }

    private int readGzip() {
        if (source.nextByte() != METHOD) {
            return BAD;
        }
        int flags = source.nextByte();
        if ((flags & RESERVED) != 0) {
            return BAD;
        }
        skip(6);
        if ((flags & HAS_EXTRA) != 0) {
            skip(source.nextByte() | source.nextByte() << 8);
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_CRC) != 0) {
            skip(2);
        }
        window = GZIP_WINDOW;
        return DeflateIoType.GZIP;
    }

    private void skip(int count) {
        for (int i = 0; i < count; i++) {
            source.nextByte();
        }
    }

    private void skipText() {
        int c;
        do {
            c = source.nextByte();
        } while (c != 0);
    }

    /// The header to write for a format, empty for raw data.
    static byte[] of(int format, int window) {
        if (format == DeflateIoType.GZIP) {
            return new byte[]{0x1F, (byte) 0x8B, METHOD, 0, 0, 0, 0, 0, 4, 3};
        }
        if (format != DeflateIoType.ZLIB) {
            return new byte[0];
        }
        int first = METHOD | Math.max(window - 8, 1) << 4;
        int second = 0x80;
        second |= 31 - (256 * first + second) % 31;
        return new byte[]{(byte) first, (byte) second};
    }

    /// What to write at the end: the checksum, big-endian; or its complement and the length, little-endian.
    static byte[] trailer(int format, int checksum, int length) {
        return switch (format) {
            case DeflateIoType.ZLIB -> ByteBuffer.allocate(4).putInt(checksum).array();
            case DeflateIoType.GZIP ->
                    ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(~checksum).putInt(length).array();
            default -> new byte[0];
        };
    }
}
