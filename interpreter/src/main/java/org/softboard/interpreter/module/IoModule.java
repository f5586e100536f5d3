package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.StringIoType;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// `io`: streams in memory, and the base of streams written in Python (py/modio.c).
public final class IoModule {

    /// `io.IOBase`: a class derived from it is a stream by its `readinto`, `write` and `ioctl` methods.
    public static final BuiltinType IO_BASE = BuiltinType.core("IOBase", CoreType.IO_BASE).needs(Option.PY_IO_IOBASE)
            .construct((vm, type, args) -> CoreType.IO_BASE_OBJECT)
            .stream(new PythonStream());

    private IoModule() {
    }

    public static BuiltinModule module() {
        return BuiltinModule.named("io").needs(Option.PY_IO).extensible()
                .functionWithKeywords("open", 0, (vm, args) -> vm.files.open(vm, args)).when(Option.VFS)
                .type(IO_BASE)
                .type(StringIoType.TEXT)
                .type(StringIoType.BYTES).when(Option.PY_IO_BYTESIO);
    }

    private static final class PythonStream implements Stream {
        @Override
        public int read(Vm vm, long self, int address, int size) {
            return transfer(vm, self, "readinto", address, size);
        }

        @Override
        public int write(Vm vm, long self, int address, int size) {
            return transfer(vm, self, "write", address, size);
        }

        /// Calls the method with a bytearray over the bytes, which lives on the C stack during the call.
        private static int transfer(Vm vm, long self, String method, int address, int size) {
            Heap heap = vm.heap;
            int stack = heap.stackPointer;
            int array = (stack & -heap.blockBytes()) - heap.blockBytes();
            heap.stackPointer = array;
            heap.field(array, 0, CoreType.BYTEARRAY);
            ArrayObject.CODE_AND_FREE.set(heap, array, ArrayObject.BYTEARRAY);
            ArrayObject.LENGTH.set(heap, array, size);
            ArrayObject.ITEMS.set(heap, array, address);
            long function = vm.attributes.loadMethod(self, vm.qstr(method));
            long result = vm.calls.callBound(function, vm.attributes.self, array);
            heap.stackPointer = stack;
            if (result == Word.NONE) {
                return -EAGAIN;
            }
            int count = vm.toInt(result);
            return count > size ? -EIO : count;
        }

        @Override
        public int control(Vm vm, long self, int request, int argument) {
            long function = vm.attributes.loadMethod(self, vm.qstr("ioctl"));
            return vm.toInt(vm.calls.callBound(function, vm.attributes.self, Word.smallInt(request),
                    IntObject.of(vm.heap, argument)));
        }

        @Override
        public long seek(Vm vm, long self, long offset, int whence) {
            Heap heap = vm.heap;
            int stack = heap.stackPointer;
            int request = vm.calls.enter(2);
            heap.word(request, offset);
            heap.field(request, 1, whence);
            int result = control(vm, self, SEEK, heap.map.chipAddress(request));
            long position = heap.word(request);
            heap.stackPointer = stack;
            return result < 0 ? result : position;
        }
    }
}
