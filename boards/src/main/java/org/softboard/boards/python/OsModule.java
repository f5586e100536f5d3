package org.softboard.boards.python;

import java.util.List;
import java.util.SplittableRandom;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.type.AttrTupleType;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.Vm;

/// `os` without a file system (extmod/modos.c): who the board is, random bytes.
final class OsModule {

    private static final List<String> UNAME = List.of("sysname", "nodename", "release", "version", "machine");

    private OsModule() { }

    static BuiltinModule of(BoardDefinition definition, SplittableRandom random) {
        return BuiltinModule.named("os").extensible()
                .function("uname", vm -> uname(vm, definition))
                .function("urandom", (vm, count) -> urandom(vm, vm.toInt(count), random))
                .function("sync", vm -> Word.NONE)
                .text("sep", "/");
    }

    private static long uname(Vm vm, BoardDefinition definition) {
        return AttrTupleType.inRom(vm, UNAME, vm.rom.text(definition.platform()), vm.rom.text(definition.platform()),
                vm.rom.text(Release.MICROPYTHON), vm.rom.text("v" + Release.MICROPYTHON + " on " + Release.DATE), vm.rom.text(definition.machine()));
    }

    private static long urandom(Vm vm, int count, SplittableRandom random) {
        if (count < 0) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return vm.strings.bytes(bytes);
    }
}
