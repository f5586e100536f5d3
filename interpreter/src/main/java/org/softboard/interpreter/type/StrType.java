package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.SliceObject;
import org.softboard.interpreter.memory.StrObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `str`: UTF-8 text, interned or on the heap. Memory shape: [StrObject]; follows py/objstr.c, py/objstrunicode.c.
public final class StrType {

    public static final BuiltinType TYPE = StrMethods.addTo(BuiltinType.core("str", CoreType.STR)
            .construct(StrType::makeChecked)
            .print(StrType::print)
            .unary(StrType::unary)
            .binary(StrMethods::binary)
            .subscript(StrType::subscript)
            .iterate((vm, self, room) -> vm.iteration.place(room, CoreType.STR_ITERATOR, self))
            .buffer((vm, self, write) -> write ? null
                    : new Buffer(vm.strings.address(self), vm.strings.length(self), 'B')),
            false, false, true);

    public static final BuiltinType ITERATOR = BuiltinType.core("iterator", CoreType.STR_ITERATOR)
            .next(StrType::next);

    private StrType() {
    }

    private static long makeChecked(Vm vm, int type, Args args) {
        args.refuseKeywords();
        args.check(0, 3, false);
        return make(vm, type, args);
    }

    static long make(Vm vm, int type, Args args) {
        if (args.count() == 0) {
            return Word.ofQstr(1);
        }
        if (args.count() == 1) {
            Vstr vstr = new Vstr(vm.heap, 16);
            vm.print(vstr, args.word(0), PrintKind.STR);
            return vm.strings.str(vstr);
        }
        return decode(vm, args.word(0), args.word(1), args.word(2, Word.NONE));
    }

    /// Text from bytes in an encoding (utf-8 or ascii).
    static long decode(Vm vm, long data, long encoding, long errors) {
        Heap heap = vm.heap;
        Buffer buffer = vm.buffer(data, false);
        boolean ascii = isAscii(vm, encoding);
        boolean checks = vm.profile.language().has(Option.PY_BUILTINS_STR_UNICODE_CHECK);
        if (checks && !isValid(heap, buffer, ascii)) {
            boolean heeds = vm.profile.language().has(Option.PY_BUILTINS_BYTES_DECODE_ERRORS);
            String handler = errors == Word.NONE || !heeds ? "" : vm.strings.text(errors);
            if (handler.equals("ignore") || handler.equals("replace")) {
                return repaired(vm, buffer, ascii, handler.equals("replace"));
            }
            throw vm.error(CoreType.UNICODE_ERROR);
        }
        int q = buffer.length() == 0 ? 1 : vm.names.find(buffer.address(), buffer.length());
        if (q != 0) {
            return Word.ofQstr(q);
        }
        if (TypeObject.of(heap, data) != CoreType.BYTES) {
            return vm.strings.copy(CoreType.STR, buffer.address(), buffer.length());
        }
        return StrObject.create(heap, CoreType.STR, vm.strings.hash(data), buffer.length(), buffer.address());
    }

    private static boolean isAscii(Vm vm, long encoding) {
        if (!vm.isStr(encoding)) {
            throw vm.strings.cannotConvert(encoding);
        }
        String name = vm.strings.text(encoding);
        if (name.equals("ascii")) {
            return true;
        }
        if (name.equals("utf-8") || name.equals("utf8")) {
            return false;
        }
        throw vm.profile.language().isTerse() ? vm.error(CoreType.LOOKUP_ERROR)
                : vm.error(CoreType.LOOKUP_ERROR, "unknown encoding: %q", name);
    }

    private static boolean isValid(Heap heap, Buffer buffer, boolean ascii) {
        if (!ascii) {
            return Utf8.isValid(heap, buffer.address(), buffer.length());
        }
        for (int i = 0; i < buffer.length(); i++) {
            if (heap.int8(buffer.address() + i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static long repaired(Vm vm, Buffer buffer, boolean ascii, boolean replace) {
        Heap heap = vm.heap;
        Vstr vstr = new Vstr(heap, buffer.length());
        int end = buffer.address() + buffer.length();
        for (int p = buffer.address(); p < end;) {
            int c = heap.int8(p);
            int start = p++;
            if (c < 0x80) {
                vstr.character(c);
                continue;
            }
            boolean whole = false;
            if (!ascii && c >= 0xC0 && c < 0xF8) {
                int need = 0xE5 >> (c >> 3 & 6) & 3;
                int got = 0;
                while (got < need && p < end && Utf8.isContinuation(heap.int8(p))) {
                    got++;
                    p++;
                }
                whole = got == need;
            }
            if (whole) {
                vstr.memory(heap, start, p - start);
            } else if (replace) {
                Utf8.add(vstr, 0xFFFD);
            }
        }
        return vm.strings.str(vstr);
    }

    static long encode(Vm vm, Args args) {
        long self = args.word(0);
        boolean ascii = args.count() > 1 && isAscii(vm, args.word(1));
        if (!vm.isStr(self)) {
            return self;
        }
        if (ascii && !isValid(vm.heap, vm.buffer(self, false), true)) {
            throw vm.error(CoreType.UNICODE_ERROR);
        }
        return StrObject.create(vm.heap, CoreType.BYTES, vm.strings.hash(self), vm.strings.length(self),
                vm.strings.address(self));
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        int text = vm.strings.address(self);
        int length = vm.strings.length(self);
        switch (kind) {
            case STR, RAW -> out.memory(vm.heap, text, length);
            case JSON -> json(vm.heap, out, text, length);
            default -> quoted(vm.heap, out, text, length);
        }
    }

    static void json(Heap heap, Printer out, int text, int length) {
        out.character('"');
        for (int i = 0; i < length; i++) {
            int c = heap.int8(text + i);
            switch (c) {
                case '"', '\\' -> {
                    out.character('\\');
                    out.character(c);
                }
                case '\n' -> out.text("\\n");
                case '\r' -> out.text("\\r");
                case '\t' -> out.text("\\t");
                default -> {
                    if (c >= 32) {
                        out.character(c);
                    } else {
                        out.text("\\u%04x".formatted(c));
                    }
                }
            }
        }
        out.character('"');
    }

    private static void quoted(Heap heap, Printer out, int text, int length) {
        int quote = quote(heap, text, length);
        out.character(quote);
        int end = text + length;
        for (int at = text; at < end;) {
            int c = Utf8.character(heap, at);
            int next = Utf8.next(heap, at);
            if (c == quote || c == '\\') {
                out.character('\\');
                out.character(c);
            } else if (c >= 32 && c <= 126) {
                out.character(c);
            } else if (c == '\n' || c == '\r' || c == '\t') {
                out.text(c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
            } else if (c <= 127) {
                out.text("\\x%02x".formatted(c));
            } else if (c < 0xD800 || c >= 0xE000 && c < 0x110000) {
                out.memory(heap, at, Math.min(next, end) - at);
            } else {
                out.text(c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
            }
            at = next;
        }
        out.character(quote);
    }

    /// Single quotes, unless the text has them and no double ones.
    static int quote(Heap heap, int text, int length) {
        boolean single = false;
        for (int i = 0; i < length; i++) {
            int c = heap.int8(text + i);
            if (c == '"') {
                return '\'';
            }
            single |= c == '\'';
        }
        return single ? '"' : '\'';
    }

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        int length = vm.strings.length(self);
        return switch (operator) {
            case BOOL -> Word.bool(length != 0);
            case LENGTH -> Word.smallInt(Utf8.length(vm.heap, vm.strings.address(self), length));
            case HASH -> Word.smallInt(vm.strings.hash(self));
            default -> Word.NULL;
        };
    }

    /// Address of the character that an index names; bytes count bytes. A slice's index is cut to the text.
    static int at(Vm vm, int type, int text, int length, long index, boolean slice) {
        if (type != CoreType.STR) {
            String name = type == CoreType.BYTES ? "bytes" : "bytearray";
            return text + (slice ? Indices.cut(vm, name, length, index) : Indices.item(vm, name, length, index));
        }
        Heap heap = vm.heap;
        long i;
        if (Word.isSmallInt(index)) {
            i = Word.value(index);
        } else if (vm.objects.isInt(index)) {
            i = vm.toLong(index);
        } else {
            throw vm.error(CoreType.TYPE_ERROR, "string indices must be integers, not %s", vm.typeName(index));
        }
        int end = text + length;
        if (i < 0) {
            int s = end;
            while (i < 0) {
                s--;
                if (s < text) {
                    if (slice) {
                        return text;
                    }
                    throw vm.error(CoreType.INDEX_ERROR, "string index out of range");
                }
                if (!Utf8.isContinuation(heap.int8(s))) {
                    i++;
                }
            }
            return s;
        }
        int s = text;
        while (true) {
            if (s >= end) {
                if (slice) {
                    return end;
                }
                throw vm.error(CoreType.INDEX_ERROR, "string index out of range");
            }
            if (i-- == 0) {
                return s;
            }
            s = Utf8.next(heap, s);
        }
    }

    private static long subscript(Vm vm, long self, long index, long value) {
        if (value != Word.SENTINEL) {
            return Word.NULL;
        }
        Heap heap = vm.heap;
        int text = vm.strings.address(self);
        int length = vm.strings.length(self);
        if (TypeObject.of(heap, index) == CoreType.SLICE) {
            int slice = Word.address(index);
            long step = SliceObject.STEP.get(heap, slice);
            if (step != Word.NONE && step != Word.smallInt(1)) {
                throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "only slices with step=1 (aka None) are supported");
            }
            long startWord = SliceObject.START.get(heap, slice);
            long stopWord = SliceObject.STOP.get(heap, slice);
            int start = startWord == Word.NONE ? text : at(vm, CoreType.STR, text, length, startWord, true);
            int stop = stopWord == Word.NONE ? text + length : at(vm, CoreType.STR, text, length, stopWord, true);
            return stop < start ? Word.ofQstr(1) : Utf8.str(vm, start, stop - start);
        }
        int at = at(vm, CoreType.STR, text, length, index, false);
        return Word.ofQstr(vm.names.intern(at, sequenceLength(heap.int8(at))));
    }

    /// Bytes of the character that begins with this byte.
    private static int sequenceLength(int first) {
        int length = 1;
        if ((first & 0x80) != 0) {
            for (int mask = 0x40; (first & mask) != 0; mask >>= 1) {
                length++;
            }
        }
        return length;
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int iterator = Word.address(self);
        long str = heap.field(iterator, 2);
        int cursor = heap.fieldInt(iterator, 3);
        int length = vm.strings.length(str);
        if (cursor >= length) {
            return Word.NULL;
        }
        int at = vm.strings.address(str) + cursor;
        int size = Math.min(Utf8.next(heap, at) - at, length - cursor);
        heap.field(iterator, 3, cursor + size);
        return Word.ofQstr(vm.names.intern(at, size));
    }
}
