package org.softboard.boards.python;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.type.StreamMethods;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `pyb.USB_VCP`, the USB serial port (ports/stm32/usb.c): one constant object.
final class PybUsbVcp {

    private static final int RTS = 1;
    private static final int CTS = 2;
    private static final int IRQ_RX = 1;
    private static final int CAN_READ = 1;
    private static final int CAN_WRITE = 4;
    private static final int RING_BYTES = 1024;
    private static final int TIMEOUT_MILLIS = 5000;

    private static final Parameters INIT = Parameters.of().keywordOnly().optionalInt("flow", -1);
    private static final Parameters TRANSFER =
            Parameters.of().required("data").keywordOnly().optionalInt("timeout", TIMEOUT_MILLIS);
    private static final Parameters IRQ = Parameters.of().optional("handler", Word.NONE)
            .optionalInt("trigger", IRQ_RX).optionalBool("hard", false);

    final BuiltinType type = StreamMethods.addContextTo(BuiltinType.named("USB_VCP")
            .construct(0, 1, this::make)
            .print((vm, out, self, kind) -> out.text("USB_VCP(0)"))
            .stream(new Terminal())
            .iterate((vm, self, room) -> self)
            .next(StreamMethods::next)
            .methodWithKeywords("init", 1, this::init)
            .method("setinterrupt", this::setInterrupt)
            .method("isconnected", (vm, self) -> Word.bool(isConnected()))
            .method("any", (vm, self) -> Word.bool(received() > 0))
            .methodWithKeywords("send", 1, this::send)
            .methodWithKeywords("recv", 1, this::receive)
            .method("read", 1, 2, StreamMethods::read)
            .method("readinto", 2, 3, StreamMethods::readInto)
            .method("readline", 1, 2, StreamMethods::readLine)
            .method("readlines", StreamMethods::readLines)
            .method("write", 2, 4, StreamMethods::write)
            .method("close", (vm, self) -> self)
            .methodWithKeywords("irq", 1, this::irq)
            .method("__del__", (vm, self) -> self))
            .constant("RTS", RTS)
            .constant("CTS", CTS)
            .constant("IRQ_RX", IRQ_RX);

    private final SerialPort port;
    private final UsbDevice usb;
    private final BoardClock clock;
    private int object;
    /// Static RAM: the function that is called when bytes have come.
    private int handler;
    private boolean isScheduled;
    private boolean hasClearToSend;

    PybUsbVcp(SerialPort port, UsbDevice usb, BoardClock clock) {
        this.port = port;
        this.usb = usb;
        this.clock = clock;
    }

    /// At each start of the interpreter.
    void initialise(Vm vm) {
        handler = vm.heap.allocateStatic(vm.heap.wordBytes());
        vm.heap.word(handler, Word.NONE);
        long run = vm.rom.function(NativeFunction.of("", this::run));
        port.onReceive(() -> schedule(vm, run));
    }

    int object(Vm vm) {
        if (object == 0) {
            object = vm.heap.allocateRom(vm.heap.words(1));
            vm.heap.field(object, 0, vm.rom.type(type));
        }
        return object;
    }

    void attach(Vm vm, long self, boolean toRepl) {
        port.attach(toRepl);
        hasClearToSend = !toRepl;
    }

    private long make(Vm vm, int called, Args args) {
        if (args.integer(0, 0) != 0) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        return object(vm);
    }

    private long init(Vm vm, Args args) {
        int flow = (int) INIT.parse(vm, args, 1)[0];
        if (flow != -1) {
            hasClearToSend = (flow & CTS) != 0;
        }
        return Word.NONE;
    }

    private long setInterrupt(Vm vm, long self, long character) {
        vm.interruptCharacter = vm.toInt(character);
        return Word.NONE;
    }

    /// Until boot.py has run there is no USB for the host to see.
    boolean isConnected() {
        return usb.isEnabled() && port.isConnected();
    }

    /// How many bytes have come by now.
    private int received() {
        clock.nanos();
        return port.received();
    }

    // ---- bytes out ----

    /// Writes take what there is room for and do not wait.
    boolean hasClearToSend() {
        return hasClearToSend;
    }

    /// Writes as to any terminal of the REPL: all of it, unless clear-to-send is heeded.
    void emit(byte[] bytes, int offset, int length) {
        if (hasClearToSend) {
            transmit(bytes, offset, length, 0);
        } else {
            port.send(bytes, offset, length);
        }
    }

    /// Sends what goes out before each byte has waited so long; gives how many bytes.
    private int transmit(byte[] bytes, int offset, int length, long timeout) {
        int done = 0;
        while (done < length) {
            long start = clock.tick();
            while (!port.isConnected() || port.room() == 0) {
                if (clock.tick() - start >= timeout || !clock.halt()) {
                    return done;
                }
            }
            int part = Math.min(length - done, port.room());
            port.send(bytes, offset + done, part);
            done += part;
        }
        return done;
    }

    private long send(Vm vm, Args args) {
        long[] given = TRANSFER.parse(vm, args, 1);
        long timeout = Integer.toUnsignedLong((int) given[1]);
        if (vm.objects.isInt(given[0])) {
            byte[] single = {(byte) vm.toInt(given[0])};
            return Word.smallInt(transmit(single, 0, 1, timeout));
        }
        Buffer buffer = vm.buffer(given[0], false);
        return Word.smallInt(transmit(vm.heap.memory(), buffer.address(), buffer.length(), timeout));
    }

    // ---- bytes in ----

    private long receive(Vm vm, Args args) {
        long[] given = TRANSFER.parse(vm, args, 1);
        long timeout = Integer.toUnsignedLong((int) given[1]);
        if (vm.objects.isInt(given[0])) {
            int size = vm.toInt(given[0]);
            Vstr bytes = vm.strings.room(size);
            bytes.cutTail(size - receive(vm, bytes.address(), size, timeout));
            return vm.strings.sealBytes(bytes);
        }
        Buffer buffer = vm.buffer(given[0], true);
        return Word.smallInt(receive(vm, buffer.address(), buffer.length(), timeout));
    }

    private int receive(Vm vm, int address, int size, long timeout) {
        for (int i = 0; i < size; i++) {
            long start = clock.tick();
            while (port.received() == 0) {
                if (clock.tick() - start >= timeout || !clock.halt()) {
                    return i;
                }
            }
            vm.heap.int8(address + i, port.take());
        }
        return size;
    }

    private long irq(Vm vm, Args args) {
        if (args.count() == 1 && args.keywords() == 0) {
            return Word.NONE;
        }
        long[] given = IRQ.parse(vm, args, 1);
        long function = given[0];
        if (function != Word.NONE && !vm.calls.isCallable(function)) {
            throw vm.error(CoreType.VALUE_ERROR, "handler must be None or callable");
        }
        if (given[1] == 0) {
            function = Word.NONE;
        } else if (given[1] != IRQ_RX) {
            throw vm.error(CoreType.VALUE_ERROR, "unsupported trigger");
        }
        if (given[2] != 0) {
            throw vm.error(CoreType.VALUE_ERROR, "hard unsupported");
        }
        vm.heap.word(handler, function);
        return Word.NONE;
    }

    private void schedule(Vm vm, long run) {
        if (!isScheduled && vm.heap.word(handler) != Word.NONE) {
            isScheduled = vm.scheduler.schedule(run, object(vm));
        }
    }

    private long run(Vm vm, long self) {
        isScheduled = false;
        long function = vm.heap.word(handler);
        if (function != Word.NONE && port.received() > 0) {
            vm.calls.call(function, self);
        }
        return Word.NONE;
    }

    private final class Terminal implements BuiltinTerminal {

        @Override
        public void attach(Vm vm, long self, boolean toRepl) {
            PybUsbVcp.this.attach(vm, self, toRepl);
        }

        @Override
        public int read(Vm vm, long self, int address, int size) {
            int count = Math.min(size, received());
            for (int i = 0; i < count; i++) {
                vm.heap.int8(address + i, port.take());
            }
            return count == 0 ? -EAGAIN : count;
        }

        @Override
        public int write(Vm vm, long self, int address, int size) {
            if (!hasClearToSend) {
                port.send(vm.heap.memory(), address, size);
                port.makeRoom();
                return size;
            }
            int count = transmit(vm.heap.memory(), address, size, 0);
            return count == 0 ? -EAGAIN : count;
        }

        @Override
        public int control(Vm vm, long self, int request, int argument) {
            return switch (request) {
                case POLL -> (received() > 0 ? argument & CAN_READ : 0)
                        | (port.room() >= RING_BYTES / 2 ? argument & CAN_WRITE : 0);
                case CLOSE -> 0;
                default -> -EINVAL;
            };
        }
    }
}
