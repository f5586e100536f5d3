package org.softboard.interpreter.code;

/// Reads the bytes of compiled code in order, within their bounds: what reaches outside is an [MpyError].
final class BytecodeReader {

    private final byte[] code;
    private int at;
    private int end;

    BytecodeReader(byte[] code, int from, int end) {
        this.code = code;
        this.at = from;
        this.end = end;
    }

    int position() {
        return at;
    }

    int end() {
        return end;
    }

    boolean atEnd() {
        return at >= end;
    }

    /// Goes on elsewhere.
    void seek(int position) {
        if (position < 0 || position > end) {
            throw outside();
        }
        at = position;
    }

    /// Nothing from there on is to be read.
    void limit(int newEnd) {
        if (newEnd < at || newEnd > end) {
            throw outside();
        }
        end = newEnd;
    }

    private MpyError outside() {
        return MpyError.malformed("code reaches beyond its end, at byte " + at);
    }

    int int8() {
        if (at >= end) {
            throw outside();
        }
        return code[at++] & 0xFF;
    }

    int varInt() {
        long value = 0;
        int piece;
        do {
            piece = int8();
            value = value << 7 | piece & 0x7F;
            if (value > Integer.MAX_VALUE) {
                throw MpyError.malformed("a number is too large, at byte " + at);
            }
        } while ((piece & 0x80) != 0);
        return (int) value;
    }

    long signedVarInt() {
        int piece = int8();
        long value = (piece & 0x40) != 0 ? -1 : 0;
        value = value << 7 | piece & 0x7F;
        while ((piece & 0x80) != 0) {
            piece = int8();
            if (value >> 55 != 0 && value >> 55 != -1) {
                throw MpyError.malformed("a number is too large, at byte " + at);
            }
            value = value << 7 | piece & 0x7F;
        }
        return value;
    }

    /// A distance without sign; where it leads to, when all has been read.
    int forwardTarget() {
        int first = int8();
        int distance = (first & 0x80) == 0 ? first : first & 0x7F | int8() << 7;
        return at + distance;
    }

    /// A distance with sign; where it leads to. It counts from behind the distance.
    int target() {
        int first = int8();
        int distance = (first & 0x80) == 0 ? first - 0x40 : (first & 0x7F | int8() << 7) - 0x4000;
        return at + distance;
    }
}
