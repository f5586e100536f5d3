package org.softboard.boards.bridge;

import java.nio.charset.StandardCharsets;

/// MicroPython's raw REPL at the other end of a serial port, as programs use it (upstream docs/reference/repl.rst, "Raw
/// mode" and "Raw-paste mode").
final class RawRepl {

    static final int END = 4;

    private static final byte CTRL_A = 1;
    private static final byte CTRL_B = 2;
    private static final byte CTRL_C = 3;
    private static final byte CTRL_D = 4;
    private static final byte CTRL_E = 5;
    private static final byte[] RAW_PASTE = {CTRL_E, 'A', CTRL_A};
    private static final String BANNER = "raw REPL; CTRL-B to exit\r\n";

    private static final int LOOK_MILLIS = 50;
    private static final int ANSWER_MILLIS = 2000;
    private static final int BOOT_MILLIS = 20_000;
    private static final long LONGEST_DRAIN_NANOS = 3_000_000_000L;
    private static final int ATTEMPTS = 2;
    /// How much may come before what is waited for.
    private static final int LONGEST_WAIT_BYTES = 1 << 20;
    /// A board without flow control gets small pieces, each after the one before has had time to be taken.
    private static final int PIECE = 128;
    private static final int PIECE_MILLIS = 10;

    private final HostSerial port;
    private final byte[] buffer = new byte[4096];
    private int next;
    private int filled;

    RawRepl(HostSerial port) {
        this.port = port;
    }

    // ---- bytes ----

    /// The next byte, -1 if none comes in time.
    int read(int millis) throws PortProblem {
        if (next == filled) {
            next = 0;
            filled = port.read(buffer, millis);
        }
        return next == filled ? -1 : buffer[next++] & 0xff;
    }

    private void send(byte... bytes) throws PortProblem {
        port.write(bytes, 0, bytes.length);
    }

    /// Reads until a text has come; false if nothing comes for so long.
    private boolean await(String text, int millis) throws PortProblem {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        int matched = 0;
        int silent = 0;
        for (int count = 0; count < LONGEST_WAIT_BYTES; count++) {
            int character = read(LOOK_MILLIS);
            while (character < 0) {
                silent += LOOK_MILLIS;
                if (silent >= millis) {
                    return false;
                }
                character = read(LOOK_MILLIS);
            }
            silent = 0;
            matched = character == wanted[matched] ? matched + 1 : character == wanted[0] ? 1 : 0;
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /// Forgets what comes until nothing comes for a while, or it has come for too long.
    private void drain() throws PortProblem {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST_DRAIN_NANOS && read(LOOK_MILLIS) >= 0) {
            next = filled;
        }
    }

    // ---- modes ----

    /// Ends what runs and comes to a fresh interpreter's raw REPL: boot.py has run, main.py has not.
    void enter() throws PortProblem {
        boolean answers = false;
        for (int i = 0; i < ATTEMPTS && !answers; i++) {
            send((byte) '\r', CTRL_C, CTRL_C);
            drain();
            send((byte) '\r', CTRL_A);
            answers = await(BANNER + ">", ANSWER_MILLIS);
        }
        if (!answers) {
            throw new PortProblem("no MicroPython answers on '" + port.name() + "'");
        }
        send(CTRL_D);
        if (!await("soft reboot\r\n", ANSWER_MILLIS) || !await(BANNER + ">", BOOT_MILLIS)) {
            throw new PortProblem("the board on '" + port.name() + "' does not come back from its soft reset");
        }
    }

    /// Leaves the board at its friendly prompt.
    void leave(boolean isRunning) throws PortProblem {
        if (isRunning) {
            send(CTRL_C, CTRL_C);
            drain();
        }
        send((byte) '\r', CTRL_B);
        await(">>> ", ANSWER_MILLIS);
    }

    /// Sends a KeyboardInterrupt. Any thread may call it.
    void interrupt() throws PortProblem {
        send(CTRL_C);
    }

    // ---- programs ----

    /// Hands a program over, which then runs; its output follows up to [#END], then its traceback up to another.
    void begin(byte[] program) throws PortProblem {
        send(RAW_PASTE);
        if (read(ANSWER_MILLIS) == 'R') {
            boolean pastes = read(ANSWER_MILLIS) == 1;
            if (pastes) {
                paste(program);
                return;
            }
        } else if (!await(">", ANSWER_MILLIS)) {
            throw silent();
        }
        type(program);
    }

    private PortProblem silent() {
        return new PortProblem("the board on '" + port.name() + "' does not take the program");
    }

    /// The board says how many bytes it has room for, and again and again that it has as much room more.
    private void paste(byte[] program) throws PortProblem {
        int window = read(ANSWER_MILLIS) | read(ANSWER_MILLIS) << 8;
        if (window <= 0) {
            throw silent();
        }
        int room = window;
        int sent = 0;
        while (sent < program.length) {
            int answer = next < filled || room == 0 ? read(ANSWER_MILLIS) : read(0);
            if (answer == CTRL_A) {
                room += window;
            } else if (answer == CTRL_D) {
                send(CTRL_D);
                return;
            } else if (answer >= 0 || room == 0) {
                throw silent();
            }
            int part = Math.min(room, program.length - sent);
            port.write(program, sent, part);
            sent += part;
            room -= part;
        }
        send(CTRL_D);
        if (!await("\u0004", ANSWER_MILLIS)) {
            throw silent();
        }
    }

    /// Plain raw mode has no flow control.
    private void type(byte[] program) throws PortProblem {
        for (int sent = 0; sent < program.length; sent += PIECE) {
            port.write(program, sent, Math.min(PIECE, program.length - sent));
            if (read(PIECE_MILLIS) >= 0) {
                throw silent();
            }
        }
        send(CTRL_D);
        if (!await("OK", ANSWER_MILLIS)) {
            throw silent();
        }
    }
}
