package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.live.SessionScript.Exchange;
import org.softboard.boards.time.Pacer;
import org.softboard.interpreter.vm.Release;
import org.softboard.peripherals.time.Clock;

/// A console dialogue recorded from the pyboard's firmware, replayed byte for byte. Keys come half a second apart.
class PyboardSessionTest {

    private static final BoardDefinition PYBOARD = Boards.named("pyboard").orElseThrow();
    private static final long GAP = 500 * Clock.NANOS_PER_MILLI;

    /// Exchanges that differ, by section and what is typed, with the reason.
    private static final Map<String, String> DIFFERENT = different();

    private static Map<String, String> different() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("tab completion: pyb.\t", "pyb has not all of its classes yet");
        reasons.put("help: help('modules')\r", "not all modules are there yet");
        reasons.put("tab completion: \t", "names of the frozen modules come before a program's own");
        return reasons;
    }

    @Test
    void theDialogueIsTheFirmwares() {
        List<Exchange> expected = SessionScript.read("pyboard-session.txt");
        List<String> shown = replay(expected);

        List<String> wrong = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            Exchange exchange = expected.get(i);
            String wanted = ours(exchange.shown());
            if (!wanted.equals(shown.get(i))) {
                if (!DIFFERENT.containsKey(key(exchange))) {
                    wrong.add("\n" + exchange.section() + " <" + readable(exchange.typed()) + ">\n  wanted "
                            + readable(wanted) + "\n  shown  " + readable(shown.get(i)));
                }
            } else if (DIFFERENT.containsKey(key(exchange))) {
                right.add(key(exchange));
            }
        }

        assertEquals(List.of(), wrong);
        assertEquals(List.of(), right, "no longer different");
    }

    private static String key(Exchange exchange) {
        return exchange.section() + ": " + exchange.typed();
    }

    /// The recording is of a development version.
    private static String ours(String recorded) {
        return recorded
                .replace("v1.29.0-preview.731.g1c3c201149 on 2026-11-22",
                        "v" + Release.MICROPYTHON + " on " + Release.DATE)
                .replace("version=(1, 29, 0, 'preview')", "version=(1, 28, 0, '')");
    }

    private static List<String> replay(List<Exchange> exchanges) {
        var inbox = new Inbox();
        var shown = new ArrayList<StringBuilder>();
        exchanges.forEach(_ -> shown.add(new StringBuilder()));
        var boards = new Board[1];
        var board = new Board(PYBOARD, new MicroPython(), Media.fresh(PYBOARD), inbox, Pacer.unlimited(inbox),
                (bytes, offset, length) -> {
                    int slot = (int) (boards[0].time().clock().now() / GAP);
                    shown.get(Math.min(slot, shown.size() - 1))
                            .append(new String(bytes, offset, length, StandardCharsets.ISO_8859_1));
                }, Board.LineEnds.WITH_RETURNS, 0);
        boards[0] = board;
        for (int i = 0; i < exchanges.size(); i++) {
            byte[] keys = exchanges.get(i).typed().getBytes(StandardCharsets.ISO_8859_1);
            inbox.put(new Command.Type(i * GAP, keys));
        }
        inbox.put(new Command.Stop(exchanges.size() * GAP));
        new ReplSession(board, new Start.PowerOn()).run();
        return shown.stream().map(StringBuilder::toString).toList();
    }

    private static String readable(String text) {
        var readable = new StringBuilder();
        for (char c : text.toCharArray()) {
            readable.append(c == '\n' ? "\\n" : c == '\r' ? "\\r" : c < ' ' ? "\\x%02x".formatted((int) c)
                    : String.valueOf(c));
        }
        return readable.toString();
    }
}
