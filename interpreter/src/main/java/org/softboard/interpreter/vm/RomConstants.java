package org.softboard.interpreter.vm;

import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.StrObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Storage;

/// The constants of modules in the firmware as objects in ROM.
final class RomConstants extends ProgramConstants {

    private final Vm vm;
    private final Heap heap;

    RomConstants(Vm vm) {
        super(vm);
        this.vm = vm;
        heap = vm.heap;
    }

    @Override
    public long adopt(Storage storage, boolean isBytes, int piece, int length) {
        int known = isBytes ? 0 : vm.names.find(piece, length);
        if (known != 0) {
            return Word.ofQstr(known);
        }
        int object = heap.allocateRom(heap.words(StrObject.words()));
        StrObject.initialise(heap, object, isBytes ? CoreType.BYTES : CoreType.STR, vm.names.hash(piece, length),
                length, piece);
        return object;
    }

    @Override
    public long integer(byte[] text, int offset, int length) {
        return vm.rom.number(Long.decode(text(text, offset, length)));
    }

    @Override
    public long decimal(byte[] text, int offset, int length) {
        return FloatObject.inRom(heap, Double.parseDouble(text(text, offset, length)));
    }

    private static String text(byte[] text, int offset, int length) {
        return new String(text, offset, length, StandardCharsets.US_ASCII);
    }

    @Override
    public long tuple(int length) {
        if (length == 0) {
            return CoreType.EMPTY_TUPLE;
        }
        int tuple = heap.allocateRom(heap.words(2 + length));
        heap.field(tuple, 0, CoreType.TUPLE);
        TupleObject.LENGTH.set(heap, tuple, length);
        return tuple;
    }
}
