package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// A super object (py/objtype.c, mp_obj_super_t).
///
///     super -> type | class | object
public final class SuperObject {

    public static final Layout LAYOUT = Layout.of("super");

    public static final WordField CLASS = LAYOUT.word("class");
    public static final WordField OBJECT = LAYOUT.word("object");

    private static final int WORDS = LAYOUT.words();

    private SuperObject() {
    }

    public static int create(Heap heap, long type, long object) {
        int made = heap.allocate(heap.words(WORDS));
        heap.field(made, 0, CoreType.SUPER);
        CLASS.set(heap, made, type);
        OBJECT.set(heap, made, object);
        return made;
    }
}
