package org.softboard.boards.python;

import java.util.List;
import org.softboard.boards.python.TransferBuffers.Incoming;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;

/// `pyb.SPI` (ports/stm32/pyb_spi.c). The objects are constants of the firmware: type, index of the bus.
final class PybSpi {

    private static final int PERIPHERAL = 0;
    private static final int DEFAULT_BAUDRATE = 328_125;
    private static final int SOFTWARE_SELECT = 0x200;
    private static final int TIMEOUT = 5000;

    private static final Parameters INIT = Parameters.of().requiredInt("mode").optionalInt("baudrate", DEFAULT_BAUDRATE)
            .keywordOnly().optionalInt("prescaler", SpiBus.UNCHANGED).optionalInt("polarity", 1)
            .optionalInt("phase", 0).optionalInt("dir", 0).optionalInt("bits", 8).optionalInt("nss", SOFTWARE_SELECT)
            .optionalInt("firstbit", SpiMethods.MSB).optionalBool("ti", false).optional("crc", Word.NONE);
    private static final Parameters SEND = Parameters.of().required("send").keywordOnly()
            .optionalInt("timeout", TIMEOUT);
    private static final Parameters RECEIVE = Parameters.of().required("recv").keywordOnly()
            .optionalInt("timeout", TIMEOUT);
    private static final Parameters BOTH = Parameters.of().required("send").optional("recv", Word.NULL).keywordOnly()
            .optionalInt("timeout", TIMEOUT);

    final BuiltinType type = BuiltinType.named("SPI");

    private final List<SpiBus> buses;
    private final Objects objects = new Objects(type);
    private final TransferBuffers buffers = new TransferBuffers();

    PybSpi(List<SpiBus> buses) {
        this.buses = buses;
        type.construct(this::make)
                .print((vm, out, self, kind) -> out.text(bus(vm, self).text(true)))
                .methodWithKeywords("init", 1, (vm, args) -> {
                    configure(vm, bus(vm, args.word(0)), args);
                    return Word.NONE;
                })
                .method("deinit", (vm, self) -> {
                    bus(vm, self).stop();
                    return Word.NONE;
                });
        SpiMethods.declare(type, this::bus);
        type.methodWithKeywords("send", 1, this::send)
                .methodWithKeywords("recv", 1, this::receive)
                .methodWithKeywords("send_recv", 1, this::exchange)
                .constant("MASTER", SpiBus.CONTROLLER)
                .constant("CONTROLLER", SpiBus.CONTROLLER)
                .constant("SLAVE", PERIPHERAL)
                .constant("PERIPHERAL", PERIPHERAL)
                .constant("MSB", SpiMethods.MSB)
                .constant("LSB", SpiMethods.LSB);
    }

    /// Constant objects of a type, one for each bus.
    static final class Objects {
        private final BuiltinType type;
        private int first;

        Objects(BuiltinType type) {
            this.type = type;
        }

        long of(Vm vm, int count, int index) {
            Heap heap = vm.heap;
            if (first == 0) {
                first = heap.allocateRom(heap.words(2 * count));
                for (int i = 0; i < count; i++) {
                    heap.field(first, 2 * i, vm.rom.type(type));
                    heap.field(first, 2 * i + 1, i);
                }
            }
            return first + heap.words(2 * index);
        }

        static int index(Vm vm, long self) {
            return vm.heap.fieldInt(Word.address(self), 1);
        }
    }

    private SpiBus bus(Vm vm, long self) {
        return buses.get(Objects.index(vm, self));
    }

    private long make(Vm vm, int called, Args args) {
        args.check(1, Integer.MAX_VALUE, true);
        SpiBus bus = SpiBus.find(vm, buses, args.word(0));
        if (args.count() > 1 || args.keywords() > 0) {
            configure(vm, bus, args);
        }
        return objects.of(vm, buses.size(), buses.indexOf(bus));
    }

    private static void configure(Vm vm, SpiBus bus, Args args) {
        long[] given = INIT.parse(vm, args, 1);
        bus.mode((int) given[0], given[10] == Word.NONE ? SpiBus.UNCHANGED : vm.toInt(given[10]));
        bus.parameters((int) given[2], (int) given[1], (int) given[3], (int) given[4], (int) given[6],
                (int) given[8]);
        bus.start(given[7] != SOFTWARE_SELECT);
    }

    // ---- the older methods ----

    private long send(Vm vm, Args args) {
        long[] given = SEND.parse(vm, args, 1);
        Buffer data = buffers.outgoing(vm, given[0]);
        bus(vm, args.word(0)).transfer(vm, data.address(), 0, data.length(), (int) given[1]);
        return Word.NONE;
    }

    private long receive(Vm vm, Args args) {
        long[] given = RECEIVE.parse(vm, args, 1);
        Incoming into = TransferBuffers.incoming(vm, given[0]);
        Buffer buffer = into.buffer();
        bus(vm, args.word(0)).transfer(vm, 0, buffer.address(), buffer.length(), (int) given[1]);
        return into.object(vm);
    }

    private long exchange(Vm vm, Args args) {
        long[] given = BOTH.parse(vm, args, 1);
        boolean isSame = given[0] == given[1];
        Buffer data = isSame ? vm.buffer(given[0], true) : buffers.outgoing(vm, given[0]);
        Incoming into = given[1] == Word.NULL
                ? Incoming.ofLength(vm, data.length())
                : TransferBuffers.incoming(vm, given[1]);
        Buffer buffer = into.buffer();
        if (buffer.length() != data.length()) {
            throw vm.error(CoreType.VALUE_ERROR, "recv must be same length as send");
        }
        bus(vm, args.word(0)).transfer(vm, data.address(), buffer.address(), data.length(), (int) given[2]);
        return into.object(vm);
    }
}
