package org.softboard.interpreter.type;

import java.util.Arrays;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DeflateObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// Decompression (RFC 1951) that gives a byte at a time, so that any amount can be read (lib/uzlib/tinflate.c). Its
/// state lies in the reader of a [DeflateObject]; an `Inflate` holds the quick part of it while one read goes on.
final class Inflate {

    /// The end of the data, and data that are wrong.
    static final int DONE = 1;
    static final int BAD = -1;
    private static final int OK = 0;

    static final int ADLER32 = 1;
    static final int CRC32 = 2;

    private static final int NO_BLOCK = -1;
    private static final int END_OF_BLOCK = 256;
    private static final int LENGTH_CODES = 29;
    private static final int DISTANCE_CODES = 30;

    /// In which order the lengths of the codes for code lengths come.
    private static final int[] CODE_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final Vm vm;
    private final Heap heap;
    private final int reader;
    private final Stream stream;
    private final long source;
    private final int window;
    private int tag;
    private int bits;
    private int left;
    private int from;
    private int place;
    private final int size;
    private int to;

    /// Goes on with a reader that takes its bytes from a stream.
    Inflate(Vm vm, int reader, long source) {
        this.vm = vm;
        heap = vm.heap;
        this.reader = reader;
        this.source = source;
        stream = vm.objects.stream(source);
        window = DeflateObject.WINDOW.get(heap, reader);
        tag = DeflateObject.TAG.get(heap, reader);
        bits = DeflateObject.BITS.get(heap, reader);
        left = DeflateObject.LEFT.get(heap, reader);
        from = DeflateObject.FROM.get(heap, reader);
        place = DeflateObject.PLACE.get(heap, reader);
        size = DeflateObject.SIZE.get(heap, reader);
    }

    private void store() {
        DeflateObject.TAG.set(heap, reader, tag);
        DeflateObject.BITS.set(heap, reader, bits);
        DeflateObject.LEFT.set(heap, reader, left);
        DeflateObject.FROM.set(heap, reader, from);
        DeflateObject.PLACE.set(heap, reader, place);
    }

    // ---- input ----

    /// The next byte of the source; there must be one.
    int nextByte() {
        int stack = heap.stackPointer;
        int room = vm.calls.enter(1);
        int count = stream.read(vm, source, room, 1);
        int value = heap.int8(room);
        heap.stackPointer = stack;
        if (count < 0) {
            throw vm.osError(-count);
        }
        if (count == 0) {
            throw vm.error(CoreType.EOFERROR);
        }
        return value;
    }

    private int bit() {
        if (bits == 0) {
            tag = nextByte();
            bits = 8;
        }
        bits--;
        int bit = tag & 1;
        tag >>= 1;
        return bit;
    }

    private int number(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value |= bit() << i;
        }
        return value;
    }

    private int bigEndian() {
        return nextByte() << 24 | nextByte() << 16 | nextByte() << 8 | nextByte();
    }

    // ---- trees ----

    private int count(int tree, int length) {
        return heap.int16(tree + 2 * length);
    }

    /// The next symbol, BAD for a code that there is not.
    private int symbol(int tree) {
        int sum = 0;
        int code = 0;
        int length = 0;
        do {
            code = 2 * code + bit();
            if (++length == DeflateObject.COUNTS) {
                return BAD;
            }
            sum += count(tree, length);
            code -= count(tree, length);
        } while (code >= 0);
        sum += code;
        return sum < 0 || sum >= DeflateObject.SYMBOLS ? BAD : heap.int16(DeflateObject.symbols(tree) + 2 * sum);
    }

    private void build(int tree, byte[] lengths, int first, int count) {
        int[] places = new int[DeflateObject.COUNTS + 1];
        for (int i = 0; i < count; i++) {
            places[lengths[first + i] + 1]++;
        }
        places[1] = 0;
        for (int length = 0; length < DeflateObject.COUNTS; length++) {
            heap.int16(tree + 2 * length, places[length + 1]);
            places[length + 1] += places[length];
        }
        for (int i = 0; i < count; i++) {
            int length = lengths[first + i];
            if (length != 0) {
                heap.int16(DeflateObject.symbols(tree) + 2 * places[length]++, i);
            }
        }
    }

    private int tree(int which) {
        return DeflateObject.tree(heap, reader, which);
    }

    private void buildFixed() {
        byte[] lengths = new byte[DeflateObject.SYMBOLS];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (byte) (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
        }
        build(tree(0), lengths, 0, lengths.length);
        byte[] distances = new byte[32];
        Arrays.fill(distances, (byte) 5);
        build(tree(1), distances, 0, distances.length);
    }

    private int readTrees() {
        int literals = number(5) + 257;
        int distances = number(5) + 1;
        int codes = number(4) + 4;
        byte[] lengths = new byte[DeflateObject.SYMBOLS + 32];
        for (int i = 0; i < codes; i++) {
            lengths[CODE_ORDER[i]] = (byte) number(3);
        }
        build(tree(0), lengths, 0, CODE_ORDER.length);
        int known = 0;
        while (known < literals + distances) {
            int symbol = symbol(tree(0));
            int repeat = switch (symbol) {
                case 16 -> number(2) + 3;
                case 17 -> number(3) + 3;
                case 18 -> number(7) + 11;
                default -> 1;
            };
            boolean hasNone = symbol == 16 && known == 0;
            if (symbol < 0 || hasNone || known + repeat > literals + distances) {
                return BAD;
            }
            byte length = symbol == 16 ? lengths[known - 1] : symbol > 16 ? 0 : (byte) symbol;
            Arrays.fill(lengths, known, known + repeat, length);
            known += repeat;
        }
        build(tree(0), lengths, 0, literals);
        build(tree(1), lengths, literals, distances);
        return OK;
    }

    // ---- blocks ----

    private void put(int value) {
        heap.int8(to++, value);
        if (window != 0) {
            heap.int8(window + place, value);
            place = place + 1 == size ? 0 : place + 1;
        }
    }

    /// Gives one byte of a compressed block.
    private int compressed() {
        if (left == 0) {
            int symbol = symbol(tree(0));
            if (symbol >= 0 && symbol < END_OF_BLOCK) {
                put(symbol);
                return OK;
            }
            if (symbol == END_OF_BLOCK) {
                return DONE;
            }
            int code = symbol - END_OF_BLOCK - 1;
            if (code < 0 || code >= LENGTH_CODES) {
                return BAD;
            }
            left = length(code);
            int distance = symbol(tree(1));
            if (distance < 0 || distance >= DISTANCE_CODES) {
                return BAD;
            }
            int back = distance(distance);
            if (back > size) {
                return BAD;
            }
            from = place - back < 0 ? place - back + size : place - back;
        }
        put(heap.int8(window + from));
        from = from + 1 == size ? 0 : from + 1;
        left--;
        return OK;
    }

    /// Codes 0 to 7 are the lengths from 3; then four codes for each number of extra bits; the last is 258.
    private int length(int code) {
        if (code < 8 || code == LENGTH_CODES - 1) {
            return code < 8 ? code + 3 : 258;
        }
        int extra = code / 4 - 1;
        return (4 + code % 4 << extra) + 3 + number(extra);
    }

    /// Codes 0 to 3 are the distances from 1; then two codes for each number of extra bits.
    private int distance(int code) {
        if (code < 4) {
            return code + 1;
        }
        int extra = code / 2 - 1;
        return (2 + code % 2 << extra) + 1 + number(extra);
    }

    /// Gives one byte of a block that is not compressed.
    private int stored() {
        if (left == 0) {
            int length = nextByte() | nextByte() << 8;
            int complement = nextByte() | nextByte() << 8;
            if (length != (~complement & 0xFFFF)) {
                return BAD;
            }
            left = length + 1;
            bits = 0;
        }
        if (--left == 0) {
            return DONE;
        }
        put(nextByte());
        return OK;
    }

    private int startBlock() {
        DeflateObject.IS_LAST.set(heap, reader, bit());
        int kind = number(2);
        DeflateObject.BLOCK_KIND.set(heap, reader, kind);
        if (kind == 1) {
            buildFixed();
        }
        return kind == 2 ? readTrees() : OK;
    }

    private int step() {
        return switch (DeflateObject.BLOCK_KIND.get(heap, reader)) {
            case 0 -> stored();
            case 1, 2 -> compressed();
            default -> BAD;
        };
    }

    private int run(int limit) {
        do {
            heap.meter.charge(heap.meter.prices.byteCopied());
            int result = DeflateObject.BLOCK_KIND.get(heap, reader) == NO_BLOCK ? startBlock() : OK;
            while (result == OK && (result = step()) == DONE && DeflateObject.IS_LAST.get(heap, reader) == 0) {
                result = startBlock();
            }
            if (result != OK) {
                return result;
            }
        } while (to < limit);
        return OK;
    }

    // ---- a whole ----

    /// Sets a reader up for what comes behind a header.
    static void begin(Heap heap, int reader, int window, int size) {
        DeflateObject.WINDOW.set(heap, reader, window);
        DeflateObject.RING.set(heap, reader, window);
        DeflateObject.SIZE.set(heap, reader, size);
        DeflateObject.BLOCK_KIND.set(heap, reader, NO_BLOCK);
    }

    /// Decompresses up to `most` bytes to an address; gives how many, or BAD.
    int read(int address, int most) {
        to = address;
        int result;
        try {
            result = run(address + most);
            result = result < 0 ? result : check(address, result == DONE);
        } finally {
            store();
        }
        if (result == DONE) {
            DeflateObject.end(heap, reader);
        }
        return result < 0 ? BAD : to - address;
    }

    private int check(int address, boolean done) {
        int kind = DeflateObject.CHECKSUM_KIND.get(heap, reader);
        int before = DeflateObject.CHECKSUM.get(heap, reader);
        int sum = switch (kind) {
            case ADLER32 -> Checksums.adler32(heap, address, to - address, before);
            case CRC32 -> Checksums.crc32(heap, address, to - address, before);
            default -> 0;
        };
        DeflateObject.CHECKSUM.set(heap, reader, sum);
        if (!done) {
            return OK;
        }
        return isTrailerRight(kind, sum) ? DONE : BAD;
    }

    /// The checksum, and behind a CRC the length, which is not looked at.
    private boolean isTrailerRight(int kind, int sum) {
        if (kind == ADLER32) {
            return bigEndian() == sum;
        }
        if (kind == CRC32) {
            int expected = Integer.reverseBytes(bigEndian());
            if (expected != ~sum) {
                return false;
            }
            bigEndian();
        }
        return true;
    }
}
