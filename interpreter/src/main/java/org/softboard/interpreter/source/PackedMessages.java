package org.softboard.interpreter.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// How many bytes error messages take in the ROM of builds that pack them word by word (MICROPY_ROM_TEXT_COMPRESSION).
/// It shows: the buffer of a formatted message begins with that size.
public final class PackedMessages {

    private PackedMessages() {
    }

    /// Lengths by message, as measured on a build at the NORMAL level.
    public static Map<String, Integer> normal() {
        Map<String, Integer> lengths = new HashMap<>();
        InputStream stream = Objects
                .requireNonNull(PackedMessages.class.getResourceAsStream("packed-messages.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                lengths.put(line.substring(tab + 1), Integer.parseInt(line.substring(0, tab)));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return lengths;
    }
}
