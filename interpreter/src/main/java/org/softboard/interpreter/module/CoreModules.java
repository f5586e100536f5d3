package org.softboard.interpreter.module;

import java.util.List;
import org.softboard.interpreter.vm.BuiltinModule;

/// The modules that need no hardware: a row for each.
public final class CoreModules {

    private static final List<BuiltinModule> ALL = List.of(
            BuiltinsModule.MODULE,
            SysModule.MODULE,
            GcModule.MODULE,
            MicropythonModule.MODULE,
            ErrnoModule.MODULE,
            ArrayModule.MODULE,
            CollectionsModule.MODULE,
            IoModule.module(),
            StructModule.MODULE,
            MathModule.MODULE,
            CmathModule.MODULE);

    private CoreModules() {
    }

    public static List<BuiltinModule> all() {
        return ALL;
    }
}
