package org.softboard.boards.python;

import java.util.List;
import org.softboard.boards.python.TransferBuffers.Incoming;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// `pyb.I2C` (ports/stm32/pyb_i2c.c). The objects are constants of the firmware: type, index of the bus.
final class PybI2c {

    private static final int CONTROLLER = 0;
    private static final int PERIPHERAL = 1;
    private static final int NO_ADDRESS = 0;
    private static final int FASTEST = 400_000;
    private static final int TIMEOUT_MILLIS = 5000;
    private static final int CLOCK_TIMEOUT = 25_000;
    private static final int LAST_DEVICE = 0x7f;
    private static final int TRIES = 10;

    private static final int INPUT_OUTPUT = 5;
    private static final int BUSY = 16;
    private static final int TIMED_OUT = 110;

    private static final Parameters INIT = Parameters.of().optionalInt("mode", CONTROLLER).keywordOnly()
            .optionalInt("addr", 0x12).optionalInt("baudrate", FASTEST).optionalBool("gencall", false)
            .optionalBool("dma", false);
    private static final Parameters SEND = Parameters.of().required("send").optionalInt("addr", NO_ADDRESS)
            .keywordOnly().optionalInt("timeout", TIMEOUT_MILLIS);
    private static final Parameters RECEIVE = Parameters.of().required("recv").optionalInt("addr", NO_ADDRESS)
            .keywordOnly().optionalInt("timeout", TIMEOUT_MILLIS);
    private static final Parameters MEMORY = Parameters.of().required("data").requiredInt("addr").requiredInt("memaddr")
            .keywordOnly().optionalInt("timeout", TIMEOUT_MILLIS).optionalInt("addr_size", 8);

    final BuiltinType type = BuiltinType.named("I2C");

    private final List<I2cBus> buses;
    private final BoardTime time;
    private final int[] ownAddresses;
    private final PybSpi.Objects objects = new PybSpi.Objects(type);
    private final TransferBuffers buffers = new TransferBuffers();

    PybI2c(List<I2cBus> buses, BoardTime time) {
        this.buses = buses;
        this.time = time;
        this.ownAddresses = new int[buses.size()];
        type.construct(this::make)
                .print((vm, out, self, kind) -> out.text(text(vm, self)))
                .methodWithKeywords("init", 1, (vm, args) -> {
                    configure(vm, index(vm, args.word(0)), args);
                    return Word.NONE;
                })
                .method("deinit", (vm, self) -> {
                    bus(vm, self).stop();
                    return Word.NONE;
                })
                .method("is_ready", this::isReady)
                .method("scan", this::scan)
                .methodWithKeywords("send", 1, this::send)
                .methodWithKeywords("recv", 1, this::receive)
                .methodWithKeywords("mem_read", 1, this::readMemory)
                .methodWithKeywords("mem_write", 1, this::writeMemory)
                .constant("CONTROLLER", CONTROLLER)
                .constant("PERIPHERAL", PERIPHERAL)
                .constant("MASTER", CONTROLLER)
                .constant("SLAVE", PERIPHERAL);
    }

    private static int index(Vm vm, long self) {
        return PybSpi.Objects.index(vm, self);
    }

    private I2cBus bus(Vm vm, long self) {
        return buses.get(index(vm, self));
    }

    private String text(Vm vm, long self) {
        I2cBus bus = bus(vm, self);
        int own = ownAddresses[index(vm, self)];
        String settings = own == NO_ADDRESS
                ? ", I2C.CONTROLLER, baudrate=" + bus.baudrate()
                : ", I2C.PERIPHERAL, addr=0x%02x".formatted(own);
        return "I2C(" + bus.id() + (bus.isReady() ? settings : "") + ")";
    }

    private long make(Vm vm, int called, Args args) {
        args.check(1, Integer.MAX_VALUE, true);
        int index = buses.indexOf(I2cBus.find(vm, buses, args.word(0)));
        if (args.count() > 1 || args.keywords() > 0) {
            configure(vm, index, args);
        }
        return objects.of(vm, buses.size(), index);
    }

    private void configure(Vm vm, int index, Args args) {
        long[] given = INIT.parse(vm, args, 1);
        ownAddresses[index] = given[0] == CONTROLLER ? NO_ADDRESS : (int) given[1] & LAST_DEVICE;
        buses.get(index).start((int) Math.min(given[2], FASTEST), CLOCK_TIMEOUT);
    }

    /// The controller of a bus that has been set up; one that others address waits in vain.
    private I2cMaster master(Vm vm, long self, long timeout) {
        if (!bus(vm, self).isReady()) {
            throw vm.osError(BUSY);
        }
        if (ownAddresses[index(vm, self)] != NO_ADDRESS) {
            time.waitUntil(vm, time.now() + Math.max(0, timeout) * Clock.NANOS_PER_MILLI);
            throw vm.osError(TIMED_OUT);
        }
        return bus(vm, self).master();
    }

    private void requireController(Vm vm, long self) {
        if (ownAddresses[index(vm, self)] != NO_ADDRESS) {
            throw vm.error(CoreType.TYPE_ERROR, "I2C must be a controller");
        }
    }

    private void requireAddress(Vm vm, long self, long device) {
        if (ownAddresses[index(vm, self)] == NO_ADDRESS && device == NO_ADDRESS) {
            throw vm.error(CoreType.TYPE_ERROR, "addr argument required");
        }
    }

    private static void check(Vm vm, int result, int wanted) {
        if (result < 0 && result != I2cMaster.NO_DEVICE) {
            throw vm.osError(-result);
        }
        if (result != wanted) {
            throw vm.osError(INPUT_OUTPUT);
        }
    }

    private long isReady(Vm vm, long self, long device) {
        requireController(vm, self);
        int address = vm.toInt(device);
        return Word.bool(bus(vm, self).isReady() && answers(vm, self, address, TRIES));
    }

    private boolean answers(Vm vm, long self, int device, int tries) {
        for (int i = 0; i < tries; i++) {
            if (bus(vm, self).master().write(vm, device, true) == 0) {
                return true;
            }
        }
        return false;
    }

    private long scan(Vm vm, long self) {
        requireController(vm, self);
        int list = ListObject.create(vm.heap, 0);
        for (int device = 1; device <= LAST_DEVICE; device++) {
            if (bus(vm, self).isReady() && answers(vm, self, device, 1)) {
                ListObject.append(vm.heap, list, Word.smallInt(device));
            }
        }
        return list;
    }

    private long send(Vm vm, Args args) {
        long[] given = SEND.parse(vm, args, 1);
        Buffer data = buffers.outgoing(vm, given[0]);
        requireAddress(vm, args.word(0), given[1]);
        I2cMaster master = master(vm, args.word(0), given[2]);
        check(vm, master.write(vm, (int) given[1], new byte[0], List.of(data), true), data.length());
        return Word.NONE;
    }

    private long receive(Vm vm, Args args) {
        long[] given = RECEIVE.parse(vm, args, 1);
        Incoming into = TransferBuffers.incoming(vm, given[0]);
        requireAddress(vm, args.word(0), given[1]);
        I2cMaster master = master(vm, args.word(0), given[2]);
        check(vm, master.read(vm, (int) given[1], into.buffer(), true), 0);
        return into.object(vm);
    }

    private long readMemory(Vm vm, Args args) {
        long[] given = MEMORY.parse(vm, args, 1);
        requireController(vm, args.word(0));
        Incoming into = TransferBuffers.incoming(vm, given[0]);
        I2cMaster master = master(vm, args.word(0), given[3]);
        byte[] memory = memory(given);
        check(vm, master.write(vm, (int) given[1], memory, List.of(), false), memory.length);
        check(vm, master.read(vm, (int) given[1], into.buffer(), true), 0);
        return into.object(vm);
    }

    private long writeMemory(Vm vm, Args args) {
        long[] given = MEMORY.parse(vm, args, 1);
        requireController(vm, args.word(0));
        Buffer data = buffers.outgoing(vm, given[0]);
        I2cMaster master = master(vm, args.word(0), given[3]);
        byte[] memory = memory(given);
        check(vm, master.write(vm, (int) given[1], memory, List.of(data), true), memory.length + data.length());
        return Word.NONE;
    }

    /// The address in a device's memory; anything but 16 bits is 8.
    private static byte[] memory(long[] given) {
        return given[4] == 16
                ? new byte[]{(byte) (given[2] >> 8), (byte) given[2]}
                : new byte[]{(byte) given[2]};
    }
}
