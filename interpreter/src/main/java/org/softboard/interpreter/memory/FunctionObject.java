package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.RefField;

/// A function made from bytecode (py/objfun.h).
///
///     function -> type | context | children | bytecode | default 0 | ... | keyword-only defaults dict
public final class FunctionObject {

    public static final Layout LAYOUT = Layout.of("function");

    public static final RefField CONTEXT = LAYOUT.ref("context");
    public static final RefField CHILDREN = LAYOUT.ref("children");
    public static final RefField BYTECODE = LAYOUT.ref("bytecode");

    private static final int WORDS = LAYOUT.words();

    private FunctionObject() {
    }

    /// Room for a function and its extra words (defaults).
    public static int create(Heap heap, int type, int extra) {
        int function = heap.allocate(heap.words(WORDS + extra));
        heap.field(function, 0, type);
        return function;
    }

    public static long extra(Heap heap, int function, int index) {
        return heap.field(function, WORDS + index);
    }

    public static void extra(Heap heap, int function, int index, long word) {
        heap.field(function, WORDS + index, word);
    }
}
