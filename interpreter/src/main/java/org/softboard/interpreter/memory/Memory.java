package org.softboard.interpreter.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import org.softboard.interpreter.source.Storage;

/// One machine's memory: an array of bytes, read and written by bytes and words, with the regions of its map. Nothing in
/// it moves; what stands in ROM and static RAM is laid out once, at start.
public abstract sealed class Memory implements Storage permits Heap {

    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class,
            ByteOrder.LITTLE_ENDIAN);

    public final MemoryMap map;
    final byte[] bytes;
    private int romTop = CoreType.END;
    private int staticTop;

    Memory(MemoryMap map) {
        this.map = map;
        bytes = new byte[map.end()];
        staticTop = map.ramStart();
    }

    // ---- words and bytes ----

    @Override
    public byte[] memory() {
        return bytes;
    }

    /// Rounds a byte count up to whole words.
    public int wordAlign(int count) {
        return count + wordBytes() - 1 & -wordBytes();
    }

    /// The word at an index of an object or block.
    public abstract long field(int object, int index);

    public abstract void field(int object, int index, long word);

    /// The low 32 bits of the word at an index: an address or a number.
    public abstract int fieldInt(int object, int index);

    @Override
    public int int8(int address) {
        return bytes[address] & 0xFF;
    }

    @Override
    public void int8(int address, int value) {
        bytes[address] = (byte) value;
    }

    @Override
    public int int16(int address) {
        return (short) SHORT.get(bytes, address) & 0xFFFF;
    }

    @Override
    public void int16(int address, int value) {
        SHORT.set(bytes, address, (short) value);
    }

    @Override
    public int int32(int address) {
        return (int) INT.get(bytes, address);
    }

    @Override
    public void int32(int address, int value) {
        INT.set(bytes, address, value);
    }

    public long int64(int address) {
        return (long) LONG.get(bytes, address);
    }

    public void int64(int address, long value) {
        LONG.set(bytes, address, value);
    }

    /// Copies within memory; the regions may overlap.
    public void copy(int from, int to, int count) {
        System.arraycopy(bytes, from, bytes, to, count);
    }

    public void copyIn(byte[] source, int offset, int to, int count) {
        System.arraycopy(source, offset, bytes, to, count);
    }

    public void copyOut(int from, byte[] target, int offset, int count) {
        System.arraycopy(bytes, from, target, offset, count);
    }

    /// A copy; no memory of the host is taken for what is not there.
    public byte[] copyOut(int from, int count) {
        Objects.checkFromIndexSize(from, count, bytes.length);
        return Arrays.copyOfRange(bytes, from, from + count);
    }

    public void fill(int from, int count, int value) {
        Arrays.fill(bytes, from, from + count, (byte) value);
    }

    /// Negative, zero or positive as memcmp.
    public int compare(int a, int b, int count) {
        return Arrays.compareUnsigned(bytes, a, a + count, bytes, b, b + count);
    }

    public boolean same(int a, int b, int count) {
        return Arrays.equals(bytes, a, a + count, bytes, b, b + count);
    }

    public boolean same(int a, byte[] other, int offset, int count) {
        return Arrays.equals(bytes, a, a + count, other, offset, offset + count);
    }

    // ---- ROM and static RAM, laid out once at start ----

    /// Takes room in the ROM image.
    public int allocateRom(int size) {
        int address = wordAlign(romTop);
        romTop = address + size;
        if (romTop > map.romBytes()) {
            throw new IllegalStateException("ROM image is larger than its region");
        }
        return address;
    }

    /// Takes a region of static RAM, all of which the collector scans for roots.
    public int allocateStatic(int size) {
        int address = wordAlign(staticTop);
        staticTop = address + size;
        if (staticTop > map.heapStart()) {
            throw new IllegalStateException("static RAM is larger than its region");
        }
        return address;
    }

    /// Where the static RAM that was taken ends.
    int staticTop() {
        return staticTop;
    }
}
