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
    private static final int STACK_LIMIT = 40_000;
    private static final int HOST_ROM = 0x5655_5000;
    private static final int HOST_RAM = 0x5800_0000;

    /// The ESP8266's tables for reading and parsing (ports/esp8266/mpconfigport.h).
    private static final LanguageProfile.Sizes SMALL_TABLES = new LanguageProfile.Sizes(8, 8, 48, 8, 32, 8, 10, 64, 4,
            6);

    private Machines() {
    }

    /// The pyboard's MicroPython with another heap, with the C stack and the addresses of a 32-bit host, and without
    /// an assembler.
    public static MachineProfile representationA(int heapBytes) {
        return like(pyboard(), heapBytes, Representation.A, LanguageProfile.Sizes.USUAL);
    }

    /// The same with floats in the word, and with the ESP8266's tables.
    public static MachineProfile representationC(int heapBytes) {
        return like(pyboard(), heapBytes, Representation.C, SMALL_TABLES);
    }

    private static MachineProfile pyboard() {
        return Boards.named("pyboard").orElseThrow().profile().get();
    }

    private static MachineProfile like(MachineProfile board, int heapBytes, Representation representation,
            LanguageProfile.Sizes tables) {
        MemoryMap map = board.memory();
        StackCosts stack = board.stack();
        LanguageProfile language = LanguageProfile.like(board.language()).without(Option.EMIT_INLINE_ASM)
                .sizes(tables).build();
        return new MachineProfile("measured", new MemoryMap(map.romBytes(), map.staticBytes(), heapBytes, STACK_BYTES,
                HOST_ROM, HOST_RAM), representation, language,
                new StackCosts(STACK_LIMIT, stack.base(), stack.frame(), stack.method(), stack.closure(),
                        stack.resume(), stack.instance(), stack.construct(), stack.native_(), stack.print()),
                Meter.Prices.FREE, board.qstrHashBytes(), board.absent(), board.identity());
    }
}
