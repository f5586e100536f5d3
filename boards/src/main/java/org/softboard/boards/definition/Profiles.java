package org.softboard.boards.definition;

import java.util.Set;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.PackedMessages;
import org.softboard.interpreter.source.RomLevel;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.StackCosts;

/// The builds of MicroPython that the boards run, named after upstream's options.
final class Profiles {

    /// Room for the ROM image: what a board does not use is not there for the program.
    private static final int ROM_BYTES = 640 * 1024;
    private static final int CODE_OFFSET = 0x2_0000;

    /// Cortex-M4F, -Os: the interpreter's frame and its call wrapper, and what the other ways to call add.
    private static final int BASE = 260;
    private static final int FRAME = 184;
    private static final int METHOD = 8;
    private static final int CLOSURE = 64;
    private static final int RESUME = 160;
    private static final int INSTANCE = 88;
    private static final int CONSTRUCT = 256;
    private static final int NATIVE = 64;
    private static final int PRINT = 24;

    /// Bytecode and code for the Cortex-M4F.
    private static final int MPY = 6 | (3 | 7 << 2) << 8;

    private Profiles() {}

    /// pyboard (ports/stm32/mpconfigport.h, boards/PYBV11): EXTRA_FEATURES, single floats, native emitters.
    static MachineProfile pyboard(ChipMemory chip, CostTable cost) {
        LanguageProfile language = LanguageProfile.at(RomLevel.EXTRA_FEATURES)
                .with(Option.EMIT_INLINE_ASM, Option.EMIT_NATIVE, Option.ENABLE_EMERGENCY_EXCEPTION_BUF,
                        Option.PERSISTENT_CODE_LOAD, Option.PY_TIME_GMTIME_LOCALTIME_MKTIME,
                        Option.PY_TIME_TIME_TIME_NS)
                .floats(FloatKind.SINGLE)
                .smallIntBits(31)
                .schedulerDepth(8)
                .packedLengths(PackedMessages.normal())
                .build();
        var map = new MemoryMap(ROM_BYTES, chip.heapStart() - chip.ramStart(), chip.heapBytes(), chip.stackBytes(),
                chip.flashStart() + CODE_OFFSET, chip.ramStart());
        var stack =
                new StackCosts(chip.stackLimit(), BASE, FRAME, METHOD, CLOSURE, RESUME, INSTANCE, CONSTRUCT, NATIVE,
                        PRINT);
        return new MachineProfile("pyboard", map, Representation.A, language, stack, prices(cost), true, true, 2,
                Set.of(), new MachineProfile.Identity("PYBv1.1 with STM32F405RG", "PYBV11", "pyboard", MPY,
                        PyboardHelp.TEXT));
    }

    /// A cost table in the meter's unit.
    private static Meter.Prices prices(CostTable cost) {
        double instruction = cost.cyclesPerInstruction() * Meter.CYCLE;
        double collector = cost.collectorCyclesPerInstruction() * Meter.CYCLE;
        double digit = cost.bigWordCyclesPerInstruction() * Meter.CYCLE;
        return new Meter.Prices(
                units(cost.opcode() * instruction),
                units(cost.arithmetic() * instruction),
                units(cost.subscript() * instruction),
                units(cost.globalOrAttribute() * instruction),
                units(cost.mapLookup() * instruction),
                units(cost.classLookup() * instruction),
                units(cost.pythonCall() * instruction),
                units(cost.resume() * instruction),
                units(cost.builtinCall() * instruction),
                units(cost.next() * instruction),
                units(cost.floatOperation() * instruction),
                units(cost.allocation() * instruction),
                units(cost.block() * instruction),
                units(cost.equality() * instruction),
                units(cost.newString() * instruction),
                units(cost.copiedByte() * instruction),
                units(cost.bigWord() * digit),
                units(cost.exception() * instruction),
                units(cost.collection() * collector),
                units(cost.collectionBlock() * collector),
                units(cost.collectionWord() * collector),
                units(cost.compileByte() * instruction),
                units(cost.floatFunction() * instruction));
    }

    private static int units(double amount) {
        return (int) Math.round(amount);
    }
}
