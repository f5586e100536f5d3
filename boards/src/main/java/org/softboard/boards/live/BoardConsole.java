package org.softboard.boards.live;

import java.util.ArrayDeque;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.repl.Console;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Output;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// A board's console on its USB port (ports/stm32/usbd_cdc_interface.c): what is typed waits until it is read, but
/// Ctrl-C reaches a running program at once. What a program prints gets carriage returns, as a terminal needs them.
final class BoardConsole implements Console {

    private static final byte CTRL_C = 3;
    private static final byte[] RETURN = {'\r', '\n'};

    private final BoardTime time;
    private final Inbox inbox;
    private final Output out;
    private final ArrayDeque<Byte> typed = new ArrayDeque<>();
    private Vm vm;
    private boolean interruptible;
    private boolean hungUp;
    private Runnable lastRead = () -> {};

    BoardConsole(BoardTime time, Inbox inbox, Output out, Vm vm) {
        this.time = time;
        this.inbox = inbox;
        this.out = out;
        this.vm = vm;
    }

    /// After a reset there is a new machine.
    void attach(Vm newVm) {
        vm = newVm;
        interruptible = false;
    }

    /// While a program runs, Ctrl-C interrupts it, unless it asks for another character (`micropython.kbd_intr`).
    void interruptible(boolean on) {
        interruptible = on;
        vm.interruptCharacter = CTRL_C;
    }

    boolean isInterruptible() {
        return interruptible;
    }

    void type(byte[] bytes) {
        for (byte character : bytes) {
            if (!interrupts(character)) {
                typed.add(character);
            }
        }
    }

    /// Ctrl-C, in front of what has been typed and not read.
    void interrupt() {
        if (!interrupts(CTRL_C)) {
            typed.addFirst(CTRL_C);
        }
    }

    private boolean interrupts(byte character) {
        if (!interruptible || (character & 0xff) != vm.interruptCharacter) {
            return false;
        }
        vm.scheduler.interrupt();
        inbox.read(1);
        return true;
    }

    /// Forgets what has been typed (the port starts anew).
    void clear() {
        inbox.read(typed.size());
        typed.clear();
    }

    void hangUp() {
        if (!hungUp) {
            hungUp = true;
            readSome();
        }
    }

    /// What is to happen once nothing is left to read and nobody will type any more.
    void onLastRead(Runnable action) {
        lastRead = action;
    }

    private void readSome() {
        if (isAtEnd()) {
            lastRead.run();
        }
    }

    /// Something has been typed that nobody has read.
    boolean isReady() {
        return !typed.isEmpty();
    }

    /// Nothing has been typed, and nothing will be.
    boolean isAtEnd() {
        return hungUp && typed.isEmpty();
    }

    @Override
    public int read() {
        while (typed.isEmpty()) {
            if (hungUp) {
                time.stop();
                vm.poll();
            }
            time.idle(vm, Clock.NEVER);
        }
        int character = typed.remove() & 0xff;
        inbox.read(1);
        readSome();
        return character;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        out.write(bytes, offset, length);
    }

    /// For what Python prints: each line feed becomes carriage return and line feed.
    void withReturns(byte[] bytes, int offset, int length) {
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                out.write(bytes, from, i - from);
                out.write(RETURN, 0, RETURN.length);
                from = i + 1;
            }
        }
        out.write(bytes, from, offset + length - from);
    }

    @Override
    public boolean hasEmacsKeys() {
        return vm.profile.language().has(Option.REPL_EMACS_KEYS);
    }
}
