package org.softboard.boards.python;

import java.util.ArrayList;
import java.util.List;
import org.softboard.boards.python.TransferBuffers.Incoming;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;

/// The methods that both I2C classes of `machine` have (extmod/machine_i2c.c).
final class I2cMethods {

    private static final int FIRST_DEVICE = 0x08;
    private static final int END_OF_DEVICES = 0x78;
    private static final int LARGEST_ADDRESS = 32;

    private static final Parameters MEMORY = Parameters.of().requiredInt("addr").requiredInt("memaddr").required("arg")
            .keywordOnly().optionalInt("addrsize", 8);

    /// The controller behind an object.
    interface Source {
        I2cMaster of(Vm vm, long self);
    }

    private final Source source;
    private final boolean hasPrimitives;

    private I2cMethods(Source source, boolean hasPrimitives) {
        this.source = source;
        this.hasPrimitives = hasPrimitives;
    }

    /// `hasPrimitives`: single conditions and bytes, which hardware does not offer.
    static void declare(BuiltinType type, Source source, boolean hasPrimitives) {
        var methods = new I2cMethods(source, hasPrimitives);
        type.method("scan", methods::scan)
                .method("start", methods::start)
                .method("stop", methods::stop)
                .method("readinto", 2, 3, methods::readInto)
                .method("write", methods::write)
                .method("readfrom", 3, 4, methods::readFrom)
                .method("readfrom_into", 3, 4, methods::readFromInto)
                .method("writeto", 3, 4, methods::writeTo)
                .method("writevto", 3, 4, methods::writeVectorTo)
                .methodWithKeywords("readfrom_mem", 1, methods::readFromMemory)
                .methodWithKeywords("readfrom_mem_into", 1, methods::readFromMemoryInto)
                .methodWithKeywords("writeto_mem", 1, methods::writeToMemory);
    }

    private long scan(Vm vm, long self) {
        I2cMaster master = source.of(vm, self);
        int list = ListObject.create(vm.heap, 0);
        for (int device = FIRST_DEVICE; device < END_OF_DEVICES; device++) {
            if (master.write(vm, device, true) == 0) {
                ListObject.append(vm.heap, list, Word.smallInt(device));
            }
            vm.poll();
        }
        return list;
    }

    private static int checked(Vm vm, int result) {
        if (result < 0) {
            throw vm.osError(-result);
        }
        return result;
    }

    // ---- single conditions and bytes ----

    private I2cMaster primitive(Vm vm, long self) {
        if (!hasPrimitives) {
            throw vm.error(CoreType.OS_ERROR, "I2C operation not supported");
        }
        return source.of(vm, self);
    }

    private long start(Vm vm, long self) {
        checked(vm, primitive(vm, self).start());
        return Word.NONE;
    }

    private long stop(Vm vm, long self) {
        checked(vm, primitive(vm, self).stop());
        return Word.NONE;
    }

    private long readInto(Vm vm, Args args) {
        I2cMaster master = primitive(vm, args.word(0));
        boolean last = args.count() == 2 || args.isTrue(2);
        checked(vm, master.receive(vm, vm.buffer(args.word(1), true), last));
        return Word.NONE;
    }

    private long write(Vm vm, long self, long data) {
        I2cMaster master = primitive(vm, self);
        Buffer buffer = vm.buffer(data, false);
        for (int i = 0; i < buffer.length(); i++) {
            if (checked(vm, master.send(vm.heap.int8(buffer.address() + i))) != 0) {
                return Word.smallInt(i);
            }
        }
        return Word.smallInt(buffer.length());
    }

    // ---- whole transfers ----

    private static boolean stops(Args args) {
        return args.count() == 3 || args.isTrue(3);
    }

    private long readFrom(Vm vm, Args args) {
        int device = args.integer(1);
        Incoming into = Incoming.ofLength(vm, args.integer(2));
        checked(vm, source.of(vm, args.word(0)).read(vm, device, into.buffer(), stops(args)));
        return into.object(vm);
    }

    private long readFromInto(Vm vm, Args args) {
        int device = args.integer(1);
        Buffer buffer = vm.buffer(args.word(2), true);
        checked(vm, source.of(vm, args.word(0)).read(vm, device, buffer, stops(args)));
        return Word.NONE;
    }

    private long writeTo(Vm vm, Args args) {
        List<Buffer> data = List.of(vm.buffer(args.word(2), false));
        int device = args.integer(1);
        I2cMaster master = source.of(vm, args.word(0));
        return Word.smallInt(checked(vm, master.write(vm, device, new byte[0], data, stops(args))));
    }

    private long writeVectorTo(Vm vm, Args args) {
        int device = args.integer(1);
        int items = vm.objects.items(args.word(2));
        List<Buffer> data = new ArrayList<>();
        for (int i = 0; i < vm.objects.itemCount(args.word(2)); i++) {
            data.add(vm.buffer(vm.heap.field(items, i), false));
        }
        I2cMaster master = source.of(vm, args.word(0));
        return Word.smallInt(checked(vm, master.write(vm, device, new byte[0], data, stops(args))));
    }

    // ---- a device's memory ----

    private static byte[] address(Vm vm, long memory, long size) {
        if ((size & 7) != 0 || size > LARGEST_ADDRESS || size < 0) {
            throw vm.error(CoreType.VALUE_ERROR, "invalid addrsize");
        }
        var bytes = new byte[(int) size / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (memory >> 8 * (bytes.length - 1 - i));
        }
        return bytes;
    }

    private void read(Vm vm, long self, long[] given, Buffer into) {
        byte[] memory = address(vm, given[1], given[3]);
        I2cMaster master = source.of(vm, self);
        int device = (int) given[0];
        int result = master.write(vm, device, memory, List.of(), false);
        if (result != memory.length) {
            master.write(vm, device, true);
            checked(vm, result);
            return;
        }
        checked(vm, master.read(vm, device, into, true));
    }

    private long readFromMemory(Vm vm, Args args) {
        long[] given = MEMORY.parse(vm, args, 1);
        Incoming into = Incoming.ofLength(vm, vm.toInt(given[2]));
        read(vm, args.word(0), given, into.buffer());
        return into.object(vm);
    }

    private long readFromMemoryInto(Vm vm, Args args) {
        long[] given = MEMORY.parse(vm, args, 1);
        read(vm, args.word(0), given, vm.buffer(given[2], true));
        return Word.NONE;
    }

    private long writeToMemory(Vm vm, Args args) {
        long[] given = MEMORY.parse(vm, args, 1);
        List<Buffer> data = List.of(vm.buffer(given[2], false));
        byte[] memory = address(vm, given[1], given[3]);
        checked(vm, source.of(vm, args.word(0)).write(vm, (int) given[0], memory, data, true));
        return Word.NONE;
    }
}
