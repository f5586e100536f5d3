package org.softboard.interpreter.memory;

/// The memory of a machine with words of eight bytes.
final class WideHeap extends Heap {

    private static final int SHIFT = 3;

    WideHeap(MemoryMap map, Representation representation, boolean finalisers, Meter meter) {
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
        return (long) LONG.get(bytes, address);
    }

    @Override
    public void word(int address, long word) {
        LONG.set(bytes, address, word);
    }

    @Override
    public long field(int object, int index) {
        return (long) LONG.get(bytes, object + (index << SHIFT));
    }

    @Override
    public void field(int object, int index, long word) {
        LONG.set(bytes, object + (index << SHIFT), word);
    }

    @Override
    public int fieldInt(int object, int index) {
        return (int) INT.get(bytes, object + (index << SHIFT));
    }
}
