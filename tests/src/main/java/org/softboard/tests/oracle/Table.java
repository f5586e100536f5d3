package org.softboard.tests.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A table of measurements, read from a CSV resource beside this class (RFC 4180: quoted fields may hold line ends).
public final class Table {

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<List<String>> rows;

    private Table(List<List<String>> lines) {
        List<String> header = lines.getFirst();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
        rows = List.copyOf(lines.subList(1, lines.size()));
    }

    /// A table with a header line.
    public static Table named(String resource) {
        return new Table(lines(text(resource)));
    }

    /// The text of a resource.
    public static String text(String resource) {
        try (InputStream in = Table.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int size() {
        return rows.size();
    }

    public String value(int row, String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        List<String> fields = rows.get(row);
        return index < fields.size() ? fields.get(index) : "";
    }

    /// The lines of a CSV text, each as its fields.
    public static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(fields));
                    fields.clear();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !fields.isEmpty()) {
            fields.add(field.toString());
            lines.add(List.copyOf(fields));
        }
        return lines;
    }
}
