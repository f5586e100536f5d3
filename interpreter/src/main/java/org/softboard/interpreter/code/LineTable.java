package org.softboard.interpreter.code;

/// The line table of a function (py/bc.h, py/emitbc.c): how many bytes of code, and then how many lines, to go on from
/// line 1 and offset 0. Entries are one byte or two:
///
///     0LLBBBBB             up to 31 bytes, up to 3 lines
///     1LLLBBBB LLLLLLLL    up to 15 bytes, up to 2047 lines, their high bits first
final class LineTable {

    private LineTable() {
    }

    /// Writes the entries for one step. Lines come with the last of the bytes.
    static void write(ByteSink sink, int bytes, int lines) {
        int bytesLeft = bytes;
        int linesLeft = lines;
        while (bytesLeft > 0 || linesLeft > 0) {
            int b;
            int l;
            if (linesLeft <= 6 || bytesLeft > 15) {
                b = Math.min(bytesLeft, 31);
                l = b < bytesLeft ? 0 : Math.min(linesLeft, 3);
                sink.put(l << 5 | b);
            } else {
                b = bytesLeft;
                l = Math.min(linesLeft, 2047);
                sink.put(0x80 | l >> 4 & 0x70 | b);
                sink.put(l);
            }
            bytesLeft -= b;
            linesLeft -= l;
        }
    }

    /// Takes one entry.
    @FunctionalInterface
    interface Entry {
        void step(int bytes, int lines);
    }

    /// Goes through the entries. `table` stands at the table and ends with it.
    static void read(BytecodeReader table, Entry entry) {
        while (!table.atEnd()) {
            int first = table.int8();
            boolean isShort = (first & 0x80) == 0;
            entry.step(first & (isShort ? 31 : 15), isShort ? first >> 5 : (first & 0x70) << 4 | table.int8());
        }
    }

    /// The line of the instruction at `offset`. `table` stands at the table and ends with it.
    static int line(BytecodeReader table, int offset) {
        int line = 1;
        int left = offset;
        while (!table.atEnd()) {
            int first = table.int8();
            int bytes = (first & 0x80) == 0 ? first & 31 : first & 15;
            int lines = (first & 0x80) == 0 ? first >> 5 : (first & 0x70) << 4 | table.int8();
            if (left < bytes) {
                break;
            }
            left -= bytes;
            line += lines;
        }
        return line;
    }
}
