package org.softboard.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import org.softboard.interpreter.memory.Heap;

/// What a program asked of the heap and which blocks it got, a line for each call: `alloc BYTES BLOCK`,
/// `realloc BLOCK BYTES BLOCK`, `free BLOCK`, `collect`; block -1 is NULL. See [HeapTrace#calls].
public final class HeapCalls implements Heap.Listener {

    private final Heap heap;
    private final List<String> calls = new ArrayList<>();

    public HeapCalls(Heap heap) {
        this.heap = heap;
    }

    public List<String> calls() {
        return calls;
    }

    @Override
    public void allocated(int size, boolean withFinaliser, int address) {
        calls.add("alloc " + size + " " + block(address));
    }

    @Override
    public void reallocated(int address, int before, int size, int now) {
        calls.add("realloc " + block(address) + " " + size + " " + block(now));
    }

    @Override
    public void freed(int address, int size) {
        calls.add("free " + block(address));
    }

    @Override
    public void collected() {
        calls.add("collect");
    }

    @Override
    public void counted(int usedBytes) {
    }

    private int block(int address) {
        return address == 0 ? -1 : (address - heap.blockAddress(0)) / heap.blockBytes();
    }
}
