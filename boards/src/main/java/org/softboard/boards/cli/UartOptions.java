package org.softboard.boards.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.softboard.boards.bridge.PortProblem;
import org.softboard.boards.bridge.UartBridge;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.BusRow;
import picocli.CommandLine.Option;

/// Which UARTs of a board are wired to which serial ports of this computer.
final class UartOptions {

    static final String UART = "--uart";
    static final String LABEL = "N=PORT[:BAUD]";
    static final String WHAT = "Wires the board's UART N to a serial port of this computer, for example"
            + " 1=/dev/ttyUSB0:115200 (baud rate: 9600 unless given; 8N1). May be repeated. As on a wire, the program"
            + " must choose the same baud rate.";

    private static final Pattern FORM = Pattern.compile("(\\w+)=(.+?)(?::(\\d{1,8}))?");
    private static final int USUAL_BAUD = 9600;

    @Option(names = UART, paramLabel = LABEL, description = WHAT) private List<String> uarts = new ArrayList<>();

    Bridges open(BoardDefinition definition) {
        return open(definition, uarts);
    }

    /// The bridges of a board, opened before it starts.
    record Bridges(List<UartBridge> bridges) implements AutoCloseable {

        /// From now on bytes go both ways.
        void connect(UartBridge.Board board) {
            try {
                for (UartBridge bridge : bridges) {
                    bridge.connect(board);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            bridges.forEach(UartBridge::close);
        }
    }

    static Bridges open(BoardDefinition definition, List<String> texts) {
        var bridges = new Bridges(new ArrayList<>());
        try {
            for (String text : texts) {
                bridges.bridges.add(open(definition, text));
            }
        } catch (PortProblem problem) {
            bridges.close();
            throw new Unusable(UART + ": " + problem.getMessage());
        }
        return bridges;
    }

    private static UartBridge open(BoardDefinition definition, String text) throws PortProblem {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new Unusable(UART + ": '" + text + "' names no UART and port; write for example"
                    + " 1=/dev/ttyUSB0:9600");
        }
        String name = matcher.group(1);
        BusRow row = definition.buses(BusRow.Kind.UART).stream()
                .filter(bus -> Integer.toString(bus.id()).equals(name) || bus.name().equals(name)).findFirst()
                .orElseThrow(() -> new Unusable(UART + ": the board has no UART '" + name + "'"));
        int baud = matcher.group(3) == null ? USUAL_BAUD : Integer.parseInt(matcher.group(3));
        if (baud == 0) {
            throw new Unusable(UART + ": a baud rate of 0");
        }
        return UartBridge.open(row.id(), matcher.group(2), baud,
                problem -> System.err.println("softboard: " + problem));
    }
}
