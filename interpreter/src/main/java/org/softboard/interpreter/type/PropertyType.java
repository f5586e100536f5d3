package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.PropertyObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;

/// `property` (py/objproperty.c). Memory shape: [PropertyObject].
public final class PropertyType {

    public static final BuiltinType TYPE =
            BuiltinType.core("property", CoreType.PROPERTY).needs(Option.PY_BUILTINS_PROPERTY)
                    .construct(PropertyType::make)
                    .method("getter", (vm, self, function) -> copy(vm, self, 0, function))
                    .method("setter", (vm, self, function) -> copy(vm, self, 1, function))
                    .method("deleter", (vm, self, function) -> copy(vm, self, 2, function));

    private static final Parameters MAKE = Parameters.of()
            .optional("", Word.NONE)
            .optional("", Word.NONE)
            .optional("", Word.NONE)
            .optional("doc", Word.NONE);

    private PropertyType() {
    }

    private static long make(Vm vm, int type, Args args) {
        long[] values = MAKE.parse(vm, args, 0);
        return PropertyObject.create(vm.heap, values[0], values[1], values[2]);
    }

    private static long copy(Vm vm, long self, int replaced, long function) {
        int property = Word.address(self);
        return PropertyObject.create(vm.heap,
                replaced == 0 ? function : PropertyObject.GETTER.get(vm.heap, property),
                replaced == 1 ? function : PropertyObject.SETTER.get(vm.heap, property),
                replaced == 2 ? function : PropertyObject.DELETER.get(vm.heap, property));
    }
}
