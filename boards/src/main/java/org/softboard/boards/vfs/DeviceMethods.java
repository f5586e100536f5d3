package org.softboard.boards.vfs;

import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout.WordField;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Vm;

/// The methods of a block device that is a Python object: `readblocks`, `writeblocks` and `ioctl`, or `sync` and
/// `count` as of old (extmod/vfs_blockdev.c). They are kept where [DeviceShape] says.
final class DeviceMethods {

    private static final int INIT = 1;
    private static final int SYNC = 3;
    private static final int BLOCK_COUNT = 4;
    private static final int BLOCK_SIZE = 5;
    private static final int BLOCK_ERASE = 6;

    private static final int VIEW_WORDS = 4;

    private final Vm vm;
    private final Heap heap;
    private final int object;
    private final boolean hasIoctl;

    /// @param object where to keep them: an object of a file system, or as much room on the stack
    /// @param device a word
    DeviceMethods(Vm vm, int object, long device) {
        this.vm = vm;
        this.object = object;
        heap = vm.heap;
        bind(DeviceShape.READ, DeviceShape.READ_SELF, vm.attributes.loadMethod(device, vm.qstr("readblocks")));
        bindIfThere(DeviceShape.WRITE, DeviceShape.WRITE_SELF, device, "writeblocks");
        hasIoctl = bindIfThere(DeviceShape.IOCTL, DeviceShape.IOCTL_SELF, device, "ioctl");
        if (!hasIoctl) {
            bindIfThere(DeviceShape.IOCTL, DeviceShape.IOCTL_SELF, device, "sync");
            bind(DeviceShape.COUNT, DeviceShape.COUNT_SELF, vm.attributes.loadMethod(device, vm.qstr("count")));
        }
    }

    private boolean bindIfThere(WordField function, WordField self, long device, String method) {
        return bind(function, self, vm.attributes.find(device, vm.qstr(method)));
    }

    private boolean bind(WordField function, WordField self, long method) {
        function.set(heap, object, method);
        self.set(heap, object, vm.attributes.self);
        return method != Word.NULL;
    }

    // ---- what the device is told and asked: the answers are words ----

    long initialise(int argument) {
        return control(INIT, argument);
    }

    long blockCount() {
        return hasIoctl ? control(BLOCK_COUNT, 0) : callOld(DeviceShape.COUNT, DeviceShape.COUNT_SELF);
    }

    long blockSize() {
        return control(BLOCK_SIZE, 0);
    }

    long erase(int block) {
        return control(BLOCK_ERASE, block);
    }

    long sync() {
        if (hasIoctl) {
            return control(SYNC, 0);
        }
        if (DeviceShape.IOCTL.get(heap, object) != Word.NULL) {
            callOld(DeviceShape.IOCTL, DeviceShape.IOCTL_SELF);
        }
        return Word.NONE;
    }

    private long callOld(WordField function, WordField self) {
        return vm.calls.callBound(function.get(heap, object), self.get(heap, object));
    }

    private long control(int operation, int argument) {
        return !hasIoctl ? Word.NONE
                : vm.calls.callBound(DeviceShape.IOCTL.get(heap, object), DeviceShape.IOCTL_SELF.get(heap, object),
                        Word.smallInt(operation), Word.smallInt(argument));
    }

    /// Nothing is written to the device from now on.
    void protect() {
        DeviceShape.WRITE.set(heap, object, Word.NULL);
    }

    boolean isReadOnly() {
        return DeviceShape.WRITE.get(heap, object) == Word.NULL;
    }

    /// Reads whole blocks.
    ///
    /// @return 0, or the number that the device answers
    int read(int block, int address, int length) {
        return transfer(DeviceShape.READ, DeviceShape.READ_SELF, block, address, length, Word.NULL);
    }

    /// Reads from a place in a block on.
    int read(int block, int offset, int address, int length) {
        return transfer(DeviceShape.READ, DeviceShape.READ_SELF, block, address, length, Word.smallInt(offset));
    }

    int write(int block, int address, int length) {
        return transfer(DeviceShape.WRITE, DeviceShape.WRITE_SELF, block, address, length, Word.NULL);
    }

    int write(int block, int offset, int address, int length) {
        return transfer(DeviceShape.WRITE, DeviceShape.WRITE_SELF, block, address, length, Word.smallInt(offset));
    }

    /// Calls a method with a block number and a memoryview, which lies on the C stack.
    ///
    /// @param offset a word; NULL to give none
    private int transfer(WordField function, WordField self, int block, int address, int length, long offset) {
        int stack = heap.stackPointer;
        int view = vm.calls.enter(VIEW_WORDS);
        heap.field(view, 0, CoreType.MEMORYVIEW);
        ArrayObject.CODE_AND_FREE.set(heap, view, 'B' | ArrayObject.WRITABLE);
        ArrayObject.LENGTH.set(heap, view, length);
        ArrayObject.ITEMS.set(heap, view, address);
        long method = function.get(heap, object);
        long bound = self.get(heap, object);
        long answer = offset == Word.NULL ? vm.calls.callBound(method, bound, Word.smallInt(block), view)
                : vm.calls.callBound(method, bound, Word.smallInt(block), view, offset);
        heap.stackPointer = stack;
        return answer == Word.NONE ? 0 : vm.toInt(answer);
    }
}
