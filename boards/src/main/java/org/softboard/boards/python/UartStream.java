package org.softboard.boards.python;

import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Usart;

/// A serial port as a stream (ports/stm32/machine_uart.c, uart.c): reading waits for a first character and then for each
/// next one, writing waits until the last bit is on the line.
final class UartStream implements BuiltinTerminal {

    private static final int CAN_READ = 1;
    private static final int CAN_WRITE = 4;
    private static final int ETIMEDOUT = 110;

    /// A port that was never initialised is address 0, where the chip has the end of the stack: its SR is this word.
    private static final int STATUS_WITHOUT_PORT = 0xf8;

    private final Hardware hardware;
    private final BoardTime time;
    private final BoardClock clock;

    UartStream(Hardware hardware, BoardTime time, BoardClock clock) {
        this.hardware = hardware;
        this.time = time;
        this.clock = clock;
    }

    Usart port(Heap heap, int uart) {
        Usart usart = hardware.usarts().get(UartObject.ID.get(heap, uart));
        if (usart == null) {
            throw new IllegalStateException("a UART without a port");
        }
        return usart;
    }

    private boolean is(Heap heap, int uart, int flag) {
        int status = UartObject.PORT.get(heap, uart) == 0 ? STATUS_WITHOUT_PORT : port(heap, uart).status();
        return (status & flag) != 0;
    }

    // ---- receiving ----

    /// How many characters wait; one that no buffer has taken counts if there is nothing else.
    int any(Vm vm, int uart) {
        time.now();
        int buffered = UartObject.waiting(vm.heap, uart);
        return buffered > 0 ? buffered : is(vm.heap, uart, Usart.RXNE) ? 1 : 0;
    }

    /// Waits, serving everything else, until a character is there.
    private boolean awaitCharacter(Vm vm, int uart, int millis) {
        long end = clock.tick(time.now()) + millis;
        while (any(vm, uart) == 0) {
            if (clock.tick(time.now()) >= end) {
                return false;
            }
            time.idle(vm, clock.timeOf(end));
        }
        return true;
    }

    private int take(Vm vm, int uart) {
        Heap heap = vm.heap;
        if (UartObject.PORT.get(heap, uart) == 0) {
            return 0;
        }
        Usart usart = port(heap, uart);
        int trigger = UartObject.TRIGGER.get(heap, uart);
        if (UartObject.waiting(heap, uart) > 0) {
            int character = UartObject.take(heap, uart);
            if ((usart.status() & Usart.RXNE) != 0) {
                usart.interrupt(Usart.RXNE, true);
            }
            return character;
        }
        int character = usart.data() & UartObject.MASK.get(heap, uart);
        if ((trigger & Usart.RXNE) != 0) {
            usart.interrupt(Usart.RXNE, true);
        }
        if ((trigger & Usart.IDLE) != 0) {
            usart.interrupt(Usart.IDLE, true);
        }
        return character;
    }

    /// A character, or -1 if none comes in time.
    int readCharacter(Vm vm, int uart) {
        return awaitCharacter(vm, uart, UartObject.TIMEOUT.get(vm.heap, uart)) ? take(vm, uart) : -1;
    }

    @Override
    public int read(Vm vm, long self, int address, int size) {
        Heap heap = vm.heap;
        int uart = Word.address(self);
        int wide = UartObject.WIDE.get(heap, uart);
        if ((size & wide) != 0) {
            return -EIO;
        }
        int wanted = size >> wide;
        if (wanted == 0) {
            return 0;
        }
        if (!awaitCharacter(vm, uart, UartObject.TIMEOUT.get(heap, uart))) {
            return -EAGAIN;
        }
        int count = 0;
        do {
            UartObject.store(heap, uart, address, count++, take(vm, uart));
        } while (count < wanted && awaitCharacter(vm, uart, UartObject.CHARACTER_TIMEOUT.get(heap, uart)));
        return count << wide;
    }

    // ---- sending ----

    @Override
    public int write(Vm vm, long self, int address, int size) {
        Heap heap = vm.heap;
        int uart = Word.address(self);
        int wide = UartObject.WIDE.get(heap, uart);
        if ((size & wide) != 0) {
            return -EIO;
        }
        if (!awaitRoom(vm, uart)) {
            return -EAGAIN;
        }
        int count = size >> wide;
        int sent = 0;
        while (sent < count && put(heap, uart, UartObject.load(heap, uart, address, sent))) {
            sent++;
        }
        if (sent == count && count > 0) {
            spin(heap, uart, Usart.TC);
        }
        return sent << wide;
    }

    /// Gives 0, or the number of the error.
    int writeCharacter(Vm vm, int uart, int character) {
        boolean isSent = awaitRoom(vm, uart)
                && put(vm.heap, uart, UartObject.WIDE.get(vm.heap, uart) == 0 ? character & 0xff : character)
                && spin(vm.heap, uart, Usart.TC);
        return isSent ? 0 : ETIMEDOUT;
    }

    /// Waits, serving everything else, until the port takes a character.
    private boolean awaitRoom(Vm vm, int uart) {
        long end = clock.tick(time.now()) + UartObject.TIMEOUT.get(vm.heap, uart);
        while (!is(vm.heap, uart, Usart.TXE)) {
            if (clock.tick(time.now()) >= end) {
                return false;
            }
            time.idle(vm, clock.timeOf(end));
        }
        return true;
    }

    private boolean put(Heap heap, int uart, int character) {
        if (!spin(heap, uart, Usart.TXE)) {
            return false;
        }
        if (UartObject.PORT.get(heap, uart) != 0) {
            port(heap, uart).data(character);
        }
        return true;
    }

    /// Waits for a flag without letting Python run, for as long as two characters may take.
    private boolean spin(Heap heap, int uart, int flag) {
        long end = clock.timeOf(clock.tick(time.now()) + 2L * UartObject.CHARACTER_TIMEOUT.get(heap, uart));
        while (!is(heap, uart, flag)) {
            if (time.now() >= end) {
                return false;
            }
            time.spin(end);
        }
        return true;
    }

    @Override
    public void attach(Vm vm, long self, boolean toRepl) {
        UartObject.ATTACHED.set(vm.heap, Word.address(self), toRepl ? 1 : 0);
    }

    @Override
    public int control(Vm vm, long self, int request, int argument) {
        int uart = Word.address(self);
        return switch (request) {
            case POLL -> ((argument & CAN_READ) != 0 && any(vm, uart) > 0 ? CAN_READ : 0)
                    | ((argument & CAN_WRITE) != 0 && is(vm.heap, uart, Usart.TXE) ? CAN_WRITE : 0);
            case FLUSH -> 0;
            default -> -EINVAL;
        };
    }
}
