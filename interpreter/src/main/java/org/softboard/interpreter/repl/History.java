package org.softboard.interpreter.repl;

import org.softboard.interpreter.source.Storage;

/// The last lines typed, the newest first, as NUL-terminated strings in the machine's memory
/// (shared/readline/readline.c, readline_hist). The words that point at them stand where the collector scans.
public final class History {

    /// Lines that are remembered (MICROPY_READLINE_HISTORY_SIZE).
    public static final int LINES = 8;

    private final Storage storage;
    private final int words;

    /// `words` is the address of [#LINES] words, all zero.
    public History(Storage storage, int words) {
        this.storage = storage;
        this.words = words;
    }

    boolean has(int index) {
        return index < LINES && line(index) != 0;
    }

    byte[] text(int index) {
        int line = line(index);
        int length = 0;
        while (storage.int8(line + length) != 0) {
            length++;
        }
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) storage.int8(line + i);
        }
        return text;
    }

    /// Remembers a line unless it is empty, the same as the last one, or there is no memory for it.
    void push(LineText text, int from) {
        int length = text.length() - from;
        if (length == 0 || isNewest(text, from)) {
            return;
        }
        int kept = storage.allocateOrNull(length + 1);
        if (kept == 0) {
            return;
        }
        for (int i = 0; i < length; i++) {
            storage.int8(kept + i, text.at(from + i));
        }
        storage.int8(kept + length, 0);
        for (int i = LINES - 1; i > 0; i--) {
            storage.word(slot(i), storage.word(slot(i - 1)));
        }
        storage.word(slot(0), kept);
    }

    private boolean isNewest(LineText text, int from) {
        int newest = line(0);
        if (newest == 0) {
            return false;
        }
        int length = text.length() - from;
        for (int i = 0; i < length; i++) {
            if (storage.int8(newest + i) != text.at(from + i)) {
                return false;
            }
        }
        return storage.int8(newest + length) == 0;
    }

    private int line(int index) {
        return (int) storage.word(slot(index));
    }

    private int slot(int index) {
        return words + index * storage.wordBytes();
    }
}
