package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.source.Storage;

/// Memory of the ROM image for what is otherwise loaded onto the heap.
final class RomStorage implements Storage {

    private final Heap heap;

    RomStorage(Heap heap) {
        this.heap = heap;
    }

    @Override
    public int allocate(int bytes) {
        return bytes == 0 ? 0 : heap.allocateRom(bytes);
    }

    @Override
    public int allocateOrNull(int bytes) {
        return allocate(bytes);
    }

    @Override
    public int reallocate(int address, int bytes) {
        throw new UnsupportedOperationException("the ROM image does not change");
    }

    @Override
    public int reallocateInPlace(int address, int bytes) {
        return 0;
    }

    @Override
    public void free(int address) {
        // What was taken of the ROM image stays taken.
    }

    @Override
    public int wordBytes() {
        return heap.wordBytes();
    }

    @Override
    public int int8(int address) {
        return heap.int8(address);
    }

    @Override
    public void int8(int address, int value) {
        heap.int8(address, value);
    }

    @Override
    public int int16(int address) {
        return heap.int16(address);
    }

    @Override
    public void int16(int address, int value) {
        heap.int16(address, value);
    }

    @Override
    public int int32(int address) {
        return heap.int32(address);
    }

    @Override
    public void int32(int address, int value) {
        heap.int32(address, value);
    }

    @Override
    public long word(int address) {
        return heap.word(address);
    }

    @Override
    public void word(int address, long word) {
        heap.word(address, word);
    }

    @Override
    public byte[] memory() {
        return heap.memory();
    }
}
