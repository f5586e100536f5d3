package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.DeflateObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// Compression (RFC 1951) into one block with the fixed codes, with a window in the writer of a [DeflateObject]
/// (lib/uzlib/lz77.c, lib/uzlib/defl_static.c): the same bytes as upstream's.
final class Deflate {

    private static final int SHORTEST = 3;
    /// One more than what one code can say; it is then said in two.
    private static final int LONGEST = 259;
    private static final int MOST_AT_ONCE = 258;

    private final Vm vm;
    private final Heap heap;
    private final int writer;
    private final Stream stream;
    private final long sink;
    private final int window;
    private final int mask;
    private int start;
    private int length;
    private int out;
    private int outBits;

    /// Goes on with a writer that gives its bytes to a stream.
    Deflate(Vm vm, int writer, long sink) {
        this.vm = vm;
        heap = vm.heap;
        this.writer = writer;
        this.sink = sink;
        stream = vm.objects.stream(sink);
        window = DeflateObject.WRITE_WINDOW.get(heap, writer);
        mask = DeflateObject.HISTORY_SIZE.get(heap, writer) - 1;
        start = DeflateObject.HISTORY_START.get(heap, writer);
        length = DeflateObject.HISTORY_LENGTH.get(heap, writer);
        out = DeflateObject.OUT.get(heap, writer);
        outBits = DeflateObject.OUT_BITS.get(heap, writer);
    }

    private void store() {
        DeflateObject.HISTORY_START.set(heap, writer, start);
        DeflateObject.HISTORY_LENGTH.set(heap, writer, length);
        DeflateObject.OUT.set(heap, writer, out);
        DeflateObject.OUT_BITS.set(heap, writer, outBits);
    }

    /// The last block, with the fixed codes.
    void begin() {
        bits(3, 3);
        store();
    }

    /// The end of the block, and as many bits as fill a byte.
    void finish() {
        bits(0, 14);
        store();
    }

    // ---- output ----

    private void bits(int value, int count) {
        out |= value << outBits;
        outBits += count;
        while (outBits >= 8) {
            write(out & 0xFF);
            out >>>= 8;
            outBits -= 8;
        }
    }

    private void write(int value) {
        int stack = heap.stackPointer;
        int room = vm.calls.enter(1);
        heap.int8(room, value);
        int count = stream.write(vm, sink, room, 1);
        heap.stackPointer = stack;
        if (count < 0) {
            throw vm.osError(-count);
        }
    }

    /// A code, of which the first bit is written first.
    private void code(int value, int count) {
        bits(Integer.reverse(value) >>> 32 - count, count);
    }

    private void literal(int c) {
        if (c < 144) {
            code(0x30 + c, 8);
        } else {
            code(0x190 + c - 144, 9);
        }
    }

    private void match(int distance, int matched) {
        int left = matched;
        while (left > 0) {
            int part = left > MOST_AT_ONCE + 2 ? MOST_AT_ONCE : left <= MOST_AT_ONCE ? left : left - SHORTEST;
            left -= part;
            length(part);
            distance(distance);
        }
    }

    /// Codes 0 to 7 are the lengths from 3; then four codes for each number of extra bits; 28 is 258.
    private void length(int matched) {
        int above = matched - SHORTEST;
        int extra = above < 8 || matched == MOST_AT_ONCE ? 0 : log2(above) - 2;
        int code = matched == MOST_AT_ONCE ? 28 : above < 8 ? above : 4 * extra + (above >> extra);
        if (code <= 22) {
            code(code + 1, 7);
        } else {
            code(code + 169, 8);
        }
        bits(above & (1 << extra) - 1, extra);
    }

    /// Codes 0 to 3 are the distances from 1; then two codes for each number of extra bits.
    private void distance(int distance) {
        int above = distance - 1;
        int extra = above < 4 ? 0 : log2(above) - 1;
        code(2 * extra + (above >> extra), 5);
        bits(above & (1 << extra) - 1, extra);
    }

    private static int log2(int number) {
        return 31 - Integer.numberOfLeadingZeros(number);
    }

    // ---- matches ----

    void compress(int address, int count) {
        try {
            int at = address;
            int end = address + count;
            while (at < end) {
                long found = search(at, end - at);
                int matched = (int) found;
                if (matched == 0) {
                    literal(heap.int8(at));
                    matched = 1;
                } else {
                    match((int) (found >>> 32), matched);
                }
                push(at, matched);
                at += matched;
            }
        } finally {
            store();
        }
    }

    private void push(int address, int count) {
        for (int i = 0; i < count; i++) {
            heap.int8(window + (start + length & mask), heap.int8(address + i));
            if (length > mask) {
                start = start + 1 & mask;
            } else {
                length++;
            }
        }
    }

    /// The longest match in the window, the nearest of these: its distance in the upper half, its length, 0 for none.
    private long search(int at, int most) {
        int longest = 0;
        int distance = 0;
        for (int from = 0; from < length; from++) {
            heap.meter.charge(heap.meter.prices.byteCopied());
            int matched = matching(from, at, most);
            if (matched >= SHORTEST && matched >= longest) {
                longest = matched;
                distance = length - from;
            }
        }
        return (long) distance << 32 | longest;
    }

    /// How many bytes are those of the window from a place on, beyond whose end the data themselves go on.
    private int matching(int from, int at, int most) {
        int limit = Math.min(LONGEST, most);
        int matched = 0;
        while (matched < limit) {
            int place = from + matched;
            int old = place < length ? heap.int8(window + (start + place & mask)) : heap.int8(at + place - length);
            if (heap.int8(at + matched) != old) {
                break;
            }
            matched++;
        }
        return matched;
    }
}
