package org.softboard.boards.live;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A recorded dialogue with a board: what was typed and what came back, as lines of Python bytes literals.
final class SessionScript {

    /// What was typed and everything that came until the next was.
    record Exchange(String section, String typed, String shown) {}

    private SessionScript() {}

    static List<Exchange> read(String resource) {
        var stream = Objects.requireNonNull(SessionScript.class.getResourceAsStream(resource));
        List<Exchange> exchanges = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String section = "";
            String typed = "";
            var shown = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    exchanges.add(new Exchange(section, typed, shown.toString()));
                    shown.setLength(0);
                    typed = "";
                    section = line.substring(2);
                } else if (line.startsWith("TX ")) {
                    if (!typed.isEmpty() || !shown.isEmpty()) {
                        exchanges.add(new Exchange(section, typed, shown.toString()));
                    }
                    shown.setLength(0);
                    typed = literal(line.substring(3));
                } else if (line.startsWith("RX ")) {
                    shown.append(literal(line.substring(3)));
                }
            }
            exchanges.add(new Exchange(section, typed, shown.toString()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        exchanges.removeIf(exchange -> exchange.typed.isEmpty() && exchange.shown.isEmpty());
        return exchanges;
    }

    /// The bytes of a literal such as b'a\r\n\x1b', one character each.
    static String literal(String python) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 2; i < python.length() - 1; i++) {
            char c = python.charAt(i);
            if (c == '\\') {
                c = python.charAt(++i);
                switch (c) {
                    case 'r' -> bytes.write('\r');
                    case 'n' -> bytes.write('\n');
                    case 't' -> bytes.write('\t');
                    case 'x' -> {
                        bytes.write(Integer.parseInt(python, i + 1, i + 3, 16));
                        i += 2;
                    }
                    default -> bytes.write(c);
                }
            } else {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
