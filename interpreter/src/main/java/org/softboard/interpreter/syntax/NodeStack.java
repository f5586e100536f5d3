package org.softboard.interpreter.syntax;

import org.softboard.interpreter.source.Storage;

/// The parser's result stack: nodes made and not yet taken into another one, one word each.
final class NodeStack {

    private final Storage storage;
    private final int wordBytes;
    private final int step;
    private int address;
    private int room;
    private int top;

    NodeStack(Storage storage, int firstRoom, int step) {
        this.storage = storage;
        this.step = step;
        wordBytes = storage.wordBytes();
        room = firstRoom;
        address = storage.allocate(room * wordBytes);
    }

    boolean isEmpty() {
        return top == 0;
    }

    void push(long node) {
        if (top == room) {
            address = storage.reallocate(address, (room + step) * wordBytes);
            room += step;
        }
        storage.word(address + top++ * wordBytes, node);
    }

    long pop() {
        return storage.word(address + --top * wordBytes);
    }

    void drop(int count) {
        top -= count;
    }

    /// The node at a depth, 0 being the last one pushed.
    long peek(int depth) {
        return storage.word(address + (top - 1 - depth) * wordBytes);
    }

    void replace(int depth, long node) {
        storage.word(address + (top - 1 - depth) * wordBytes, node);
    }

    void free() {
        storage.free(address);
    }
}
