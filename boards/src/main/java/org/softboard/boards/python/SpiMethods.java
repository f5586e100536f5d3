package org.softboard.boards.python;

import org.softboard.boards.python.TransferBuffers.Incoming;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// The methods that every SPI class has (extmod/machine_spi.c).
final class SpiMethods {

    static final int MSB = 0;
    static final int LSB = 128;

    /// How an SPI carries bytes.
    interface Transfer {

        /// Sends `count` bytes from an address and, unless `to` is 0, puts there what comes in.
        void transfer(Vm vm, int from, int to, int count);
    }

    /// The SPI behind an object.
    interface Source {
        Transfer of(Vm vm, long self);
    }

    private final Source source;

    private SpiMethods(Source source) {
        this.source = source;
    }

    static void declare(BuiltinType type, Source source) {
        var methods = new SpiMethods(source);
        type.method("read", 2, 3, methods::read)
                .method("readinto", 2, 3, methods::readInto)
                .method("write", methods::write)
                .method("write_readinto", methods::writeReadInto);
    }

    private long read(Vm vm, Args args) {
        Incoming into = Incoming.ofLength(vm, args.integer(1));
        Buffer buffer = into.buffer();
        vm.heap.fill(buffer.address(), buffer.length(), args.integer(2, 0));
        source.of(vm, args.word(0)).transfer(vm, buffer.address(), buffer.address(), buffer.length());
        return into.object(vm);
    }

    private long readInto(Vm vm, Args args) {
        Buffer buffer = vm.buffer(args.word(1), true);
        vm.heap.fill(buffer.address(), buffer.length(), args.integer(2, 0));
        source.of(vm, args.word(0)).transfer(vm, buffer.address(), buffer.address(), buffer.length());
        return Word.NONE;
    }

    private long write(Vm vm, long self, long data) {
        Buffer buffer = vm.buffer(data, false);
        source.of(vm, self).transfer(vm, buffer.address(), 0, buffer.length());
        return Word.NONE;
    }

    private long writeReadInto(Vm vm, long self, long data, long into) {
        Buffer from = vm.buffer(data, false);
        Buffer to = vm.buffer(into, true);
        if (from.length() != to.length()) {
            throw vm.error(CoreType.VALUE_ERROR, "buffers must be the same length");
        }
        source.of(vm, self).transfer(vm, from.address(), to.address(), from.length());
        return Word.NONE;
    }
}
