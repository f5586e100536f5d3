package org.softboard.boards.live;

import org.softboard.boards.python.Dupterm;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.repl.Console;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// A board's console (ports/stm32/mphalport.c): its terminals, of which the USB serial port is usually the only one.
final class BoardConsole implements Console {

    private final BoardTime time;
    private final UsbSerial port;
    private Vm vm;
    private Dupterm terminals;

    BoardConsole(BoardTime time, UsbSerial port, Vm vm, Dupterm terminals) {
        this.time = time;
        this.port = port;
        this.vm = vm;
        this.terminals = terminals;
    }

    /// After a reset there is a new machine.
    void attach(Vm newVm, Dupterm newTerminals) {
        vm = newVm;
        terminals = newTerminals;
    }

    UsbSerial port() {
        return port;
    }

    /// Something has been typed that nobody has read.
    boolean isReady() {
        return terminals.isReady();
    }

    /// Nobody will type any more.
    boolean isAtEnd() {
        return port.isAtEnd();
    }

    @Override
    public int read() {
        int character = terminals.read();
        while (character == Dupterm.NOTHING) {
            if (port.isAtEnd()) {
                time.stop();
                vm.poll();
            }
            time.idle(vm, terminals.isPolled() ? time.now() + Clock.NANOS_PER_MILLI : Clock.NEVER);
            character = terminals.read();
        }
        return character;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        terminals.write(bytes, offset, length);
    }

    /// What Python prints.
    void print(byte[] bytes, int offset, int length) {
        terminals.print(bytes, offset, length);
    }

    @Override
    public boolean hasEmacsKeys() {
        return vm.profile.language().has(Option.REPL_EMACS_KEYS);
    }
}
