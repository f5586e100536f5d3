package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.StaticMethodObject;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// `staticmethod` and `classmethod` (py/objtype.c). Memory shape of both: [StaticMethodObject].
public final class StaticMethodType {

    public static final BuiltinType TYPE = BuiltinType.core("staticmethod", CoreType.STATICMETHOD)
            .construct(1, 1, StaticMethodType::make);

    public static final BuiltinType CLASS_METHOD = BuiltinType.core("classmethod", CoreType.CLASSMETHOD)
            .construct(1, 1, StaticMethodType::make);

    private StaticMethodType() {
    }

    private static long make(Vm vm, int type, Args args) {
        return StaticMethodObject.create(vm.heap, type, args.word(0));
    }
}
