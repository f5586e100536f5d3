package org.softboard.boards.live;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.host.DeepStack;
import org.softboard.boards.python.Reset;
import org.softboard.boards.time.Pacer;
import org.softboard.boards.time.Stopped;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// A program run as a board's main.py from start to end, without a terminal. Its time counts from the tick on which the
/// compiled program begins.
///
/// @param speed virtual seconds per second; infinite: as fast as possible
/// @param nanos how long it may run, in virtual time
public record ProgramRun(BoardDefinition definition, String name, byte[] source, double speed, long nanos, long seed) {

    private static final int ENDED = 0;
    private static final int RAISED = 1;

    /// Runs it and gives the exit status: 0 if it ended or its time was up, 1 after an exception, of which the
    /// traceback goes to `err`. Changes of outputs go to `events`.
    public int go(PrintStream out, PrintStream err, @Nullable Writer events) {
        var turns = new Turns(out, events);
        try {
            return DeepStack.run("board", () -> run(turns, err));
        } finally {
            turns.flush();
        }
    }

    private int run(Turns turns, PrintStream err) {
        var inbox = new Inbox();
        inbox.put(new Command.HangUp(Command.NOW));
        Pacer pacer = speed == Double.POSITIVE_INFINITY ? Pacer.unlimited(inbox) : Pacer.factor(speed, inbox);
        var board = new Board(definition, new MicroPython(), inbox, pacer, turns::program,
                Board.LineEnds.AS_PRINTED, seed);
        OutputEvents events = OutputEvents.of(definition, board.hardware(), turns.events());
        var begun = new boolean[1];
        board.powerOn();
        while (true) {
            try {
                int exception = new Scripts(board).run(name, source, () -> {
                    if (!begun[0]) {
                        begun[0] = true;
                        begin(board, events, pacer);
                    }
                });
                turns.flush();
                return exception == 0 ? ENDED : report(board.vm(), exception, err);
            } catch (Stopped _) {
                return ENDED;
            } catch (Reset _) {
                if (!startsAgain(board)) {
                    return ENDED;
                }
            }
        }
    }

    /// A hard reset; false if the time was up before the board had booted.
    private static boolean startsAgain(Board board) {
        try {
            board.reset();
            return true;
        } catch (Stopped _) {
            return false;
        }
    }

    private void begin(Board board, OutputEvents events, Pacer pacer) {
        long tick = (board.time().now() / Clock.NANOS_PER_MILLI + 1) * Clock.NANOS_PER_MILLI;
        board.time().clock().advance(tick);
        events.start(tick);
        pacer.start(tick);
        if (nanos < Clock.NEVER - tick) {
            board.time().stopAt(tick + nanos);
        }
    }

    private static int report(Vm vm, int exception, PrintStream err) {
        if (vm.errors.isA(exception, CoreType.SYSTEM_EXIT)) {
            return ENDED;
        }
        vm.errors.report(Printer.to((bytes, offset, length) -> err.write(bytes, offset, length)), exception);
        err.flush();
        return RAISED;
    }

    /// Two writers that may end in the same place: one is flushed before the other writes.
    private static final class Turns {
        private final PrintStream out;
        private final @Nullable Writer events;
        private final byte[] buffer = new byte[8192];
        private int filled;
        private boolean eventsWaiting;

        Turns(PrintStream out, @Nullable Writer events) {
            this.out = out;
            this.events = events;
        }

        void program(byte[] bytes, int offset, int length) {
            if (eventsWaiting) {
                flushEvents();
            }
            if (length > buffer.length - filled) {
                flushProgram();
            }
            if (length > buffer.length) {
                out.write(bytes, offset, length);
            } else {
                System.arraycopy(bytes, offset, buffer, filled, length);
                filled += length;
            }
        }

        Appendable events() {
            Writer writer = events;
            return writer == null ? Writer.nullWriter() : new Writer() {
                @Override
                public void write(char[] text, int offset, int length) throws IOException {
                    if (filled > 0) {
                        flushProgram();
                    }
                    eventsWaiting = true;
                    writer.write(text, offset, length);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
        }

        void flush() {
            flushProgram();
            flushEvents();
        }

        private void flushProgram() {
            out.write(buffer, 0, filled);
            filled = 0;
            out.flush();
        }

        private void flushEvents() {
            eventsWaiting = false;
            try {
                if (events != null) {
                    events.flush();
                }
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
