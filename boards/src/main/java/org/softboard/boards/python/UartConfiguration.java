package org.softboard.boards.python;

import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.BusRow;
import org.softboard.boards.definition.PinFunction;
import org.softboard.boards.hardware.Hardware;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Usart;
import org.softboard.peripherals.stm32.Usart.Parity;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// What `UART.init` does to pins, port and buffer (ports/stm32/machine_uart.c, uart.c).
final class UartConfiguration {

    static final int RTS = 0x100;
    static final int CTS = 0x200;

    private static final Parameters INIT = Parameters.of()
            .requiredInt("baudrate").optionalInt("bits", 8).optional("parity", Word.NONE).optionalInt("stop", 1)
            .keywordOnly().optionalInt("flow", 0).optionalInt("timeout", 0).optionalInt("timeout_char", 0)
            .optionalInt("rxbuf", -1).optionalInt("read_buf_len", 64);

    /// What a character takes on the line at most.
    private static final int LONGEST_CHARACTER_BITS = 13;
    private static final int TICK_MILLIS = 2;

    private final BoardDefinition definition;
    private final Hardware hardware;

    UartConfiguration(BoardDefinition definition, Hardware hardware) {
        this.definition = definition;
        this.hardware = hardware;
    }

    void apply(Vm vm, int uart, Args args) {
        Heap heap = vm.heap;
        long[] given = INIT.parse(vm, args, 1);
        int baud = (int) given[0];
        Parity parity = parity(vm, given[2]);
        int wordBits = wordBits(vm, (int) given[1], parity);
        int id = UartObject.ID.get(heap, uart);
        Usart usart = port(id);
        int flow = (int) given[4];
        claimPins(id, flow);
        usart.configure(divider(usart.hertz(), baud), wordBits, parity, given[3] == 1 ? 1 : 2);
        usart.flow((flow & RTS) != 0, (flow & CTS) != 0);
        reset(heap, uart, wordBits, parity);
        UartObject.TIMEOUT.set(heap, uart, (int) given[5]);
        int shortest = (baud == 0 ? 0 : Integer.divideUnsigned(LONGEST_CHARACTER_BITS * 1000, baud)) + TICK_MILLIS;
        int characterTimeout = (int) given[6] & 0xffff;
        UartObject.CHARACTER_TIMEOUT.set(heap, uart, Math.max(characterTimeout, shortest));
        buffer(heap, uart, usart, (int) (given[7] >= 0 ? given[7] : given[8]));
        checkBaud(vm, baud, usart.baud());
    }

    private Usart port(int id) {
        Usart usart = hardware.usarts().get(id);
        if (usart == null) {
            throw new IllegalStateException("no USART " + id);
        }
        return usart;
    }

    /// An odd number means odd parity.
    private static Parity parity(Vm vm, long word) {
        if (word == Word.NONE) {
            return Parity.NONE;
        }
        return (vm.toInt(word) & 1) != 0 ? Parity.ODD : Parity.EVEN;
    }

    private static int wordBits(Vm vm, int bits, Parity parity) {
        int wordBits = bits + (parity == Parity.NONE ? 0 : 1);
        if (wordBits != 8 && wordBits != 9) {
            throw vm.error(CoreType.VALUE_ERROR, "unsupported combination of bits and parity");
        }
        return wordBits;
    }

    /// BRR for a baud rate: whole sixteens of clocks, and sixteenths rounded from hundredths, as ST's driver has it.
    static int divider(int hertz, int baud) {
        if (baud == 0) {
            return 0;
        }
        long hundredths = hertz * 25L / (4 * Integer.toUnsignedLong(baud));
        long whole = hundredths / 100;
        long sixteenths = ((hundredths - whole * 100) * 16 + 50) / 100;
        return (int) ((whole << 4) + (sixteenths & 0xf0) + (sixteenths & 0xf));
    }

    /// The pins become the port's; those that listen are pulled up.
    private void claimPins(int id, int flow) {
        BusRow row = definition.buses(BusRow.Kind.UART).stream().filter(bus -> bus.id() == id).findFirst()
                .orElseThrow();
        claim(row, "TX", Pull.NONE);
        claim(row, "RX", Pull.UP);
        if ((flow & RTS) != 0) {
            claim(row, "RTS", Pull.NONE);
        }
        if ((flow & CTS) != 0) {
            claim(row, "CTS", Pull.UP);
        }
    }

    private void claim(BusRow row, String role, Pull pull) {
        String name = row.pin(role);
        if (name != null) {
            Pin pin = hardware.pin(name);
            PinFunction function = definition.pin(name).functions().stream()
                    .filter(candidate -> candidate.unit() == row.id() && candidate.peripheral().endsWith("ART"))
                    .findFirst().orElseThrow();
            pin.alternate(function.number());
            pin.configure(PinMode.ALT, false, pull);
        }
    }

    private static void reset(Heap heap, int uart, int wordBits, Parity parity) {
        boolean isWide = wordBits == 9 && parity == Parity.NONE;
        UartObject.PORT.set(heap, uart, 1);
        UartObject.ENABLED.set(heap, uart, 1);
        UartObject.IDLE_SUPPRESSED.set(heap, uart, 1);
        freeBuffer(heap, uart);
        UartObject.WIDE.set(heap, uart, isWide ? 1 : 0);
        UartObject.MASK.set(heap, uart, (1 << wordBits - (parity == Parity.NONE ? 0 : 1)) - 1);
        UartObject.TRIGGER.set(heap, uart, 0);
        UartObject.IRQ.set(heap, uart, 0);
    }

    private static void freeBuffer(Heap heap, int uart) {
        int buffer = UartObject.BUFFER.get(heap, uart);
        if (buffer != 0) {
            UartObject.SIZE.set(heap, uart, 0);
            UartObject.BUFFER.set(heap, uart, 0);
            heap.free(buffer);
        }
    }

    private static void buffer(Heap heap, int uart, Usart usart, int characters) {
        UartObject.HEAD.set(heap, uart, 0);
        UartObject.TAIL.set(heap, uart, 0);
        if (characters > 0) {
            int size = characters + 1;
            UartObject.BUFFER.set(heap, uart, heap.allocate(size << UartObject.WIDE.get(heap, uart)));
            UartObject.SIZE.set(heap, uart, size);
        }
        usart.interrupt(Usart.RXNE, characters > 0);
    }

    private static void checkBaud(Vm vm, int wanted, int actual) {
        int difference =
                Integer.compareUnsigned(actual, wanted) > 0 ? actual - wanted : wanted - actual;
        if (Integer.compareUnsigned(20 * difference, actual) > 0) {
            throw tooFar(vm, actual);
        }
    }

    private static PythonError tooFar(Vm vm, int actual) {
        return vm.error(CoreType.VALUE_ERROR, "set baudrate %d is not within 5%% of desired value", actual);
    }
}
