package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// What `compile()` gives (py/objcode.h).
///
///     code -> type | function of the module
public final class CodeObject {

    public static final Layout LAYOUT = Layout.of("code");

    public static final WordField FUNCTION = LAYOUT.word("function");

    private static final int WORDS = LAYOUT.words();

    private CodeObject() {
    }

    public static int create(Heap heap, long function) {
        heap.keep(function);
        int code = heap.allocate(heap.words(WORDS));
        heap.field(code, 0, CoreType.CODE);
        FUNCTION.set(heap, code, function);
        return code;
    }
}
