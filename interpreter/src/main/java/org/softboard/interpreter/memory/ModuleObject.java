package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.RefField;

/// A module, which is at the same time the context of its code (py/bc.h, mp_module_context_t).
///
///     module -> type | globals dict | qstr table | object table
public final class ModuleObject {

    public static final Layout LAYOUT = Layout.of("module");

    public static final RefField GLOBALS = LAYOUT.ref("globals");
    public static final RefField QSTR_TABLE = LAYOUT.ref("qstrTable");
    public static final RefField OBJECT_TABLE = LAYOUT.ref("objectTable");

    private static final int WORDS = LAYOUT.words();

    private ModuleObject() {
    }

    public static int create(Heap heap) {
        int module = heap.allocate(heap.words(WORDS));
        heap.field(module, 0, CoreType.MODULE);
        return module;
    }

    public static int words() {
        return WORDS;
    }
}
