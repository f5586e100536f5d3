package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;

/// `None`, `Ellipsis` and `NotImplemented` (py/objnone.c, py/objsingleton.c).
public final class SingletonType {

    public static final BuiltinType NONE = BuiltinType.core("NoneType", CoreType.NONE_TYPE)
            .print((vm, out, self, kind) -> out.text(kind == PrintKind.JSON ? "null" : "None"));

    public static final BuiltinType ELLIPSIS = BuiltinType.core("", CoreType.ELLIPSIS)
            .print((vm, out, self, kind) -> out.text("Ellipsis"));

    public static final BuiltinType NOT_IMPLEMENTED =
            BuiltinType.core("", CoreType.NOT_IMPLEMENTED).needs(Option.PY_BUILTINS_NOTIMPLEMENTED)
                    .print((vm, out, self, kind) -> out.text("NotImplemented"));

    private SingletonType() {
    }
}
