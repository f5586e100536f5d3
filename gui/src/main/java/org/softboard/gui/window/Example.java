package org.softboard.gui.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// A program that comes with Softboard: a file of `examples/`, which the build puts into this module.
record Example(String board, String name) {

    private static final String FOLDER = "org/softboard/gui/examples/";

    /// Those for a board, by name.
    static List<Example> of(String board) {
        String prefix = FOLDER + board + "/";
        try (ModuleReader reader = reader(); Stream<String> names = reader.list()) {
            return names.filter(name -> name.startsWith(prefix) && name.endsWith(".py"))
                    .map(name -> new Example(board, name.substring(prefix.length()))).sorted(
                            (a, b) -> a.name.compareTo(b.name))
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static ModuleReader reader() throws IOException {
        Module module = Example.class.getModule();
        ResolvedModule resolved = module.getLayer().configuration().findModule(module.getName()).orElseThrow();
        return resolved.reference().open();
    }

    String text() {
        try (InputStream stream = Example.class.getModule().getResourceAsStream(FOLDER + board + "/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
