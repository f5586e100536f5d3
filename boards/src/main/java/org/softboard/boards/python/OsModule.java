package org.softboard.boards.python;

import java.util.List;
import java.util.SplittableRandom;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.vfs.BlockFileSystems;
import org.softboard.interpreter.module.FileFunctions;
import org.softboard.interpreter.module.RandomBytes;
import org.softboard.interpreter.type.AttrTupleType;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.Vm;

/// `os` (extmod/modos.c): who the board is, random bytes, files.
final class OsModule {

    private static final List<String> UNAME = List.of("sysname", "nodename", "release", "version", "machine");

    private final BoardDefinition definition;
    private long uname;

    private OsModule(BoardDefinition definition) {
        this.definition = definition;
    }

    /// @param sync brings what was written onto the flash
    static BuiltinModule of(BoardDefinition definition, SplittableRandom random, NativeFunction.Function0 sync,
            Dupterm terminals, BlockFileSystems fileSystems) {
        var os = new OsModule(definition);
        return fileSystems.addTo(FileFunctions.addTo(BuiltinModule.named("os").extensible()
                .function("sync", sync)
                .function("uname", os::uname)
                .function("urandom", (vm, count) -> RandomBytes.of(vm, count, random)),
                rows -> rows.function("dupterm", 1, 2, terminals::dupterm)));
    }

    /// A constant of the firmware.
    private long uname(Vm vm) {
        if (uname == 0) {
            long platform = vm.rom.text(definition.platform());
            String version = "v" + Release.MICROPYTHON + " on " + Release.DATE;
            uname = AttrTupleType.inRom(vm, UNAME, platform, platform, vm.rom.text(Release.MICROPYTHON),
                    vm.rom.text(version), vm.rom.text(definition.machine()));
        }
        return uname;
    }
}
