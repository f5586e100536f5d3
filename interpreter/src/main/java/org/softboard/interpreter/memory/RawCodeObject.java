package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// Compiled code before it is made into a function (py/emitglue.h, mp_raw_code_t).
///
///     raw code -> kind and flags | code | children
public final class RawCodeObject {

    public static final Layout LAYOUT = Layout.struct("raw_code");

    public static final IntField KIND = LAYOUT.integer("kind");
    public static final RefField CODE = LAYOUT.ref("code");
    public static final RefField CHILDREN = LAYOUT.ref("children");

    private RawCodeObject() {
    }
}
