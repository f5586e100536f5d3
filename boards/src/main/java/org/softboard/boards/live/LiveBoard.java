package org.softboard.boards.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.ButtonRow;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.door.Pipe;
import org.softboard.boards.process.DeepStack;
import org.softboard.boards.time.Pacer;

/// A running board at its prompt, for any host: commands in, snapshots and the console's bytes out. Every method may
/// be called by any thread, and only [#putWaiting], [#readWaiting] and [#close] wait.
public final class LiveBoard implements AutoCloseable {

    /// What the console holds until it is read; then the board waits.
    private static final int CONSOLE_BYTES = 64 << 10;
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final BoardDefinition definition;
    private final Inbox inbox = new Inbox();
    private final Pipe console = new Pipe(CONSOLE_BYTES, inbox::wake);
    private final Pacer pacer;
    private final Board board;
    private final Thread thread;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile BoardSnapshot latest;
    private volatile boolean isBroken;

    private LiveBoard(BoardDefinition definition, Media media, Start first, double speed, long seed) {
        this.definition = definition;
        pacer = Pacer.factor(speed, inbox);
        board = new Board(definition, new MicroPython(), media, inbox, pacer, this::write,
                Board.LineEnds.WITH_RETURNS, seed);
        latest = board.snapshot();
        thread = DeepStack.thread("board", () -> run(first));
        thread.setDaemon(true);
        thread.start();
    }

    /// A new board that has just been switched on; its time goes as fast as real time.
    public static LiveBoard start(BoardDefinition definition, long seed) {
        return start(definition, Media.fresh(definition), 1, seed);
    }

    /// A board that has just been switched on; it lets its media go when it is switched off.
    public static LiveBoard start(BoardDefinition definition, Media media, double speed, long seed) {
        return new LiveBoard(definition, media, new Start.PowerOn(), speed, seed);
    }

    /// As the others; a program stands in for main.py.
    public static LiveBoard start(BoardDefinition definition, Media media, Command.Run main, double speed,
            long seed) {
        return new LiveBoard(definition, media,
                new Start.Program(main.name(), main.source(), new Start.PowerOn()), speed, seed);
    }

    public BoardDefinition definition() {
        return definition;
    }

    /// Leaves a command; false if so many wait already that there is no room.
    public boolean put(Command command) {
        check(command);
        return inbox.put(command);
    }

    /// As [#put], but waits for room.
    public void putWaiting(Command command) throws InterruptedException {
        check(command);
        inbox.putWaiting(command);
    }

    /// As the other, but waits no longer than so many nanoseconds; false if there was no room in that time.
    public boolean putWaiting(Command command, long nanos) throws InterruptedException {
        check(command);
        return inbox.putWaiting(command, nanos);
    }

    private void check(Command command) {
        switch (command) {
            case Command.Press press -> checkButton(press.button());
            case Command.Release release -> checkButton(release.button());
            case Command.Wire wire -> checkPins(wire.from(), wire.to());
            case Command.Cut cut -> checkPins(cut.from(), cut.to());
            case Command.Speed speed when !(speed.factor() > 0) ->
                    throw new IllegalArgumentException("a speed of " + speed.factor());
            case Command.Tilt tilt -> checkTilt(tilt);
            default -> {}
        }
    }

    private void checkTilt(Command.Tilt tilt) {
        if (definition.accelerometer() == null) {
            throw new IllegalArgumentException("no accelerometer");
        }
        if (Double.isNaN(tilt.x()) || Double.isNaN(tilt.y()) || Double.isNaN(tilt.z())) {
            throw new IllegalArgumentException("an acceleration that is no number");
        }
    }

    private void checkButton(String name) {
        if (!name.equals(Command.RST) && definition.buttons().stream().map(ButtonRow::name).noneMatch(name::equals)) {
            throw new IllegalArgumentException("no button " + name);
        }
    }

    private void checkPins(String... names) {
        for (String name : names) {
            if (definition.pins().stream().map(PinRow::cpu).noneMatch(name::equals)) {
                throw new IllegalArgumentException("no pin " + name);
            }
        }
    }

    /// The latest look at the board; asks for a new one, once a frame.
    public BoardSnapshot snapshot() {
        if (pacer.isFrameDue() && asked.compareAndSet(false, true)
                && !inbox.put(new Command.Look(Command.NOW, this::show))) {
            asked.set(false);
        }
        return latest;
    }

    private void show(BoardSnapshot snapshot) {
        latest = snapshot;
        pacer.frameTaken();
        asked.set(false);
    }

    /// Takes what the board has written to its console: 0 if that is nothing, -1 once the board has ended.
    public int read(byte[] buffer) {
        return console.read(buffer);
    }

    /// As [#read], but waits until there is something.
    public int readWaiting(byte[] buffer) throws InterruptedException {
        return console.readWaiting(buffer);
    }

    /// Whether somebody reads the console. While nobody does, the board does not wait for a reader: the newest of what
    /// it writes stays to be read later.
    public void listened(boolean on) {
        board.serial().connect(on);
        console.keepNewest(!on);
    }

    /// False once the board has ended.
    public boolean isRunning() {
        return thread.isAlive();
    }

    /// The exit status of who had this board: 1 if an error of its simulation has ended it.
    public int status() {
        return isBroken ? 1 : 0;
    }

    /// Waits until the board has ended.
    public void awaitEnd() throws InterruptedException {
        thread.join();
    }

    private void run(Start first) {
        try {
            new ReplSession(board, first).run();
        } catch (RuntimeException | Error problem) {
            isBroken = true;
            throw problem;
        } finally {
            try {
                board.activity().ends();
                latest = board.snapshot();
            } finally {
                end();
            }
        }
    }

    private void end() {
        try {
            board.end();
        } finally {
            inbox.close();
            console.close();
        }
    }

    /// What does not fit waits for the reader, in real time only; who wants the program ended does not wait for the
    /// reader.
    private void write(byte[] bytes, int offset, int length) {
        int done = console.write(bytes, offset, length);
        while (done < length) {
            board.time().stall();
            if (board.time().isUnwinding() || board.vm().scheduler.isInterrupted()) {
                console.discard();
            }
            board.time().check();
            done += console.write(bytes, offset + done, length - done);
        }
    }

    /// Switches the board off, whatever its program does, and waits until it is off: well under half a second, unless the
    /// disk that its flash is saved on takes longer.
    @Override
    public void close() {
        inbox.close();
        try {
            thread.join(LONGEST_CLOSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
