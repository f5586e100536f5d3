package org.softboard.boards.python;

import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout.WordField;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Vm;

/// A block device that is a Python object, with `readblocks`, `writeblocks` and `ioctl`, or with `sync` and `count` as
/// of old (extmod/vfs_blockdev.c, extmod/vfs_fat_diskio.c). Its methods are kept in the file system's object, which
/// also has the room for a sector: what a method is given is a memoryview of that.
final class PythonDevice implements BlockDevice {

    private static final int INIT = 1;
    private static final int SYNC = 3;
    private static final int BLOCK_COUNT = 4;

    private static final int SECTOR = VfsFatObject.SECTOR;
    private static final int VIEW_WORDS = 4;

    private final Vm vm;
    private final Heap heap;
    private final int volume;
    private final int partition;
    private final boolean hasIoctl;
    /// Nobody asks a device how large it is before it is formatted.
    private int count = Integer.MAX_VALUE;

    /// @param volume the address of the VfsFat object
    /// @param device    a word
    /// @param partition where the volume is: 1 to 4, or 0 for wherever there is one
    PythonDevice(Vm vm, int volume, long device, int partition) {
        this.vm = vm;
        this.volume = volume;
        this.partition = partition;
        heap = vm.heap;
        bind(VfsFatObject.READ, VfsFatObject.READ_SELF, vm.attributes.loadMethod(device, vm.qstr("readblocks")));
        bindIfThere(VfsFatObject.WRITE, VfsFatObject.WRITE_SELF, device, "writeblocks");
        hasIoctl = bindIfThere(VfsFatObject.IOCTL, VfsFatObject.IOCTL_SELF, device, "ioctl");
        if (!hasIoctl) {
            bindIfThere(VfsFatObject.IOCTL, VfsFatObject.IOCTL_SELF, device, "sync");
            bind(VfsFatObject.COUNT, VfsFatObject.COUNT_SELF, vm.attributes.loadMethod(device, vm.qstr("count")));
        }
    }

    private boolean bindIfThere(WordField function, WordField self, long device, String method) {
        return bind(function, self, vm.attributes.find(device, vm.qstr(method)));
    }

    private boolean bind(WordField function, WordField self, long method) {
        function.set(heap, volume, method);
        self.set(heap, volume, vm.attributes.self);
        return method != Word.NULL;
    }

    int partition() {
        return partition;
    }

    /// Tells the device that it will be used; false if it is not ready.
    boolean initialise() {
        long answer = control(INIT);
        return answer == Word.NONE || vm.toInt(answer) == 0;
    }

    /// Asks the device how many blocks it has.
    void measure() {
        count = vm.toInt(hasIoctl ? control(BLOCK_COUNT)
                : vm.calls.callBound(VfsFatObject.COUNT.get(heap, volume), VfsFatObject.COUNT_SELF.get(heap, volume)));
    }

    /// Nothing is written to it from now on.
    void protect() {
        VfsFatObject.WRITE.set(heap, volume, Word.NULL);
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
        return VfsFatObject.WRITE.get(heap, volume) == Word.NULL;
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        if (into == heap.memory() && offset == 0 && length % SECTOR == 0) {
            transfer(VfsFatObject.READ, VfsFatObject.READ_SELF, block, at, length);
            return;
        }
        int window = VfsFatObject.window(heap, volume);
        for (int done = 0; done < length;) {
            int within = (offset + done) % SECTOR;
            int part = Math.min(length - done, SECTOR - within);
            transfer(VfsFatObject.READ, VfsFatObject.READ_SELF, block + (offset + done) / SECTOR, window, SECTOR);
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
            transfer(VfsFatObject.WRITE, VfsFatObject.WRITE_SELF, block, at, length);
            return;
        }
        int window = VfsFatObject.window(heap, volume);
        for (int done = 0; done < length; done += SECTOR) {
            heap.copyIn(from, at + done, window, SECTOR);
            transfer(VfsFatObject.WRITE, VfsFatObject.WRITE_SELF, block + done / SECTOR, window, SECTOR);
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
        if (hasIoctl) {
            control(SYNC);
        } else if (VfsFatObject.IOCTL.get(heap, volume) != Word.NULL) {
            vm.calls.callBound(VfsFatObject.IOCTL.get(heap, volume), VfsFatObject.IOCTL_SELF.get(heap, volume));
        }
    }

    private long control(int operation) {
        return !hasIoctl ? Word.NONE
                : vm.calls.callBound(VfsFatObject.IOCTL.get(heap, volume), VfsFatObject.IOCTL_SELF.get(heap, volume),
                        Word.smallInt(operation), Word.smallInt(0));
    }

    /// Calls a method with a block number and a memoryview, which lies on the C stack.
    private void transfer(WordField function, WordField self, int block, int address, int length)
            throws StorageException {
        int stack = heap.stackPointer;
        int view = vm.calls.enter(VIEW_WORDS);
        heap.field(view, 0, CoreType.MEMORYVIEW);
        ArrayObject.CODE_AND_FREE.set(heap, view, 'B' | ArrayObject.WRITABLE);
        ArrayObject.LENGTH.set(heap, view, length);
        ArrayObject.ITEMS.set(heap, view, address);
        long answer =
                vm.calls.callBound(function.get(heap, volume), self.get(heap, volume), Word.smallInt(block), view);
        heap.stackPointer = stack;
        if (answer != Word.NONE && vm.toInt(answer) != 0) {
            throw new StorageException(Errno.EIO, "block " + block + ": the device answers " + vm.toInt(answer));
        }
    }
}
