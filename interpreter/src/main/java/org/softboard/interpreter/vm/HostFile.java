package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.source.StreamReader;

/// The bytes of a file of the host, read in pieces.
public final class HostFile implements StreamReader.Stream {

    private final Heap heap;
    private final byte[] bytes;
    private int at;

    public HostFile(Heap heap, byte[] bytes) {
        this.heap = heap;
        this.bytes = bytes;
    }

    @Override
    public int read(int address, int wanted) {
        int count = Math.min(wanted, bytes.length - at);
        heap.copyIn(bytes, at, address, count);
        at += count;
        return count;
    }

    @Override
    public void close() {
    }
}
