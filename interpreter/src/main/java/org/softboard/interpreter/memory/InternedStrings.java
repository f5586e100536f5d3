package org.softboard.interpreter.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.softboard.interpreter.source.Names;

/// Interned strings (py/qstr.c): first those of the ROM image, then pools and text chunks in the heap, allocated as
/// upstream does and never given back. The arrays here are an index over them, as long as what was charged.
///
///     pool (heap)   | prev | total before | alloc | length | hashes | lengths | text address * alloc | ... |
///     chunk (heap)  text NUL text NUL ...
public final class InternedStrings implements Names {

    /// The refusal of a name that does not fit the length field.
    public interface TooLong {
        RuntimeException nameTooLong();
    }

    private static final int POOL_HEADER_WORDS = 6;
    private static final int FIRST_POOL = 20;
    private static final int CHUNK = 128;
    private static final int LONGEST = 255;

    private final Heap heap;
    private final int hashBytes;
    private final int hashMask;
    private final int poolRoot;
    private TooLong tooLong = () -> new IllegalStateException("name too long");

    private int count = 1;
    private int[] address = new int[2048];
    private short[] length = new short[2048];
    private char[] hash = new char[2048];
    private int[] buckets = new int[4096];
    private boolean sealed;
    private int romCount;

    private int pool;
    private int poolAlloc;
    private int poolLength;
    private int poolCount;
    private int chunk;
    private int chunkAlloc;
    private int chunkUsed;

    /// @param hashBytes bytes a hash takes in a pool (MICROPY_QSTR_BYTES_IN_HASH)
    public InternedStrings(Heap heap, int hashBytes) {
        this.heap = heap;
        this.hashBytes = hashBytes;
        hashMask = hashBytes == 1 ? 0xFF : 0xFFFF;
        poolRoot = heap.allocateStatic(heap.wordBytes());
        int empty = heap.allocateRom(1);
        address[0] = empty;
    }

    public void tooLong(TooLong error) {
        tooLong = error;
    }

    /// The number after the last string in ROM.
    public int romCount() {
        return romCount;
    }

    /// From here on new strings go to RAM.
    public void seal() {
        sealed = true;
        romCount = count;
    }

    /// The hash that a str with this text has (djb2 with xor, cut to the machine's width, never 0).
    public int hash(byte[] text, int offset, int size) {
        int h = 5381;
        for (int i = 0; i < size; i++) {
            h = h * 33 ^ text[offset + i] & 0xFF;
        }
        return cut(h);
    }

    /// As the other, for text in memory.
    public int hash(int from, int size) {
        int h = 5381;
        for (int i = from; i < from + size; i++) {
            h = h * 33 ^ heap.int8(i);
        }
        return cut(h);
    }

    private int cut(int h) {
        int cut = h & hashMask;
        return cut == 0 ? 1 : cut;
    }

    public int hash(int qstr) {
        return hash[qstr];
    }

    public int address(int qstr) {
        return address[qstr];
    }

    public int length(int qstr) {
        return length[qstr] & 0xFF;
    }

    public int count() {
        return count;
    }

    private int bucket(int h, int size) {
        return (h * 31 + size) * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(buckets.length) + 1;
    }

    @Override
    public int find(byte[] text, int offset, int size) {
        if (size > LONGEST) {
            return 0;
        }
        int h = hash(text, offset, size);
        for (int i = bucket(h, size);; i = i + 1 & buckets.length - 1) {
            int q = buckets[i];
            if (q == 0) {
                return 0;
            }
            if (hash[q] == h && length(q) == size && heap.same(address[q], text, offset, size)) {
                return q;
            }
        }
    }

    /// The interned string with the text at an address of memory, 0 if there is none.
    public int find(int from, int size) {
        if (size > LONGEST) {
            return 0;
        }
        int h = hash(from, size);
        for (int i = bucket(h, size);; i = i + 1 & buckets.length - 1) {
            int q = buckets[i];
            if (q == 0) {
                return 0;
            }
            if (hash[q] == h && length(q) == size && heap.same(address[q], from, size)) {
                return q;
            }
        }
    }

    @Override
    public int intern(byte[] text, int offset, int size) {
        int q = find(text, offset, size);
        if (q != 0) {
            return q;
        }
        int to = room(size);
        heap.copyIn(text, offset, to, size);
        return add(to, size, hash(text, offset, size));
    }

    /// Interns text that stands in memory.
    public int intern(int from, int size) {
        int q = find(from, size);
        if (q != 0) {
            return q;
        }
        int to = room(size);
        heap.copy(from, to, size);
        return add(to, size, hash(from, size));
    }

    private int room(int size) {
        if (size > LONGEST) {
            throw tooLong.nameTooLong();
        }
        int needed = size + 1;
        if (!sealed) {
            return heap.allocateRom(needed);
        }
        if (chunk != 0 && chunkUsed + needed > chunkAlloc) {
            int grown = heap.reallocateInPlace(chunk, chunkAlloc + needed);
            if (grown == 0) {
                heap.reallocateInPlace(chunk, chunkUsed);
                chunk = 0;
            } else {
                chunkAlloc += needed;
            }
        }
        if (chunk == 0) {
            int size0 = Math.max(needed, CHUNK);
            chunk = heap.allocateOrNull(size0);
            if (chunk == 0) {
                size0 = needed;
                chunk = heap.allocate(needed);
            }
            chunkAlloc = size0;
            chunkUsed = 0;
        }
        int to = chunk + chunkUsed;
        chunkUsed += needed;
        heap.int8(to + size, 0);
        return to;
    }

    private int add(int text, int size, int h) {
        if (sealed) {
            if (poolLength == poolAlloc) {
                newPool();
            }
            heap.field(pool, POOL_HEADER_WORDS + poolLength, text);
            poolLength++;
            heap.field(pool, 3, poolLength);
        }
        return index(text, size, h);
    }

    private void newPool() {
        int alloc = poolAlloc == 0 ? FIRST_POOL : poolAlloc * 2;
        int size = heap.words(POOL_HEADER_WORDS) + (heap.wordBytes() + hashBytes + 1) * alloc;
        int fresh = heap.allocateOrNull(size);
        if (fresh == 0) {
            chunk = 0;
            heap.allocate(size);
        }
        heap.field(fresh, 0, pool);
        heap.field(fresh, 1, count);
        heap.field(fresh, 2, alloc);
        pool = fresh;
        poolAlloc = alloc;
        poolLength = 0;
        poolCount++;
        heap.word(poolRoot, pool);
    }

    private int index(int text, int size, int h) {
        if (count == address.length) {
            address = Arrays.copyOf(address, count * 2);
            length = Arrays.copyOf(length, count * 2);
            hash = Arrays.copyOf(hash, count * 2);
        }
        if (count * 2 >= buckets.length) {
            rehash();
        }
        address[count] = text;
        length[count] = (short) size;
        hash[count] = (char) h;
        place(count);
        return count++;
    }

    private void place(int q) {
        int i = bucket(hash[q], length(q));
        while (buckets[i] != 0) {
            i = i + 1 & buckets.length - 1;
        }
        buckets[i] = q;
    }

    private void rehash() {
        buckets = new int[buckets.length * 2];
        for (int q = 1; q < count; q++) {
            place(q);
        }
    }

    @Override
    public byte[] bytes(int qstr) {
        return heap.copyOut(address[qstr], length(qstr));
    }

    @Override
    public String string(int qstr) {
        return new String(bytes(qstr), StandardCharsets.UTF_8);
    }

    /// What `micropython.qstr_info()` prints: RAM pools, strings in them, their text, all bytes.
    public record Census(int pools, int strings, int textBytes, int totalBytes) {
    }

    public Census census() {
        int text = 0;
        for (int q = romCount; q < count; q++) {
            text += length(q) + 1;
        }
        int total = text;
        for (int p = pool; p != 0; p = heap.fieldInt(p, 0)) {
            total += heap.capacity(p);
        }
        return new Census(poolCount, count - romCount, text, total);
    }
}
