package org.softboard.boards.python;

import org.softboard.firmware.block.PyboardFlash;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.littlefs.LittleFs;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// `pyb.Flash` (ports/stm32/storage.c): the flash as a block device. The object for all of it, with the partition table,
/// is a constant of the firmware; others begin behind the table.
///
///     Flash -> type | start | length, both in bytes from the partition on | 1 if used by parts of blocks
final class PybFlash {

    private static final Layout LAYOUT = Layout.of("Flash");
    private static final Layout.IntField START = LAYOUT.integer("start");
    private static final Layout.IntField LENGTH = LAYOUT.integer("length");
    private static final Layout.IntField BY_PARTS = LAYOUT.integer("byParts");
    private static final int WORDS = LAYOUT.words();

    private static final Parameters RANGE =
            Parameters.of().keywordOnly().optionalInt("start", -1).optionalInt("len", -1);

    private static final int BLOCK = 512;
    /// A littlefs's first blocks say everything before this.
    private static final int SUPERBLOCK_END = 64;
    private static final int EIO = -5;
    private static final int EFAULT = -14;
    /// What the operations on parts of blocks answer.
    private static final int FAILED = -1;

    private static final int INIT = 1;
    private static final int DEINIT = 2;
    private static final int SYNC = 3;
    private static final int BLOCK_COUNT = 4;
    private static final int BLOCK_SIZE = 5;
    private static final int BLOCK_ERASE = 6;

    final BuiltinType type = BuiltinType.named("Flash")
            .construct(this::make)
            .print(this::print)
            .method("readblocks", 3, 4, (vm, args) -> transfer(vm, args, true))
            .method("writeblocks", 3, 4, (vm, args) -> transfer(vm, args, false))
            .method("ioctl", this::ioctl);

    private final FlashStorage flash;
    private int whole;

    PybFlash(FlashStorage flash) {
        this.flash = flash;
    }

    /// The object for all of the flash.
    int whole(Vm vm) {
        if (whole == 0) {
            whole = vm.heap.allocateRom(vm.heap.words(WORDS));
            vm.heap.field(whole, 0, vm.rom.type(type));
            START.set(vm.heap, whole, -PyboardFlash.PARTITION_START * BLOCK);
        }
        return whole;
    }

    /// What has the main file system: all of the flash, or as much of it as a littlefs says that it takes, or all that
    /// it could take if that cannot be (ports/stm32/main.c, init_flash_fs).
    int main(Vm vm) {
        byte[] beginning = new byte[SUPERBLOCK_END];
        for (int block = 0; block <= 1; block++) {
            try {
                flash.read(PyboardFlash.PARTITION_START + block, 0, beginning, 0, beginning.length);
            } catch (StorageException problem) {
                throw new IllegalStateException("the board's own flash", problem);
            }
            if (LittleFs.isNamedIn(beginning)) {
                LittleFs.Geometry found = LittleFs.peek(beginning);
                int part = found == null ? 0 : part(vm, 0, found.blockCount() * found.blockSize());
                return part == 0 ? part(vm, 0, -1) : part;
            }
        }
        return whole(vm);
    }

    private long make(Vm vm, int called, Args args) {
        long[] range = RANGE.parse(vm, args, 0);
        int start = (int) range[0];
        int length = (int) range[1];
        if (start == -1 && length == -1) {
            return whole(vm);
        }
        int part = part(vm, start, length);
        if (part == 0) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        return part;
    }

    /// An object for a part of the flash, given in bytes, -1 for the first or all that follow; 0 if there is no such
    /// part.
    private int part(Vm vm, int start, int length) {
        int size = (flash.blockCount() - PyboardFlash.PARTITION_START) * BLOCK;
        int from = start == -1 ? 0 : start;
        int count = length == -1 ? size - from : length;
        if (from < 0 || from >= size || from % BLOCK != 0 || count <= 0 || count > size - from || count % BLOCK != 0) {
            return 0;
        }
        int object = vm.heap.allocate(vm.heap.words(WORDS));
        vm.heap.field(object, 0, vm.rom.type(type));
        START.set(vm.heap, object, from);
        LENGTH.set(vm.heap, object, count);
        return object;
    }

    private void print(Vm vm, Printer out, long self, PrintKind kind) {
        int object = Word.address(self);
        out.text(object == whole ? "Flash()"
                : "Flash(start=" + START.get(vm.heap, object) + ", len=" + LENGTH.get(vm.heap, object) + ")");
    }

    private long transfer(Vm vm, Args args, boolean reads) {
        int block = args.integer(1);
        Buffer buffer = vm.buffer(args.word(2), reads);
        int start = START.get(vm.heap, args.object(0)) / BLOCK + PyboardFlash.PARTITION_START;
        if (args.count() == 3) {
            int length = buffer.length() - buffer.length() % BLOCK;
            return Word.smallInt(transfer(vm.heap, reads, block + start, 0, buffer.address(), length) ? 0 : EIO);
        }
        if (args.object(0) == whole) {
            return Word.smallInt(EIO);
        }
        int offset = args.integer(3);
        if (Integer.toUnsignedLong(block) * BLOCK >= LENGTH.get(vm.heap, args.object(0))) {
            return Word.smallInt(EFAULT);
        }
        return Word.smallInt(
                transfer(vm.heap, reads, block + start, offset, buffer.address(), buffer.length()) ? 0 : FAILED);
    }

    private boolean transfer(Heap heap, boolean reads, int block, int offset, int address, int length) {
        try {
            if (reads) {
                flash.read(block, offset, heap.memory(), address, length);
            } else {
                flash.program(block, offset, heap.memory(), address, length);
            }
            return true;
        } catch (StorageException beyondTheEnd) {
            return false;
        }
    }

    private long ioctl(Vm vm, long self, long operation, long argument) {
        Heap heap = vm.heap;
        int object = Word.address(self);
        return switch (vm.toInt(operation)) {
            case INIT -> {
                boolean byParts = vm.toInt(argument) == 1;
                if (byParts && object != whole) {
                    BY_PARTS.set(heap, object, 1);
                }
                yield Word.smallInt(byParts && object == whole ? FAILED : 0);
            }
            case DEINIT, SYNC -> {
                flash.sync(vm);
                yield Word.smallInt(0);
            }
            case BLOCK_COUNT ->
                    Word.smallInt(object == whole ? flash.blockCount() : LENGTH.get(heap, object) / BLOCK);
            case BLOCK_SIZE -> Word.smallInt(BLOCK);
            case BLOCK_ERASE -> Word.smallInt(0);
            default -> Word.NONE;
        };
    }
}
