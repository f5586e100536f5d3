package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.Heap;

/// A growing run of bytes in the heap (py/vstr.c), with upstream's growth: room is always a multiple of eight plus
/// what is needed. It becomes a str or bytes object, or is freed.
public final class Vstr extends Printer {

    private final Heap heap;
    private int buffer;
    private int capacity;
    private int length;

    public Vstr(Heap heap, int capacity) {
        this.heap = heap;
        this.capacity = capacity == 0 ? 1 : capacity;
        buffer = heap.allocate(this.capacity);
    }

    /// One that is given its exact room and length (vstr_init_len).
    public static Vstr ofLength(Heap heap, int length) {
        Vstr vstr = new Vstr(heap, length + 1);
        vstr.length = length;
        return vstr;
    }

    public int address() {
        return buffer;
    }

    public int length() {
        return length;
    }

    public int capacity() {
        return capacity;
    }

    private void ensure(int extra) {
        if (length + extra > capacity) {
            int grown = (length + extra + 16 & ~7) + 8;
            buffer = heap.reallocate(buffer, grown);
            capacity = grown;
        }
    }

    /// Makes room for `count` bytes at the end and gives its address.
    public int extend(int count) {
        ensure(count);
        int at = buffer + length;
        length += count;
        return at;
    }

    /// Makes room for a zero byte behind the end (vstr_null_terminated_str).
    public void terminate() {
        if (capacity == length) {
            extendExactly(1);
            length--;
        }
    }

    /// Makes the room `count` bytes larger and no more, and takes it (vstr_extend).
    public int extendExactly(int count) {
        buffer = heap.reallocate(buffer, capacity + count);
        int at = buffer + capacity;
        capacity += count;
        length = capacity;
        return at;
    }

    /// Cuts the last bytes off.
    public void cutTail(int count) {
        length = Math.max(0, length - count);
    }

    @Override
    public void bytes(byte[] bytes, int offset, int count) {
        int at = extend(count);
        heap.copyIn(bytes, offset, at, count);
    }

    @Override
    public void memory(Heap from, int address, int count) {
        int at = extend(count);
        heap.copy(address, at, count);
    }

    @Override
    public void character(int ascii) {
        heap.int8(extend(1), ascii);
    }

    public void free() {
        heap.free(buffer);
        buffer = 0;
        length = 0;
        capacity = 0;
    }

    /// Trims the room to the text and a NUL, as an object keeps it, and gives its address.
    public int seal() {
        int wanted = length + 1;
        if (wanted != capacity) {
            buffer = heap.reallocate(buffer, wanted);
            capacity = wanted;
        }
        heap.int8(buffer + length, 0);
        return buffer;
    }
}
