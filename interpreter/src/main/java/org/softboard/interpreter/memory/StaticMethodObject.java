package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// A static or class method (py/obj.h, mp_obj_static_class_method_t).
///
///     staticmethod -> type | function
public final class StaticMethodObject {

    public static final Layout LAYOUT = Layout.of("staticmethod");

    public static final WordField FUNCTION = LAYOUT.word("function");

    private static final int WORDS = LAYOUT.words();

    private StaticMethodObject() {
    }

    /// `type` is that of static or of class methods.
    public static int create(Heap heap, int type, long function) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, type);
        FUNCTION.set(heap, object, function);
        return object;
    }

    public static int words() {
        return WORDS;
    }
}
