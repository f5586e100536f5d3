package org.softboard.boards.python;

import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.BusRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.type.StreamMethods;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Usart;
import org.softboard.peripherals.stm32.Usart.Parity;

/// `machine.UART`, which is `pyb.UART` too (extmod/machine_uart.c, ports/stm32/machine_uart.c). Each port has at most one
/// object, kept in static RAM. Memory shape: [UartObject].
final class MachineUart {

    private static final int LAST_ID = 6;

    final BuiltinType type = BuiltinType.named("UART");
    final UartIrq irq;

    private final BoardDefinition definition;
    private final Hardware hardware;
    private final BoardTime time;
    private final UartConfiguration configuration;
    private final UartStream stream;
    private int objects;

    MachineUart(BoardDefinition definition, Hardware hardware, BoardTime time, BoardClock clock,
            SerialPort console) {
        this.definition = definition;
        this.hardware = hardware;
        this.time = time;
        configuration = new UartConfiguration(definition, hardware);
        stream = new UartStream(hardware, time, clock);
        irq = new UartIrq(hardware, console);
        type.construct(this::make).print(this::print).stream(stream)
                .iterate((vm, self, room) -> self)
                .next(StreamMethods::next)
                .methodWithKeywords("init", 1, this::init)
                .method("deinit", this::deinit);
        StreamMethods.addUnbufferedTo(type)
                .method("any", (vm, self) -> Word.smallInt(stream.any(vm, Word.address(self))))
                .method("txdone", (vm, self) -> Word.TRUE)
                .method("sendbreak", this::sendBreak)
                .method("readchar", (vm, self) -> Word.smallInt(stream.readCharacter(vm, Word.address(self))))
                .method("writechar", this::writeCharacter)
                .methodWithKeywords("irq", 1, irq::configure)
                .constant("RTS", UartConfiguration.RTS)
                .constant("CTS", UartConfiguration.CTS)
                .constant("IRQ_RXIDLE", Usart.IDLE)
                .constant("IRQ_RX", Usart.RXNE);
    }

    /// No port has an object, as at every start.
    void initialise(Vm vm) {
        if (objects == 0) {
            objects = vm.heap.allocateStatic(vm.heap.words(LAST_ID));
        }
        vm.heap.fill(objects, vm.heap.words(LAST_ID), 0);
    }

    /// Switches off all ports that have an object, before a soft reset.
    void release(Vm vm) {
        for (int id = 1; id <= LAST_ID; id++) {
            int uart = vm.heap.fieldInt(objects, id - 1);
            if (uart != 0) {
                deinit(vm, uart);
            }
        }
    }

    void received(Vm vm, Usart usart) {
        int uart = vm.heap.fieldInt(objects, usart.id() - 1);
        if (uart != 0) {
            irq.receive(vm, uart, usart);
        }
    }

    void serve(Vm vm, Usart usart) {
        int uart = vm.heap.fieldInt(objects, usart.id() - 1);
        if (uart != 0) {
            irq.serve(vm, uart);
        }
    }

    boolean isUart(Vm vm, long word) {
        return Word.isReference(word) && vm.heap.fieldInt(Word.address(word), 0) == vm.rom.type(type);
    }

    private Usart port(Heap heap, long self) {
        return stream.port(heap, Word.address(self));
    }

    private long make(Vm vm, int called, Args args) {
        args.check(1, Integer.MAX_VALUE, true);
        int id = find(vm, args);
        Heap heap = vm.heap;
        int uart = heap.fieldInt(objects, id - 1);
        if (uart == 0) {
            uart = heap.allocate(heap.words(UartObject.WORDS));
            heap.field(uart, 0, vm.rom.type(type));
            UartObject.ID.set(heap, uart, id);
            heap.field(objects, id - 1, uart);
        }
        if (args.count() > 1 || args.keywords() > 0) {
            time.now();
            configuration.apply(vm, uart, args);
        }
        return uart;
    }

    private int find(Vm vm, Args args) {
        if (vm.isStr(args.word(0))) {
            String name = vm.strings.text(args.word(0));
            return definition.buses(BusRow.Kind.UART).stream()
                    .filter(row -> !row.name().isEmpty() && row.name().equals(name)).findFirst()
                    .orElseThrow(() -> vm.error(CoreType.VALUE_ERROR, "UART(%s) doesn't exist", name)).id();
        }
        int id = args.integer(0);
        if (!hardware.usarts().containsKey(id)) {
            throw vm.error(CoreType.VALUE_ERROR, "UART(%d) doesn't exist", id);
        }
        return id;
    }

    private long init(Vm vm, Args args) {
        time.now();
        configuration.apply(vm, args.object(0), args);
        return Word.NONE;
    }

    private long deinit(Vm vm, long self) {
        time.now();
        UartObject.ENABLED.set(vm.heap, Word.address(self), 0);
        port(vm.heap, self).reset();
        return Word.NONE;
    }

    private long sendBreak(Vm vm, long self) {
        time.now();
        port(vm.heap, self).sendBreak();
        return Word.NONE;
    }

    private long writeCharacter(Vm vm, long self, long character) {
        int error = stream.writeCharacter(vm, Word.address(self), vm.toInt(character));
        if (error != 0) {
            throw vm.osError(error);
        }
        return Word.NONE;
    }

    private void print(Vm vm, Printer out, long self, PrintKind kind) {
        Heap heap = vm.heap;
        int uart = Word.address(self);
        Usart usart = port(heap, self);
        if (UartObject.ENABLED.get(heap, uart) == 0) {
            out.text("UART(" + usart.id() + ")");
            return;
        }
        out.text("UART(" + usart.id() + ", baudrate=" + usart.baud()
                + ", bits=" + (usart.wordBits() - (usart.parity() == Parity.NONE ? 0 : 1))
                + ", parity=" + switch (usart.parity()) {
                    case NONE -> "None";
                    case EVEN -> "0";
                    case ODD -> "1";
                }
                + ", stop=" + usart.stopBits() + ", flow=" + flow(usart)
                + ", timeout=" + UartObject.TIMEOUT.get(heap, uart)
                + ", timeout_char=" + UartObject.CHARACTER_TIMEOUT.get(heap, uart)
                + ", rxbuf=" + Math.max(0, UartObject.SIZE.get(heap, uart) - 1));
        int trigger = UartObject.TRIGGER.get(heap, uart);
        out.text(trigger == 0 ? ")" : "; irq=0x" + Integer.toHexString(trigger) + ")");
    }

    private static String flow(Usart usart) {
        if (usart.usesRts()) {
            return usart.usesCts() ? "RTS|CTS" : "RTS";
        }
        return usart.usesCts() ? "CTS" : "0";
    }
}
