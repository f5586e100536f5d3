package org.softboard.interpreter.module;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrozenFilesTest {

    private static final Path SOURCES = Path.of("src/main/frozen");

    /// As upstream's manifests say.
    private static final MpyCross.Settings SETTINGS = MpyCross.Settings.USUAL.optimised(3);

    @Test
    void everySourceHasItsRow() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/')).sorted().toList();

            assertEquals(names, FrozenFiles.ASYNCIO);
        }
    }

    @Test
    void theFilesThatMachinesStartFromAreWhatTheSourcesMake() throws IOException {
        for (String name : FrozenFiles.ASYNCIO) {
            byte[] source = Files.readAllBytes(SOURCES.resolve(name));
            byte[] made = new MpyCross(SETTINGS).compile(source, name, name, (bytes, offset, length) -> {
            });

            assertArrayEquals(made, FrozenFiles.read(name), name);
        }
    }
}
