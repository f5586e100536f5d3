package org.softboard.interpreter.repl;

import org.softboard.interpreter.source.Storage;

/// The text being typed, in the machine's own memory (py/vstr.c): it grows as upstream's does. Where it stands is
/// kept in a word that the collector scans.
public final class LineText {

    private static final int START = 32;

    private final Storage storage;
    private final int root;
    private int capacity;
    private int length;

    /// `root` is the address of a word that the collector looks at.
    public LineText(Storage storage, int root) {
        this.storage = storage;
        this.root = root;
    }

    /// Takes its first room and is empty.
    public void open() {
        storage.word(root, storage.allocate(START));
        capacity = START;
        length = 0;
    }

    public int address() {
        return (int) storage.word(root);
    }

    public int length() {
        return length;
    }

    public int at(int index) {
        return storage.int8(address() + index);
    }

    public void clear() {
        length = 0;
    }

    public void truncate(int newLength) {
        length = newLength;
    }

    public void append(int character) {
        insert(length, character);
    }

    public void append(byte[] text) {
        for (byte character : text) {
            append(character);
        }
    }

    public void insert(int index, int character) {
        grow(1);
        int address = address();
        for (int i = length; i > index; i--) {
            storage.int8(address + i, storage.int8(address + i - 1));
        }
        storage.int8(address + index, character);
        length++;
    }

    public void cut(int index, int count) {
        int address = address();
        int end = Math.min(length, index + count);
        for (int i = end; i < length; i++) {
            storage.int8(address + index + i - end, storage.int8(address + i));
        }
        length -= end - index;
    }

    /// Puts a NUL after the text, as C code that reads it needs.
    public void terminate() {
        if (length == capacity) {
            capacity++;
            storage.word(root, storage.reallocate(address(), capacity));
        }
        storage.int8(address() + length, 0);
    }

    public void free() {
        storage.free(address());
        storage.word(root, 0);
        length = 0;
    }

    public byte[] copy(int from) {
        byte[] copy = new byte[length - from];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (byte) at(from + i);
        }
        return copy;
    }

    private void grow(int extra) {
        if (length + extra > capacity) {
            int wanted = (length + extra + 16 & ~7) + 8;
            storage.word(root, storage.reallocate(address(), wanted));
            capacity = wanted;
        }
    }

    /// How many characters lie between a place and the beginning of the word before it.
    int wordBefore(int from) {
        int at = from;
        while (at > 0 && !isOfWord(at(at - 1))) {
            at--;
        }
        while (at > 0 && isOfWord(at(at - 1))) {
            at--;
        }
        return from - at;
    }

    /// How many characters lie between a place and the end of the word after it.
    int wordAfter(int from) {
        int at = from;
        while (at < length() && !isOfWord(at(at))) {
            at++;
        }
        while (at < length() && isOfWord(at(at))) {
            at++;
        }
        return at - from;
    }

    private static boolean isOfWord(int character) {
        return character >= '0' && character <= '9' || character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z';
    }
}
