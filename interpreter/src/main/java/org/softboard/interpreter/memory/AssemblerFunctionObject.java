package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// A function made by the inline assembler (py/objfun.h, mp_obj_fun_asm_t).
///
///     function -> type | arguments | code | type of the result
public final class AssemblerFunctionObject {

    public static final Layout LAYOUT = Layout.of("assembler_function");

    public static final IntField ARGUMENTS = LAYOUT.integer("arguments");
    public static final RefField CODE = LAYOUT.ref("code");
    public static final IntField RESULT_TYPE = LAYOUT.integer("result_type");

    private static final int WORDS = LAYOUT.words();

    private AssemblerFunctionObject() {
    }

    /// The function of its raw code.
    public static int create(Heap heap, int rawCode) {
        int function = heap.allocate(heap.words(WORDS));
        heap.field(function, 0, CoreType.ASSEMBLER_FUNCTION);
        ARGUMENTS.set(heap, function, RawCodeObject.arguments(heap, rawCode));
        CODE.set(heap, function, RawCodeObject.CODE.get(heap, rawCode));
        RESULT_TYPE.set(heap, function, RawCodeObject.resultType(heap, rawCode));
        return function;
    }
}
