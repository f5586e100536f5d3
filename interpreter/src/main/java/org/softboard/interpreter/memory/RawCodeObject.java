package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// Compiled code before it is made into a function (py/emitglue.h, mp_raw_code_t).
///
///     raw code -> kind and flags | code | children | arguments, type of the result
public final class RawCodeObject {

    public static final Layout LAYOUT = Layout.struct("raw_code");

    public static final IntField KIND = LAYOUT.integer("kind");
    public static final RefField CODE = LAYOUT.ref("code");
    public static final RefField CHILDREN = LAYOUT.ref("children");
    /// Only where the firmware has an inline assembler.
    private static final IntField ASSEMBLER = LAYOUT.integer("assembler");
    private static final int ASSEMBLER_KIND = 5;

    private RawCodeObject() {
    }

    /// Is it machine code of the inline assembler?
    public static boolean isAssembler(Heap heap, int rawCode) {
        return (KIND.get(heap, rawCode) >> 16 & 0xFF) == ASSEMBLER_KIND;
    }

    /// How many arguments a function of the inline assembler takes.
    public static int arguments(Heap heap, int rawCode) {
        return ASSEMBLER.get(heap, rawCode) & 0xFF;
    }

    /// What it gives.
    public static int resultType(Heap heap, int rawCode) {
        return ASSEMBLER.get(heap, rawCode) >>> 8;
    }
}
