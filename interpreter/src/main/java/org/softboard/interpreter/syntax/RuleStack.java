package org.softboard.interpreter.syntax;

import org.softboard.interpreter.source.Storage;

/// The parser's rule stack: rules begun and not finished, two words each: | line, rule << 24 | part to go on with |.
final class RuleStack {

    private static final int LINE = 0xFFFFFF;
    private static final int RULE_SHIFT = 24;

    private final Storage storage;
    private final int wordBytes;
    private final int entryBytes;
    private final int step;
    private int address;
    private int room;
    private int top;

    // the rule taken by the last pop
    int rule;
    int line;
    int part;

    RuleStack(Storage storage, int firstRoom, int step) {
        this.storage = storage;
        this.step = step;
        wordBytes = storage.wordBytes();
        entryBytes = 2 * wordBytes;
        room = firstRoom;
        address = storage.allocate(room * entryBytes);
    }

    boolean isEmpty() {
        return top == 0;
    }

    /// Makes room for so many rules more.
    void reach(int count) {
        while (top + count > room) {
            address = storage.reallocate(address, (room + step) * entryBytes);
            room += step;
        }
    }

    void push(int newRule, int newLine, int newPart) {
        reach(1);
        int entry = address + top++ * entryBytes;
        storage.int32(entry, newLine & LINE | newRule << RULE_SHIFT);
        storage.int32(entry + wordBytes, newPart);
    }

    void pop() {
        int entry = address + --top * entryBytes;
        int head = storage.int32(entry);
        rule = head >>> RULE_SHIFT;
        line = head & LINE;
        part = storage.int32(entry + wordBytes);
    }

    void drop(int count) {
        top -= count;
    }

    /// Whether the rule at a depth, 0 being the last one pushed, is this one.
    boolean isAt(int depth, Rule wanted) {
        return storage.int32(address + (top - 1 - depth) * entryBytes) >>> RULE_SHIFT == wanted.ordinal();
    }

    void free() {
        storage.free(address);
    }
}
