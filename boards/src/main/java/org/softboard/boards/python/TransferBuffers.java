package org.softboard.boards.python;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// What the older bus classes send and where they put what comes in (ports/stm32/bufhelper.c).
final class TransferBuffers {

    private int single;

    /// The bytes of an object, or an int as one byte.
    Buffer outgoing(Vm vm, long data) {
        if (!vm.objects.isInt(data)) {
            return vm.buffer(data, false);
        }
        if (single == 0) {
            single = vm.heap.allocateStatic(vm.heap.wordBytes());
        }
        vm.heap.int8(single, vm.toInt(data));
        return new Buffer(single, 1, 'B');
    }

    /// Room for as many bytes as an int says, or that of the object.
    static Incoming incoming(Vm vm, long wanted) {
        return vm.objects.isInt(wanted)
                ? Incoming.ofLength(vm, vm.toInt(wanted))
                : new Incoming(vm.buffer(wanted, true), wanted, null);
    }

    /// Where bytes come in: an object of the program, or room that becomes a bytes object when they are there.
    record Incoming(Buffer buffer, long given, @Nullable Vstr room) {

        static Incoming ofLength(Vm vm, int length) {
            Vstr room = vm.strings.room(length);
            return new Incoming(new Buffer(room.address(), length, 'B'), Word.NULL, room);
        }

        /// What the program gets.
        long object(Vm vm) {
            return room == null ? given : vm.strings.sealBytes(room);
        }
    }
}
