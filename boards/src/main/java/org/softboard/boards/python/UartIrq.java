package org.softboard.boards.python;

import java.util.HexFormat;
import org.softboard.boards.hardware.Hardware;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Usart;

/// The receiving interrupt of a serial port (ports/stm32/uart.c, uart_irq_handler), and the object that `UART.irq` gives
/// (shared/runtime/mpirq.c). Memory shape: [UartObject].
final class UartIrq {

    private static final Parameters ARGUMENTS = Parameters.of()
            .optional("handler", Word.NONE).optionalInt("trigger", 0).optionalBool("hard", false);

    private static final HexFormat HEX = HexFormat.of();
    private static final int ALLOWED = Usart.IDLE | Usart.RXNE;

    final BuiltinType type = BuiltinType.named("irq")
            .call(this::call)
            .method("flags", UartIrq::flags)
            .method("trigger", 1, 2, this::trigger);

    private final Hardware hardware;
    private final SerialPort console;

    /// `console` knows the character that interrupts a program.
    UartIrq(Hardware hardware, SerialPort console) {
        this.hardware = hardware;
        this.console = console;
    }

    // ---- from the hardware ----

    /// A port has received something: characters go into the buffer, or wait in the port while there is no room.
    void receive(Vm vm, int uart, Usart usart) {
        Heap heap = vm.heap;
        int flags = usart.status();
        boolean taken = (flags & Usart.RXNE) != 0 && hasRoom(heap, uart);
        int trigger = UartObject.TRIGGER.get(heap, uart);
        if (taken) {
            take(vm, uart, usart.data() & UartObject.MASK.get(heap, uart));
            if ((trigger & Usart.IDLE) != 0) {
                usart.interrupt(Usart.IDLE, true);
            }
        } else {
            quieten(usart, flags);
        }
        if (UartObject.IDLE_SUPPRESSED.get(heap, uart) != 0) {
            flags &= ~Usart.IDLE;
        }
        UartObject.FLAGS.set(heap, uart, flags);
        if ((trigger & flags) != 0) {
            handle(vm, uart, usart);
        }
        UartObject.IDLE_SUPPRESSED.set(heap, uart, taken ? 0 : 1);
    }

    private void take(Vm vm, int uart, int character) {
        if (UartObject.ATTACHED.get(vm.heap, uart) != 0 && console.isInterrupt(character)) {
            vm.scheduler.interrupt();
        } else {
            UartObject.put(vm.heap, uart, character);
        }
    }

    private static boolean hasRoom(Heap heap, int uart) {
        int size = UartObject.SIZE.get(heap, uart);
        return size != 0 && UartObject.waiting(heap, uart) < size - 1;
    }

    /// What cannot be cleared without losing a character is disabled until somebody reads.
    private static void quieten(Usart usart, int flags) {
        if ((flags & (Usart.RXNE | Usart.ORE)) != 0) {
            usart.interrupt(Usart.RXNE, false);
        }
        if ((flags & Usart.IDLE) != 0) {
            usart.interrupt(Usart.IDLE, false);
        }
    }

    private void handle(Vm vm, int uart, Usart usart) {
        int irq = UartObject.IRQ.get(vm.heap, uart);
        if (irq == 0) {
            return;
        }
        if (UartObject.HARD.get(vm.heap, irq) != 0) {
            hardware.raiseSerial(usart);
        } else {
            dispatch(vm, irq);
        }
    }

    /// Calls a hard handler.
    void serve(Vm vm, int uart) {
        int irq = UartObject.IRQ.get(vm.heap, uart);
        if (irq != 0) {
            dispatch(vm, irq);
        }
    }

    private void dispatch(Vm vm, int irq) {
        Heap heap = vm.heap;
        int uart = UartObject.OF_UART.get(heap, irq);
        if (!IrqDispatch.dispatch(vm, UartObject.HANDLER.get(heap, irq), uart, UartObject.HARD.get(heap, irq) != 0,
                PybTimer.COMPLAINT)) {
            trigger(heap, uart, 0);
            UartObject.HANDLER.set(heap, irq, Word.NONE);
        }
    }

    // ---- from the program ----

    /// `UART.irq(handler=None, trigger=0, hard=False)`
    long configure(Vm vm, Args args) {
        Heap heap = vm.heap;
        long[] given = ARGUMENTS.parse(vm, args, 1);
        int uart = args.object(0);
        int irq = UartObject.IRQ.get(heap, uart);
        if (irq == 0) {
            UartObject.TRIGGER.set(heap, uart, 0);
            irq = heap.allocate(heap.words(UartObject.IRQ_WORDS));
            heap.field(irq, 0, vm.rom.type(type));
            UartObject.OF_UART.set(heap, irq, uart);
            UartObject.HANDLER.set(heap, irq, Word.NONE);
            UartObject.IRQ.set(heap, uart, irq);
        }
        if (args.count() > 1 || args.keywords() > 0) {
            long handler = given[0];
            if (handler != Word.NONE && !vm.calls.isCallable(handler)) {
                throw vm.error(CoreType.VALUE_ERROR, "handler must be None or callable");
            }
            int unsupported = (int) given[1] & ~ALLOWED;
            if (unsupported != 0) {
                throw vm.error(CoreType.VALUE_ERROR, "trigger 0x%s unsupported", HEX.toHexDigits(unsupported));
            }
            UartObject.HANDLER.set(heap, irq, handler);
            UartObject.HARD.set(heap, irq, (int) given[2]);
            trigger(heap, uart, (int) given[1]);
        }
        return irq;
    }

    /// The interrupt for characters belongs to the firmware; that for an idle line follows the trigger.
    private void trigger(Heap heap, int uart, int trigger) {
        Usart usart = hardware.usarts().get(UartObject.ID.get(heap, uart));
        boolean before = (UartObject.TRIGGER.get(heap, uart) & Usart.IDLE) != 0;
        UartObject.TRIGGER.set(heap, uart, trigger);
        boolean wanted = (trigger & Usart.IDLE) != 0;
        if (usart != null && (before || wanted)) {
            usart.interrupt(Usart.IDLE, wanted);
        }
    }

    private static long flags(Vm vm, long self) {
        return IntObject.of(vm.heap, UartObject.FLAGS.get(vm.heap, uart(vm, self)));
    }

    private long trigger(Vm vm, Args args) {
        int uart = uart(vm, args.word(0));
        int before = UartObject.TRIGGER.get(vm.heap, uart);
        if (args.count() == 2) {
            trigger(vm.heap, uart, args.integer(1));
        }
        return IntObject.of(vm.heap, before);
    }

    private long call(Vm vm, long self, Args args) {
        args.check(0, 0, false);
        dispatch(vm, Word.address(self));
        return Word.NONE;
    }

    private static int uart(Vm vm, long irq) {
        return UartObject.OF_UART.get(vm.heap, Word.address(irq));
    }
}
