package org.softboard.interpreter.type;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `bytes`. Memory shape: [StrObject]; follows py/objstr.c.
public final class BytesType {

    public static final BuiltinType TYPE = StrMethods.addTo(BuiltinType.core("bytes", CoreType.BYTES)
            .construct(BytesType::make)
            .print(BytesType::print)
            .unary(BytesType::unary)
            .binary(StrMethods::binary)
            .subscript(BytesType::subscript)
            .iterate((vm, self, room) -> vm.iteration.place(room, CoreType.BYTES_ITERATOR, self))
            .buffer((vm, self, write) -> write ? null
                    : new Buffer(vm.strings.address(self), vm.strings.length(self), 'B')),
            true, true, false);

    public static final BuiltinType ITERATOR = BuiltinType.core("iterator", CoreType.BYTES_ITERATOR)
            .next(BytesType::next);

    private BytesType() {
    }

    private static long make(Vm vm, int type, Args args) {
        Heap heap = vm.heap;
        args.refuseKeywords();
        if (args.count() == 0) {
            return CoreType.EMPTY_BYTES;
        }
        long from = args.word(0);
        if (TypeObject.of(heap, from) == CoreType.BYTES) {
            return from;
        }
        if (vm.isStr(from)) {
            if (args.count() < 2 || args.count() > 3) {
                throw vm.typeError("wrong number of arguments", "string argument without an encoding");
            }
            return StrType.encode(vm, args);
        }
        if (args.count() > 1) {
            throw vm.error(CoreType.TYPE_ERROR, "wrong number of arguments");
        }
        if (Word.isSmallInt(from)) {
            long length = Word.value(from);
            if (length < 0) {
                throw vm.error(CoreType.VALUE_ERROR);
            }
            if (length >= Integer.MAX_VALUE) {
                throw vm.errors.exhausted(length + 1);
            }
            return vm.strings.sealBytes(Vstr.ofLength(heap, (int) length));
        }
        Buffer buffer = vm.objects.bufferOrNull(from, false);
        if (buffer != null) {
            return vm.strings.copy(CoreType.BYTES, buffer.address(), buffer.length());
        }
        long known = vm.objects.lengthOrNull(from);
        Vstr vstr = new Vstr(heap, known == Word.NULL ? 16 : (int) Word.value(known));
        int stack = heap.stackPointer;
        long iterator = vm.iteration.iterate(from, vm.calls.enter(4));
        heap.keep(iterator);
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            int value = vm.toInt(item);
            if (value < 0 || value > 255) {
                throw vm.error(CoreType.VALUE_ERROR, "bytes value out of range");
            }
            vstr.character(value);
        }
        heap.stackPointer = stack;
        return vm.strings.sealBytes(vstr);
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        if (kind == PrintKind.RAW) {
            out.memory(vm.heap, vm.strings.address(self), vm.strings.length(self));
            return;
        }
        if (kind == PrintKind.JSON) {
            StrType.json(vm.heap, out, vm.strings.address(self), vm.strings.length(self));
            return;
        }
        out.character('b');
        quoted(vm.heap, out, vm.strings.address(self), vm.strings.length(self));
    }

    /// Bytes between quotes, everything beyond ASCII as escapes.
    static void quoted(Heap heap, Printer out, int from, int length) {
        int quote = StrType.quote(heap, from, length);
        out.character(quote);
        for (int i = 0; i < length; i++) {
            int c = heap.int8(from + i);
            if (c == quote || c == '\\') {
                out.character('\\');
                out.character(c);
            } else if (c >= 32 && c < 127) {
                out.character(c);
            } else {
                out.text(switch (c) {
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    case '\t' -> "\\t";
                    default -> "\\x%02x".formatted(c);
                });
            }
        }
        out.character(quote);
    }

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        int length = vm.strings.length(self);
        return switch (operator) {
            case BOOL -> Word.bool(length != 0);
            case LENGTH -> Word.smallInt(length);
            case HASH -> Word.smallInt(vm.strings.hash(self));
            default -> Word.NULL;
        };
    }

    private static long subscript(Vm vm, long self, long index, long value) {
        if (value != Word.SENTINEL) {
            return Word.NULL;
        }
        int text = vm.strings.address(self);
        int length = vm.strings.length(self);
        if (TypeObject.of(vm.heap, index) == CoreType.SLICE) {
            Indices.Bounds bounds = Indices.plainSlice(vm, index, length);
            return vm.strings.copy(CoreType.BYTES, text + bounds.start(), bounds.stop() - bounds.start());
        }
        return Word.smallInt(vm.heap.int8(text + Indices.item(vm, "bytes", length, index)));
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int iterator = Word.address(self);
        long bytes = heap.field(iterator, 2);
        int cursor = heap.fieldInt(iterator, 3);
        if (cursor >= vm.strings.length(bytes)) {
            return Word.NULL;
        }
        heap.field(iterator, 3, cursor + 1);
        return Word.smallInt(heap.int8(vm.strings.address(bytes) + cursor));
    }

    static long decode(Vm vm, Args args) {
        long encoding = args.count() > 1 ? args.word(1) : vm.strings.str("utf-8");
        return StrType.decode(vm, args.word(0), encoding, args.word(2, Word.NONE));
    }

    static long hex(Vm vm, Args args) {
        Vstr digits = hexDigits(vm, args);
        return digits == null ? Word.ofQstr(1) : vm.strings.str(digits);
    }

    /// The digits of a buffer, perhaps with a separator; null of nothing.
    public static @Nullable Vstr hexDigits(Vm vm, Args args) {
        Heap heap = vm.heap;
        Buffer buffer = vm.buffer(args.word(0), false);
        if (buffer.length() == 0) {
            return null;
        }
        int separator = -1;
        int length = buffer.length() * 2;
        if (args.count() > 1) {
            if (!vm.strings.isText(args.word(1))) {
                throw vm.strings.cannotConvert(args.word(1));
            }
            separator = heap.int8(vm.strings.address(args.word(1)));
            length += buffer.length() - 1;
        }
        Vstr vstr = Vstr.ofLength(heap, length);
        int to = vstr.address();
        for (int i = 0; i < buffer.length(); i++) {
            int b = heap.int8(buffer.address() + i);
            if (separator >= 0 && i > 0) {
                heap.int8(to++, separator);
            }
            heap.int8(to++, Character.forDigit(b >> 4, 16));
            heap.int8(to++, Character.forDigit(b & 15, 16));
        }
        return vstr;
    }

    static long fromHex(Vm vm, Args args) {
        return StrMethods.like(vm, args.object(0), unhex(vm, args.word(1)));
    }

    /// The bytes that pairs of hexadecimal digits in a buffer say.
    public static Vstr unhex(Vm vm, long digits) {
        Heap heap = vm.heap;
        Buffer buffer = vm.buffer(digits, false);
        Vstr vstr = Vstr.ofLength(heap, buffer.length() / 2);
        int end = buffer.address() + buffer.length();
        int count = 0;
        for (int at = buffer.address(); at < end;) {
            int high = heap.int8(at++);
            if (Utf8.isSpace(high)) {
                continue;
            }
            int a = Utf8.hexDigit(high);
            int b = at == end ? -1 : Utf8.hexDigit(heap.int8(at++));
            if (a < 0 || b < 0) {
                throw vm.error(CoreType.VALUE_ERROR, "non-hex digit");
            }
            heap.int8(vstr.address() + count++, a << 4 | b);
        }
        vstr.cutTail(vstr.length() - count);
        return vstr;
    }
}
