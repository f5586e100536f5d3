package org.softboard.boards.vfs;

import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Vm;

/// A block device of Python's under a FAT volume (extmod/vfs_fat_diskio.c): whole sectors. The file system's object has
/// the room for one, and what a method is given is a memoryview of that.
final class FatDevice implements BlockDevice {

    private static final int SECTOR = FatShapes.SECTOR;

    private final Vm vm;
    private final Heap heap;
    private final DeviceMethods methods;
    private final int window;
    private final int partition;
    /// Nobody asks a device how large it is before it is formatted.
    private int count = Integer.MAX_VALUE;

    /// @param object the address of the VfsFat object
    /// @param device    a word
    /// @param partition where the volume is: 1 to 4, or 0 for wherever there is one
    FatDevice(Vm vm, int object, long device, int partition) {
        this.vm = vm;
        heap = vm.heap;
        methods = new DeviceMethods(vm, object, device);
        window = FatShapes.window(heap, object);
        this.partition = partition;
    }

    int partition() {
        return partition;
    }

    /// Tells the device that it will be used; false if it is not ready.
    boolean initialise() {
        long answer = methods.initialise(0);
        return answer == Word.NONE || vm.toInt(answer) == 0;
    }

    /// Asks the device how many blocks it has.
    void measure() {
        count = vm.toInt(methods.blockCount());
    }

    void protect() {
        methods.protect();
    }

    @Override
    public int blockSize() {
        return SECTOR;
    }

    @Override
    public int blockCount() {
        return count;
    }

    @Override
    public boolean isReadOnly() {
        return methods.isReadOnly();
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        if (into == heap.memory() && offset == 0 && length % SECTOR == 0) {
            check(block, methods.read(block, at, length));
            return;
        }
        for (int done = 0; done < length;) {
            int here = block + (offset + done) / SECTOR;
            int within = (offset + done) % SECTOR;
            int part = Math.min(length - done, SECTOR - within);
            check(here, methods.read(here, window, SECTOR));
            System.arraycopy(heap.memory(), window + within, into, at + done, part);
            done += part;
        }
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        if (isReadOnly()) {
            throw new StorageException(Errno.EROFS, "the device has no writeblocks");
        }
        if (from == heap.memory()) {
            check(block, methods.write(block, at, length));
            return;
        }
        for (int done = 0; done < length; done += SECTOR) {
            heap.copyIn(from, at + done, window, SECTOR);
            check(block + done / SECTOR, methods.write(block + done / SECTOR, window, SECTOR));
        }
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        throw new StorageException(Errno.EINVAL, "parts of blocks are not written here");
    }

    @Override
    public void erase(int block) {
        // A device whose blocks are written whole erases them itself.
    }

    @Override
    public void sync() {
        methods.sync();
    }

    private static void check(int block, int answer) throws StorageException {
        if (answer != 0) {
            throw new StorageException(Errno.EIO, "block " + block + ": the device answers " + answer);
        }
    }
}
