package org.softboard.boards.python;

import org.softboard.firmware.block.SdCard;
import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// `pyb.SDCard`, the card slot as a block device (ports/stm32/sdcard.c): one constant object, which is also `pyb.SD`.
final class PybSdCard {

    private static final int BLOCK = 512;
    private static final int FAILED = -1;
    private static final int ARRAY_WORDS = 4;

    private static final int INIT = 1;
    private static final int DEINIT = 2;
    private static final int SYNC = 3;
    private static final int BLOCK_COUNT = 4;
    private static final int BLOCK_SIZE = 5;

    final BuiltinType type = BuiltinType.named("SDCard")
            .construct(0, 0, (vm, called, args) -> make(vm))
            .method("present", (vm, self) -> Word.bool(isPresent()))
            .method("power", this::power)
            .method("info", this::info)
            .method("read", this::read)
            .method("write", this::write)
            .method("readblocks", this::readBlocks)
            .method("writeblocks", this::writeBlocks)
            .method("ioctl", this::ioctl);

    private final CardReader reader;
    private final BoardClock clock;
    private int object;

    PybSdCard(CardReader reader, BoardClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    int object(Vm vm) {
        if (object == 0) {
            object = vm.heap.allocateRom(vm.heap.words(1));
            vm.heap.field(object, 0, vm.rom.type(type));
        }
        return object;
    }

    private long make(Vm vm) {
        reader.choose();
        return object(vm);
    }

    boolean isPresent() {
        clock.nanos();
        return reader.isPresent();
    }

    private long power(Vm vm, long self, long on) {
        clock.nanos();
        if (vm.isTrue(on)) {
            return Word.bool(reader.powerOn());
        }
        reader.powerOff();
        return Word.TRUE;
    }

    /// Bytes, bytes of a block, kind.
    private long info(Vm vm, long self) {
        SdCard card = reader.card();
        if (card == null) {
            return Word.NONE;
        }
        int tuple = TupleObject.create(vm.heap, 3);
        TupleObject.item(vm.heap, tuple, 0, IntObject.of(vm.heap, (long) card.blockCount() * BLOCK));
        TupleObject.item(vm.heap, tuple, 1, Word.smallInt(BLOCK));
        TupleObject.item(vm.heap, tuple, 2, Word.smallInt(card.isHighCapacity() ? 1 : 0));
        return tuple;
    }

    private long read(Vm vm, long self, long block) {
        int bytes = vm.heap.allocate(BLOCK);
        int result = reader.read(vm.toInt(block), vm.heap.memory(), bytes, BLOCK);
        if (result != 0) {
            vm.heap.free(bytes);
            throw vm.error(CoreType.EXCEPTION, "sdcard_read_blocks failed [%d]", result);
        }
        return bytearray(vm.heap, bytes);
    }

    private static int bytearray(Heap heap, int bytes) {
        int array = heap.allocate(heap.words(ARRAY_WORDS));
        heap.field(array, 0, CoreType.BYTEARRAY);
        ArrayObject.CODE_AND_FREE.set(heap, array, ArrayObject.BYTEARRAY);
        ArrayObject.LENGTH.set(heap, array, BLOCK);
        ArrayObject.ITEMS.set(heap, array, bytes);
        return array;
    }

    private long write(Vm vm, long self, long block, long data) {
        Buffer buffer = vm.buffer(data, false);
        if (buffer.length() % BLOCK != 0) {
            throw vm.error(CoreType.VALUE_ERROR, "writes must be a multiple of %d bytes", BLOCK);
        }
        int result = reader.write(vm.toInt(block), vm.heap.memory(), buffer.address(), buffer.length());
        if (result != 0) {
            throw vm.error(CoreType.EXCEPTION, "sdcard_write_blocks failed [%d]", result);
        }
        return Word.NONE;
    }

    private long readBlocks(Vm vm, long self, long block, long into) {
        Buffer buffer = vm.buffer(into, true);
        return Word.smallInt(reader.read(vm.toInt(block), vm.heap.memory(), buffer.address(), buffer.length()));
    }

    private long writeBlocks(Vm vm, long self, long block, long from) {
        Buffer buffer = vm.buffer(from, false);
        return Word.smallInt(reader.write(vm.toInt(block), vm.heap.memory(), buffer.address(), buffer.length()));
    }

    private long ioctl(Vm vm, long self, long operation, long argument) {
        return switch (vm.toInt(operation)) {
            case INIT -> Word.smallInt(reader.powerOn() ? 0 : FAILED);
            case DEINIT -> {
                reader.powerOff();
                yield Word.smallInt(0);
            }
            case SYNC -> Word.smallInt(0);
            case BLOCK_COUNT -> {
                SdCard card = reader.card();
                yield IntObject.of(vm.heap, card == null ? 0 : card.blockCount());
            }
            case BLOCK_SIZE -> Word.smallInt(BLOCK);
            default -> Word.smallInt(FAILED);
        };
    }
}
