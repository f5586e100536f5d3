package org.softboard.interpreter.memory;

/// The memory of a board: words of four bytes. A class of its own, so that access to a word is one instruction.
final class NarrowHeap extends Heap {

    private static final int SHIFT = 2;

    NarrowHeap(MemoryMap map, Representation representation, boolean finalisers, Meter meter) {
        super(map, representation, finalisers, meter);
    }

    @Override
    public int wordBytes() {
        return 1 << SHIFT;
    }

    @Override
    public int words(int count) {
        return count << SHIFT;
    }

    @Override
    public long word(int address) {
        return (int) INT.get(bytes, address);
    }

    @Override
    public void word(int address, long word) {
        INT.set(bytes, address, (int) word);
    }

    @Override
    public long field(int object, int index) {
        return (int) INT.get(bytes, object + (index << SHIFT));
    }

    @Override
    public void field(int object, int index, long word) {
        INT.set(bytes, object + (index << SHIFT), (int) word);
    }

    @Override
    public int fieldInt(int object, int index) {
        return (int) INT.get(bytes, object + (index << SHIFT));
    }
}
