package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.TypeCodes;
import org.softboard.interpreter.type.Utf8;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `struct`: values packed in bytes as a format says (py/modstruct.c). `=` is no byte order here, as upstream.
public final class StructModule {

    public static final BuiltinModule MODULE = BuiltinModule.named("struct").needs(Option.PY_STRUCT).extensible()
            .function("calcsize", (vm, format) -> Word.smallInt(new Format(vm, format).measure()))
            .function("pack", 1, 0xFFFF, StructModule::pack)
            .function("pack_into", 3, 0xFFFF, StructModule::packInto)
            .function("unpack", 2, 3, StructModule::unpack)
            .function("unpack_from", 2, 3, StructModule::unpack);

    private StructModule() {
    }

    private static PythonError tooSmall(Vm vm) {
        return vm.error(CoreType.VALUE_ERROR, "buffer too small");
    }

    private static long unpack(Vm vm, Args args) {
        var format = new Format(vm, args.word(0));
        int size = format.measure();
        int tuple = TupleObject.create(vm.heap, format.count);
        Buffer buffer = vm.buffer(args.word(1), false);
        int offset = offset(vm, buffer, args.integer(2, 0));
        if ((long) offset + size > buffer.length()) {
            throw tooSmall(vm);
        }
        format.unpack(buffer.address() + offset, tuple);
        return tuple;
    }

    /// An offset from the end if it is negative.
    private static int offset(Vm vm, Buffer buffer, int given) {
        int offset = given < 0 ? buffer.length() + given : given;
        if (offset < 0) {
            throw tooSmall(vm);
        }
        return offset;
    }

    private static long pack(Vm vm, Args args) {
        var format = new Format(vm, args.word(0));
        var bytes = Vstr.ofLength(vm.heap, format.measure());
        vm.heap.fill(bytes.address(), bytes.length(), 0);
        format.pack(bytes.address(), args, 1);
        return vm.strings.bytes(bytes);
    }

    private static long packInto(Vm vm, Args args) {
        Buffer buffer = vm.buffer(args.word(1), true);
        int offset = offset(vm, buffer, args.integer(2));
        var format = new Format(vm, args.word(0));
        if ((long) offset + format.measure() > buffer.length()) {
            throw tooSmall(vm);
        }
        format.pack(buffer.address() + offset, args, 3);
        return Word.NONE;
    }

    /// A format being read, field by field.
    private static final class Format {
        /// No memory is as large as a format that says more.
        private static final int MOST = 1 << 28;

        private final Vm vm;
        private final Heap heap;
        private final int start;
        private final int end;
        private final boolean isNative;
        private final boolean bigEndian;
        /// What the format has no sizes for: `=`.
        private final boolean isUnknown;
        private int at;
        /// The field just read.
        private int code;
        private int repeat;
        /// Values in all, after measuring.
        private int count;

        Format(Vm vm, long text) {
            this.vm = vm;
            heap = vm.heap;
            if (!vm.strings.isText(text)) {
                throw vm.strings.cannotConvert(text);
            }
            int first = vm.strings.address(text);
            end = first + vm.strings.length(text);
            int order = first < end ? heap.int8(first) : 0;
            isUnknown = order == '=';
            bigEndian = order == '>' || order == '!';
            isNative = !bigEndian && order != '<' && !isUnknown;
            start = !isNative || order == '@' ? first + 1 : first;
            at = start;
        }

        private boolean next() {
            if (at >= end) {
                return false;
            }
            repeat = 1;
            if (Utf8.isDigit(heap.int8(at))) {
                repeat = 0;
                for (; at < end && Utf8.isDigit(heap.int8(at)); at++) {
                    repeat = (int) Math.min(MOST, repeat * 10L + heap.int8(at) - '0');
                }
            }
            code = at < end ? heap.int8(at) : 0;
            at++;
            return true;
        }

        private int size() {
            if (isUnknown) {
                throw vm.error(CoreType.VALUE_ERROR, "bad typecode");
            }
            return isNative ? TypeCodes.size(vm, code) : TypeCodes.standardSize(vm, code);
        }

        private int aligned(int offset, int size) {
            return isNative ? offset + size - 1 & -size : offset;
        }

        /// The size of it all; reading begins anew after it.
        int measure() {
            long total = 0;
            long items = 0;
            at = start;
            while (next()) {
                if (code == 'x') {
                    total += repeat;
                } else if (code == 's') {
                    total += repeat;
                    items++;
                } else {
                    int size = size();
                    items += repeat;
                    total = repeat == 0 ? total : aligned((int) total, size) + (long) size * repeat;
                }
                if (total >= MOST || items >= MOST) {
                    throw vm.errors.exhausted(MOST);
                }
            }
            at = start;
            count = (int) items;
            return (int) total;
        }

        void unpack(int base, int tuple) {
            int offset = 0;
            for (int i = 0; i < count && next();) {
                if (code == 'x') {
                    offset += repeat;
                } else if (code == 's') {
                    TupleObject.item(heap, tuple, i++, vm.strings.bytes(base + offset, repeat));
                    offset += repeat;
                } else {
                    int size = size();
                    for (int n = 0; n < repeat; n++) {
                        offset = aligned(offset, size);
                        long item = TypeCodes.unpack(vm, code, base + offset, size, bigEndian);
                        TupleObject.item(heap, tuple, i++, item);
                        offset += size;
                    }
                }
            }
        }

        void pack(int base, Args args, int first) {
            int offset = 0;
            int i = first;
            while (i < args.count() && next()) {
                if (code == 'x') {
                    heap.fill(base + offset, repeat, 0);
                    offset += repeat;
                } else if (code == 's') {
                    packText(base + offset, args.word(i++));
                    offset += repeat;
                } else {
                    int size = size();
                    for (int n = 0; n < repeat && i < args.count(); n++) {
                        offset = aligned(offset, size);
                        TypeCodes.pack(vm, code, base + offset, size, bigEndian, args.word(i++));
                        offset += size;
                    }
                }
            }
        }

        private void packText(int address, long word) {
            Buffer text = vm.buffer(word, false);
            int length = Math.min(text.length(), repeat);
            heap.copy(text.address(), address, length);
            heap.fill(address + length, repeat - length, 0);
        }
    }
}
