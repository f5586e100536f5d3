package org.softboard.boards.live;

import java.io.PrintStream;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.process.DeepStack;
import org.softboard.boards.python.Reset;
import org.softboard.boards.time.Pacer;
import org.softboard.boards.time.Stopped;
import org.softboard.firmware.flash.PowerCut;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.vm.Crash;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// A program run as a board's main.py from start to end, without a terminal. Its time counts from the tick on which the
/// compiled program begins.
public final class ProgramRun {

    private static final int ENDED = 0;
    private static final int RAISED = 1;
    /// What shells say of a command that Ctrl-C ended.
    private static final int INTERRUPTED = 130;
    private static final long LONGEST_SENDING = Clock.NANOS_PER_SECOND;

    private final BoardDefinition definition;
    private final Media media;
    private final String name;
    private final byte[] source;
    private final double speed;
    private final long nanos;
    private final long seed;
    private final Inbox inbox = new Inbox();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable RunOutput output;
    private int fatalOperation;

    /// @param media what the board's files are on; they are let go when the run ends
    /// @param speed virtual seconds per second; infinite: as fast as possible
    /// @param nanos how long it may run, in virtual time
    public ProgramRun(BoardDefinition definition, Media media, String name, byte[] source, double speed,
            long nanos,
            long seed) {
        this.definition = definition;
        this.media = media;
        this.name = name;
        this.source = source;
        this.speed = speed;
        this.nanos = nanos;
        this.seed = seed;
    }

    /// The power is to fail in an operation of the flash, counted from 1.
    public void cutPower(int operation) {
        fatalOperation = operation;
    }

    /// Runs it and gives the exit status: 0 if it ended, its time was up, its power failed or boot.py has exited, 1 after
    /// an exception, boot.py's included, of which the traceback goes to `err`, 130 if that came from Ctrl-C. Changes of
    /// outputs go to `events`; if those cannot be written, it throws an UncheckedIOException. If `out` takes no more, the
    /// run ends.
    public int go(PrintStream out, PrintStream err, @Nullable Writer events) {
        var written = new RunOutput(out, events, () -> inbox.put(new Command.Stop(Command.NOW)));
        output = written;
        try (written) {
            return DeepStack.run("board", () -> run(written, err));
        } finally {
            ended.countDown();
            written.checkEvents();
        }
    }

    /// Switches the board off, whatever its program does. Any thread may call it.
    public void stop() {
        inbox.close();
    }

    /// Waits until the run has ended, its files saved; false if that takes longer.
    public boolean awaitEnd(Duration longest) throws InterruptedException {
        return ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Leaves a command for the board, as soon as there is room. Any thread may call it.
    public void put(Command command) throws InterruptedException {
        inbox.putWaiting(command);
    }

    /// Ctrl-C: a KeyboardInterrupt for the program; once more, and the run ends. Any thread may call it.
    ///
    /// @return was it the first?
    public boolean interrupt() {
        boolean again = interrupted.getAndSet(true);
        inbox.put(again ? new Command.Stop(Command.NOW) : new Command.Interrupt(Command.NOW));
        return !again;
    }

    /// Writes what has been printed and waits to be written. Any thread may call it.
    public void flush() {
        RunOutput written = output;
        if (written != null) {
            written.flush();
        }
    }

    private int run(RunOutput written, PrintStream err) {
        inbox.put(new Command.HangUp(Command.NOW));
        Pacer pacer = speed == Double.POSITIVE_INFINITY ? Pacer.unlimited(inbox) : Pacer.factor(speed, inbox);
        var board = new Board(definition, new MicroPython(), media, inbox, pacer, written::program,
                Board.LineEnds.AS_PRINTED, seed);
        if (fatalOperation > 0) {
            board.flash.cutPower(fatalOperation, seed);
        }
        try {
            int status = run(board, pacer, written, err);
            finishSending(board);
            board.flash.settle();
            return status;
        } catch (PowerCut cut) {
            written.flush();
            err.println("softboard: the power has failed: " + cut.getMessage());
            return ENDED;
        } finally {
            board.end();
        }
    }

    private int run(Board board, Pacer pacer, RunOutput written, PrintStream err) {
        OutputEvents events = OutputEvents.of(definition, board.hardware(), written.events());
        var begun = new boolean[1];
        boolean isReset = false;
        while (true) {
            try {
                Boot.Outcome outcome = isReset ? board.reset() : board.powerOn();
                if (outcome != Boot.Outcome.MAIN) {
                    return outcome == Boot.Outcome.PROMPT ? RAISED : ENDED;
                }
                int exception = new Scripts(board).run(name, source, () -> {
                    if (!begun[0]) {
                        begun[0] = true;
                        begin(board, events, pacer);
                    }
                });
                written.flush();
                return exception == 0 ? ENDED : report(board.vm(), exception, err);
            } catch (Stopped _) {
                return interrupted.get() ? INTERRUPTED : ENDED;
            } catch (Reset _) {
                isReset = true;
            } catch (RuntimeException problem) {
                Crash crash = Crash.of(problem);
                written.flush();
                err.println("softboard: hard fault, " + crash.getMessage() + "; a board would reset");
                return RAISED;
            }
        }
    }

    /// A program's end does not end what its UARTs are sending.
    private static void finishSending(Board board) {
        long end = board.time().now() + LONGEST_SENDING;
        try {
            while (board.hardware().isSending() && board.time().now() < end) {
                board.time().pass(Clock.NANOS_PER_MILLI);
            }
        } catch (Stopped _) {
            // Nor does it go on beyond the run's time.
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

    private int report(Vm vm, int exception, PrintStream err) {
        if (vm.errors.isA(exception, CoreType.SYSTEM_EXIT)) {
            return ENDED;
        }
        vm.errors.report(Printer.to((bytes, offset, length) -> err.write(bytes, offset, length)), exception);
        err.flush();
        boolean fromOutside = interrupted.get() && vm.errors.isA(exception, CoreType.KEYBOARD_INTERRUPT);
        return fromOutside ? INTERRUPTED : RAISED;
    }
}
