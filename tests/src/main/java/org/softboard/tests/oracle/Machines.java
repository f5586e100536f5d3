package org.softboard.tests.oracle;

import org.softboard.boards.definition.Boards;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.StackCosts;

/// Profiles like those of the builds that the figures were measured on.
public final class Machines {

    private static final int STACK_BYTES = 64 * 1024;
    /// As deep as a 32-bit PC: plain calls take 256 bytes there.
    private static final StackCosts HOST_STACK = new StackCosts(38_976, 250, 224, 16, 96, 160, 16, 96, 72, 104, 272,
            48, 64, 24);
    private static final int HOST_ROM = 0x5655_5000;
    private static final int HOST_RAM = 0x5800_0000;

    /// The ESP8266's tables for reading and parsing (ports/esp8266/mpconfigport.h).
    private static final LanguageProfile.Sizes SMALL_TABLES = new LanguageProfile.Sizes(8, 8, 48, 8, 32, 8, 10, 64, 4,
            6);

    private Machines() {
    }

    /// The pyboard's MicroPython with another heap, with the C stack and the addresses of a 32-bit host, without an
    /// assembler and without frozen modules.
    public static MachineProfile representationA(int heapBytes) {
        return like(pyboard(), heapBytes, Representation.A, LanguageProfile.Sizes.USUAL);
    }

    /// The same with floats in the word, and with the ESP8266's tables.
    public static MachineProfile representationC(int heapBytes) {
        return like(pyboard(), heapBytes, Representation.C, SMALL_TABLES);
    }

    /// The pyboard's MicroPython on a processor that takes this of its C stack.
    public static MachineProfile withStack(StackCosts stack) {
        MachineProfile board = pyboard();
        return new MachineProfile("measured", board.memory(), board.representation(), board.language(), stack,
                Meter.Prices.FREE, board.qstrHashBytes(), board.absent(), board.identity());
    }

    private static MachineProfile pyboard() {
        return Boards.named("pyboard").orElseThrow().profile().get();
    }

    private static MachineProfile like(MachineProfile board, int heapBytes, Representation representation,
            LanguageProfile.Sizes tables) {
        MemoryMap map = board.memory();
        LanguageProfile language =
                LanguageProfile.like(board.language()).without(Option.EMIT_INLINE_ASM, Option.PY_ASYNCIO)
                        .sizes(tables).build();
        return new MachineProfile("measured",
                new MemoryMap(map.romBytes(), map.staticBytes() & -16, heapBytes, STACK_BYTES,
                        HOST_ROM, HOST_RAM),
                representation, language,
                HOST_STACK,
                Meter.Prices.FREE, board.qstrHashBytes(), board.absent(), board.identity());
    }
}
