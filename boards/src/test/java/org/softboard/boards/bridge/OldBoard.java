package org.softboard.boards.bridge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.softboard.boards.serial.PseudoTerminal;

/// The raw REPL of a MicroPython before raw-paste mode. It prints the program instead of running it, and fails.
final class OldBoard implements AutoCloseable {

    private final PseudoTerminal terminal;
    private final Thread thread;
    private final StringBuilder program = new StringBuilder();
    private volatile boolean friendly = true;
    private volatile boolean closed;

    OldBoard(PseudoTerminal terminal) {
        this.terminal = terminal;
        thread = Thread.ofPlatform().daemon().start(this::serve);
    }

    boolean isAtFriendlyPrompt() {
        return friendly;
    }

    private void serve() {
        var bytes = new byte[64];
        try {
            while (!closed) {
                if (terminal.await(false, 20).readable()) {
                    int count = terminal.read(bytes);
                    for (int i = 0; i < count; i++) {
                        take(bytes[i]);
                    }
                }
            }
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void take(byte character) throws IOException {
        switch (character) {
            case 1 -> {
                friendly = false;
                program.setLength(0);
                say("raw REPL; CTRL-B to exit\r\n>");
            }
            case 2 -> {
                friendly = true;
                say("\r\n>>> ");
            }
            case 3 -> program.setLength(0);
            case 4 -> end();
            default -> {
                if (!friendly) {
                    program.append((char) character);
                }
            }
        }
    }

    private void end() throws IOException {
        if (program.toString().isBlank()) {
            say("OK\r\nMPY: soft reboot\r\nraw REPL; CTRL-B to exit\r\n>");
        } else {
            say("OK" + program + "\u0004Traceback: File \"<stdin>\"\r\n\u0004>");
        }
        program.setLength(0);
    }

    private void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        terminal.write(bytes, 0, bytes.length);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
