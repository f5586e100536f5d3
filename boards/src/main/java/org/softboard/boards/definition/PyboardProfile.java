package org.softboard.boards.definition;

import java.util.Set;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.PackedMessages;
import org.softboard.interpreter.source.RomLevel;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.Toolchain;

/// MicroPython of the pyboard (ports/stm32/mpconfigport.h, boards/PYBV11).
final class PyboardProfile {

    /// Room for the ROM image: what a board does not use is not there for the program.
    private static final int ROM_BYTES = 640 * 1024;
    private static final int CODE_OFFSET = 0x2_0000;

    /// Bytecode and code for the Cortex-M4F.
    private static final int MPY = 6 | (3 | 7 << 2) << 8;

    private PyboardProfile() {}

    static MachineProfile of(ChipMemory chip, CostTable cost) {
        LanguageProfile language = LanguageProfile.at(RomLevel.EXTRA_FEATURES)
                .with(Option.EMIT_INLINE_ASM, Option.EMIT_NATIVE, Option.ENABLE_EMERGENCY_EXCEPTION_BUF,
                        Option.PERSISTENT_CODE_LOAD, Option.PY_TIME_GMTIME_LOCALTIME_MKTIME,
                        Option.PY_TIME_TIME_TIME_NS, Option.VFS, Option.VFS_FAT,
                        Option.VFS_LFS2)
                .floats(FloatKind.SINGLE)
                .architecture(Architecture.ARMV7EMSP)
                .smallIntBits(31)
                .schedulerDepth(8)
                .packedLengths(PackedMessages.normal())
                .build();
        var map = new MemoryMap(ROM_BYTES, chip.heapStart() - chip.ramStart(), chip.heapBytes(), chip.stackBytes(),
                chip.flashStart() + CODE_OFFSET, chip.ramStart());
        var identity = new MachineProfile.Identity(Release.CURRENT, "PYBv1.1 with STM32F405RG", "PYBV11", "pyboard",
                MPY, PyboardHelp.TEXT, Toolchain.ARM);
        return new MachineProfile("pyboard", map, Representation.A, language, StackUse.cortexM4F(chip.stackLimit()),
                cost.prices(), 2, Set.of(), identity);
    }
}
