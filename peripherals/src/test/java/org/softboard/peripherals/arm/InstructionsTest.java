package org.softboard.peripherals.arm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every kind of instruction against another model of the architecture, which gave the numbers of `instructions.txt`.
class InstructionsTest {

    private static final int SP = 13;
    private static final int LR = 14;

    @Test
    void allDoWhatTheyDoElsewhere() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> rows = rows();
        for (String row : rows) {
            String difference = difference(row.split(" *\\| ?", -1));
            if (!difference.isEmpty()) {
                wrong.add(row + "\n    but " + difference);
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertEquals(550, rows.size());
    }

    private static List<String> rows() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                InstructionsTest.class.getResourceAsStream("instructions.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        }
    }

    /// What is expected and not so, or so and not expected.
    private static String difference(String[] row) {
        var bench = new Bench();
        for (int i = 0; i < Bench.RAM_BYTES; i++) {
            bench.ram.put(i, (byte) (37 * i + 11));
        }
        String[] code = row[1].split("[: ]+");
        int address = Integer.parseInt(code[0], 16);
        bench.load(address, Arrays.stream(code).skip(1).mapToInt(word -> Integer.parseInt(word, 16)).toArray());
        bench.core.register(LR, address + 1);
        set(bench.core, row[2]);
        Map<String, Integer> before = state(bench);
        Map<String, Integer> expected = new TreeMap<>(before);
        for (String pair : row[3].split(" ")) {
            if (!pair.isEmpty()) {
                expected.put(name(pair), value(pair));
            }
        }
        end(bench, address + 2 * (code.length - 1));
        Map<String, Integer> after = state(bench);
        var text = new StringBuilder();
        after.forEach((name, value) -> {
            if (!value.equals(expected.get(name))) {
                text.append(name).append('=').append(Integer.toHexString(value)).append(' ');
            }
        });
        return text.toString();
    }

    /// Runs up to an address. Code may change the link register.
    private static void end(Bench bench, int address) {
        for (int i = 0; i < 20 && bench.core.next != address; i++) {
            bench.core.run(bench.core.cycles() + 1);
        }
    }

    private static String name(String pair) {
        return pair.substring(0, pair.indexOf('='));
    }

    private static int value(String pair) {
        return Integer.parseUnsignedInt(pair, pair.indexOf('=') + 1, pair.length(), 16);
    }

    private static void set(Core core, String registers) {
        for (String pair : registers.split(" ")) {
            String name = name(pair);
            int value = value(pair);
            switch (name) {
                case "apsr" -> core.apsr(value);
                case "fpscr" -> core.fpscr(value);
                default -> {
                    int number = Integer.parseInt(name.substring(1));
                    if (name.startsWith("r")) {
                        core.register(number, value);
                    } else {
                        core.single(number, value);
                    }
                }
            }
        }
    }

    private static Map<String, Integer> state(Bench bench) {
        Map<String, Integer> state = new TreeMap<>();
        for (int i = 0; i < SP; i++) {
            state.put("r" + i, bench.core.register(i));
        }
        for (int i = 0; i < 32; i++) {
            state.put("s" + i, bench.core.single(i));
        }
        for (int i = 0; i < Bench.RAM_BYTES; i += 4) {
            state.put("[" + Integer.toHexString(i) + "]", bench.ram.getInt(i));
        }
        state.put("sp", bench.core.register(SP));
        state.put("apsr", bench.core.apsr());
        state.put("fpscr", bench.core.fpscr());
        return state;
    }
}
