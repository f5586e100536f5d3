package org.softboard.boards.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.softboard.interpreter.vm.BuiltinModule;

/// `stm` (ports/stm32/modstm.c): memory by address, and the addresses of peripherals and offsets of registers by their
/// names in ST's manual. Those stand in a file, a name and a hexadecimal number in each line.
final class StmModule {

    private static final String NAMES = "stm32f405.txt";

    private StmModule() {}

    static BuiltinModule of(MachineMem memory) {
        BuiltinModule module = BuiltinModule.named("stm").foldsNumbers()
                .value("mem8", memory.bytes)
                .value("mem16", memory.halfWords)
                .value("mem32", memory.words);
        for (String line : text().split("\n")) {
            int space = line.indexOf(' ');
            module.constant(line.substring(0, space), Long.parseLong(line, space + 1, line.length(), 16));
        }
        return module;
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(StmModule.class.getResourceAsStream(NAMES))) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
