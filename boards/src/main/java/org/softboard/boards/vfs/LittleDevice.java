package org.softboard.boards.vfs;

import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Vm;

/// A block device of Python's under a littlefs (extmod/vfs_lfsx.c): parts of blocks, which are erased before. What a
/// method is given is a memoryview of one of the file system's buffers, or of what a program reads into.
final class LittleDevice implements BlockDevice {

    private final Vm vm;
    private final Heap heap;
    private final DeviceMethods methods;
    private final int object;
    private final int blockSize;
    private final int blockCount;
    /// Of each of the two buffers.
    private int bufferSize;

    /// Tells the device that it will be used, and asks how large it is.
    ///
    /// @param object the address of a VfsLfs2 object
    /// @param device a word
    LittleDevice(Vm vm, int object, long device) {
        this.vm = vm;
        this.object = object;
        heap = vm.heap;
        methods = new DeviceMethods(vm, object, device);
        long ready = methods.initialise(1);
        if (ready != Word.NONE) {
            vm.toInt(ready);
        }
        blockSize = vm.toInt(methods.blockSize());
        blockCount = vm.toInt(methods.blockCount());
    }

    /// What [LittleShapes] has room for from now on.
    void buffers(int size) {
        bufferSize = size;
    }

    void protect() {
        methods.protect();
    }

    @Override
    public int blockSize() {
        return blockSize;
    }

    @Override
    public int blockCount() {
        return blockCount;
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        if (into == heap.memory()) {
            check(block, methods.read(block, offset, at, length));
            return;
        }
        int buffer = LittleShapes.READ_BUFFER.get(heap, object);
        for (int done = 0; done < length;) {
            int part = Math.min(length - done, bufferSize);
            check(block, methods.read(block, offset + done, buffer, part));
            System.arraycopy(heap.memory(), buffer, into, at + done, part);
            done += part;
        }
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        throw new StorageException(Errno.EINVAL, "whole blocks are not written here");
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        int buffer = LittleShapes.PROG_BUFFER.get(heap, object);
        for (int done = 0; done < length;) {
            if (methods.isReadOnly()) {
                throw new StorageException(Errno.EROFS, "the device has no writeblocks");
            }
            int part = Math.min(length - done, bufferSize);
            heap.copyIn(from, at + done, buffer, part);
            check(block, methods.write(block, offset + done, buffer, part));
            done += part;
        }
    }

    @Override
    public void erase(int block) throws StorageException {
        check(block, vm.toInt(methods.erase(block)));
    }

    @Override
    public void sync() throws StorageException {
        long answer = methods.sync();
        check(0, answer == Word.NONE ? 0 : vm.toInt(answer));
    }

    /// A device gives 0 or a negated errno, whichever that is; what is above 0 is no answer.
    private static void check(int block, int answer) throws StorageException {
        if (answer != 0) {
            int number = answer > 0 ? Errno.EINVAL.number() : -answer;
            throw new StorageException(number, "block " + block + ": the device answers " + answer);
        }
    }
}
