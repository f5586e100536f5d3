package org.softboard.interpreter.module;

import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.ArrayType;
import org.softboard.interpreter.vm.BuiltinModule;

/// `array` (py/modarray.c).
public final class ArrayModule {

    public static final BuiltinModule MODULE =
            BuiltinModule.named("array").needs(Option.PY_ARRAY).extensible().type(ArrayType.TYPE);

    private ArrayModule() {
    }
}
