package org.softboard.boards.live;

import java.util.ArrayDeque;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.repl.Console;
import org.softboard.interpreter.vm.Output;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// A board's console on its USB port (ports/stm32/usbd_cdc_interface.c): what is typed waits until it is read, but
/// Ctrl-C reaches a running program at once. What a program prints gets carriage returns, as a terminal needs them.
final class BoardConsole implements Console {

    private static final int CTRL_C = 3;
    private static final byte[] RETURN = {'\r', '\n'};

    private final BoardTime time;
    private final Output out;
    private final ArrayDeque<Byte> typed = new ArrayDeque<>();
    private Vm vm;
    private boolean interruptible;
    private boolean hungUp;

    BoardConsole(BoardTime time, Output out, Vm vm) {
        this.time = time;
        this.out = out;
        this.vm = vm;
    }

    /// After a reset there is a new machine.
    void attach(Vm newVm) {
        vm = newVm;
        interruptible = false;
    }

    void interruptible(boolean on) {
        interruptible = on;
    }

    void type(byte[] bytes) {
        for (byte character : bytes) {
            if (interruptible && character == CTRL_C) {
                vm.scheduler.interrupt();
            } else {
                typed.add(character);
            }
        }
    }

    void hangUp() {
        hungUp = true;
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
        return typed.remove() & 0xff;
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
}
