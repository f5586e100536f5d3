package org.softboard.interpreter.module;

import java.util.List;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;

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
            JsonModule.MODULE,
            BinasciiModule.MODULE,
            HashlibModule.MODULE,
            HeapqModule.MODULE,
            PlatformModule.MODULE,
            ReModule.MODULE,
            UctypesModule.MODULE,
            CryptolibModule.MODULE,
            DeflateModule.MODULE,
            FramebufModule.MODULE,
            CmathModule.MODULE);

    /// Types of these modules that no module names.
    private static final List<BuiltinType> HIDDEN = List.of(ReModule.REGEX, ReModule.MATCH);

    private CoreModules() {
    }

    public static List<BuiltinModule> all() {
        return ALL;
    }

    static List<BuiltinType> hiddenTypes() {
        return HIDDEN;
    }
}
