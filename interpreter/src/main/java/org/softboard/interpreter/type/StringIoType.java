package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.StringIoObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// `io.StringIO` and `io.BytesIO`: streams in memory. Memory shape: [StringIoObject]; follows py/objstringio.c.
public final class StringIoType {

    public static final BuiltinType TEXT = declare("StringIO", CoreType.STRING_IO);
    public static final BuiltinType BYTES = declare("BytesIO", CoreType.BYTES_IO);

    private StringIoType() {
    }

    private static BuiltinType declare(String name, int address) {
        BuiltinType type = BuiltinType.core(name, address).needs(Option.PY_IO)
                .construct(StringIoType::make)
                .print((vm, out, self, kind) -> out.text("<io." + name + " 0x"
                        + Integer.toHexString(vm.heap.map.chipAddress(Word.address(self))) + ">"))
                .next(StreamMethods::next)
                .stream(new Memory(address == CoreType.STRING_IO));
        StreamMethods.addTo(type).method("getvalue", StringIoType::value);
        return StreamMethods.addContextTo(type);
    }

    private static long make(Vm vm, int type, Args args) {
        Heap heap = vm.heap;
        int object = StringIoObject.create(heap, type);
        if (args.count() == 0) {
            StringIoObject.room(heap, object, 16);
            return object;
        }
        long from = args.word(0);
        if (Word.isSmallInt(from)) {
            StringIoObject.room(heap, object, vm.toInt(from));
            return object;
        }
        Buffer buffer = vm.buffer(from, false);
        if (vm.strings.isText(from)) {
            StringIoObject.share(heap, object, from, buffer.address(), buffer.length());
            return object;
        }
        StringIoObject.room(heap, object, buffer.length());
        StringIoObject.write(heap, object, buffer.address(), buffer.length());
        StringIoObject.POSITION.set(heap, object, 0);
        return object;
    }

    private static long value(Vm vm, long self) {
        int object = open(vm, self);
        int text = StringIoObject.text(vm.heap, object);
        int length = StringIoObject.length(vm.heap, object);
        return TypeObject.of(vm.heap, self) == CoreType.STRING_IO ? Utf8.str(vm, text, length)
                : vm.strings.copy(CoreType.BYTES, text, length);
    }

    private static int open(Vm vm, long self) {
        int object = Word.address(self);
        if (StringIoObject.VSTR.get(vm.heap, object) == 0) {
            throw vm.error(CoreType.VALUE_ERROR, "I/O operation on closed file");
        }
        return object;
    }

    private record Memory(boolean text) implements Stream {
        @Override
        public int read(Vm vm, long self, int address, int size) {
            Heap heap = vm.heap;
            int object = open(vm, self);
            int position = StringIoObject.POSITION.get(heap, object);
            int count = Math.max(0, Math.min(size, StringIoObject.length(heap, object) - position));
            heap.copy(StringIoObject.text(heap, object) + position, address, count);
            StringIoObject.POSITION.set(heap, object, position + count);
            return count;
        }

        @Override
        public int write(Vm vm, long self, int address, int size) {
            StringIoObject.write(vm.heap, open(vm, self), address, size);
            return size;
        }

        @Override
        public int control(Vm vm, long self, int request, int argument) {
            switch (request) {
                case FLUSH -> {
                    return 0;
                }
                case CLOSE -> {
                    StringIoObject.close(vm.heap, Word.address(self));
                    return 0;
                }
                default -> {
                    return -EINVAL;
                }
            }
        }

        @Override
        public long seek(Vm vm, long self, long offset, int whence) {
            int object = open(vm, self);
            long from = switch (whence) {
                case 1 -> StringIoObject.POSITION.get(vm.heap, object);
                case 2 -> StringIoObject.length(vm.heap, object);
                default -> 0;
            };
            long position = Math.max(0, from + offset);
            if (position > Integer.MAX_VALUE) {
                return -EINVAL;
            }
            StringIoObject.POSITION.set(vm.heap, object, (int) position);
            return position;
        }

        @Override
        public boolean isText(long self) {
            return text;
        }
    }
}
