package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// A str or bytes object: a record that points at its text, NUL-terminated (py/objstr.h).
///
///     str -> type | hash | length | text
public final class StrObject {

    public static final Layout LAYOUT = Layout.of("str");

    public static final IntField HASH = LAYOUT.integer("hash");
    public static final IntField LENGTH = LAYOUT.integer("length");
    public static final RefField TEXT = LAYOUT.ref("text");

    private static final int WORDS = LAYOUT.words();

    private StrObject() {
    }

    /// A str or bytes object over text that is already in memory.
    public static int create(Heap heap, int type, int hash, int length, int text) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, type);
        HASH.set(heap, object, hash);
        LENGTH.set(heap, object, length);
        TEXT.set(heap, object, text);
        return object;
    }

    /// Writes one into room that the caller took (ROM).
    public static void initialise(Heap heap, int object, int type, int hash, int length, int text) {
        heap.field(object, 0, type);
        HASH.set(heap, object, hash);
        LENGTH.set(heap, object, length);
        TEXT.set(heap, object, text);
    }

    public static int words() {
        return WORDS;
    }
}
