package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.memory.Layout.WordField;

/// A native method taken from its type (py/runtime.c, mp_obj_checked_fun_t).
///
///     checked method -> type | owner | function
public final class CheckedMethodObject {

    public static final Layout LAYOUT = Layout.of("checked_method");

    public static final RefField OWNER = LAYOUT.ref("owner");
    public static final WordField FUNCTION = LAYOUT.word("function");

    private static final int WORDS = LAYOUT.words();

    private CheckedMethodObject() {
    }

    public static int create(Heap heap, int owner, long function) {
        int method = heap.allocate(heap.words(WORDS));
        heap.field(method, 0, CoreType.CHECKED_METHOD);
        OWNER.set(heap, method, owner);
        FUNCTION.set(heap, method, function);
        return method;
    }
}
