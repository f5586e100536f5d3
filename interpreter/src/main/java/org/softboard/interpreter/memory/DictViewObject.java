package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// What keys(), values() and items() of a dict give (py/objdict.c).
///
///     view -> type | dict | kind
public final class DictViewObject {

    public static final Layout LAYOUT = Layout.of("dict_view");

    public static final RefField DICT = LAYOUT.ref("dict");
    public static final IntField KIND = LAYOUT.integer("kind");

    private static final int WORDS = LAYOUT.words();

    private DictViewObject() {
    }

    public static final int ITEMS = 0;
    public static final int KEYS = 1;
    public static final int VALUES = 2;

    public static int create(Heap heap, int dict, int kind) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.DICT_VIEW);
        DICT.set(heap, object, dict);
        KIND.set(heap, object, kind);
        return object;
    }
}
