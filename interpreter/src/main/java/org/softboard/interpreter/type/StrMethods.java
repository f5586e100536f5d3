package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// The methods that str, bytes and bytearray share (py/objstr.c). All three keep length and text in the same words.
final class StrMethods {

    private static final Parameters SPLITLINES = Parameters.of().optionalBool("keepends", false);

    private StrMethods() {
    }

    /// Adds the table to a type; `hex`, `decode` and `encode` are not in every one.
    static BuiltinType addTo(BuiltinType type, boolean hex, boolean decode, boolean encode) {
        if (hex) {
            type.when(Option.PY_BUILTINS_BYTES_HEX, hexadecimal -> hexadecimal
                    .method("hex", 1, 2, BytesType::hex)
                    .classMethod("fromhex", 2, 2, BytesType::fromHex));
        }
        if (decode) {
            type.method("decode", 1, 3, BytesType::decode).when(Option.CPYTHON_COMPAT);
        }
        type.method("find", 2, 4, (vm, args) -> find(vm, args, 1, false))
                .method("rfind", 2, 4, (vm, args) -> find(vm, args, -1, false))
                .method("index", 2, 4, (vm, args) -> find(vm, args, 1, true))
                .method("rindex", 2, 4, (vm, args) -> find(vm, args, -1, true))
                .method("join", StrMethods::join)
                .method("split", 1, 3, StrMethods::split)
                .methodWithKeywords("splitlines", 1, StrMethods::splitLines).when(Option.PY_BUILTINS_STR_SPLITLINES)
                .method("rsplit", 1, 3, StrMethods::splitFromRight)
                .method("startswith", 2, 4, (vm, args) -> startsOrEndsWith(vm, args, false))
                .method("endswith", 2, 4, (vm, args) -> startsOrEndsWith(vm, args, true))
                .method("strip", 1, 2, (vm, args) -> strip(vm, args, true, true))
                .method("lstrip", 1, 2, (vm, args) -> strip(vm, args, true, false))
                .method("rstrip", 1, 2, (vm, args) -> strip(vm, args, false, true))
                .methodWithKeywords("format", 1, StringFormat::format)
                .method("replace", 3, 4, StrMethods::replace)
                .method("count", 2, 4, StrMethods::count).when(Option.PY_BUILTINS_STR_COUNT)
                .when(Option.PY_BUILTINS_STR_PARTITION, parts -> parts
                        .method("partition", (vm, self, separator) -> partition(vm, self, separator, 1))
                        .method("rpartition", (vm, self, separator) -> partition(vm, self, separator, -1)))
                .method("center", StrMethods::center).when(Option.PY_BUILTINS_STR_CENTER)
                .method("lower", (vm, self) -> convertCase(vm, self, false))
                .method("upper", (vm, self) -> convertCase(vm, self, true))
                .method("isspace", (vm, self) -> every(vm, self, Utf8::isSpace))
                .method("isalpha", (vm, self) -> every(vm, self, Utf8::isAlpha))
                .method("isdigit", (vm, self) -> every(vm, self, Utf8::isDigit))
                .method("isupper", (vm, self) -> everyLetter(vm, self, Utf8::isUpper))
                .method("islower", (vm, self) -> everyLetter(vm, self, Utf8::isLower));
        return encode ? type.method("encode", 1, 3, StrType::encode).when(Option.CPYTHON_COMPAT) : type;
    }

    /// A new object of the type of `self` with a copy of the text.
    static long like(Vm vm, int type, int from, int length) {
        return switch (type) {
            case CoreType.STR -> Utf8.str(vm, from, length);
            case CoreType.BYTEARRAY -> BytearrayType.of(vm, from, length);
            default -> vm.strings.copy(CoreType.BYTES, from, length);
        };
    }

    /// What a finished `Vstr` becomes.
    static long like(Vm vm, int type, Vstr vstr) {
        return switch (type) {
            case CoreType.STR -> vm.strings.str(vstr);
            case CoreType.BYTEARRAY -> {
                int length = vstr.length();
                yield BytearrayType.over(vm, vstr.seal(), length);
            }
            default -> vm.strings.sealBytes(vstr);
        };
    }

    static long empty(int type) {
        return type == CoreType.STR ? Word.ofQstr(1) : CoreType.EMPTY_BYTES;
    }

    /// Refuses text of the other kind; bytes and bytearray go together.
    private static void checkKind(Vm vm, int type, long argument) {
        int other = TypeObject.of(vm.heap, argument);
        int mine = type == CoreType.BYTEARRAY ? CoreType.BYTES : type;
        if ((other == CoreType.BYTEARRAY ? CoreType.BYTES : other) != mine) {
            throw vm.strings.cannotConvert(argument);
        }
    }

    /// First (direction 1) or last (-1) place of a needle, relative to the haystack, or -1.
    static int find(Heap heap, int haystack, int length, int needle, int needleLength, int direction) {
        if (length < needleLength) {
            return -1;
        }
        int last = length - needleLength;
        int i = direction > 0 ? 0 : last;
        int end = direction > 0 ? last : 0;
        while (true) {
            if (heap.same(haystack + i, needle, needleLength)) {
                return i;
            }
            if (i == end) {
                return -1;
            }
            i += direction;
        }
    }

    /// As py/sequence.c, mp_seq_cmp_bytes.
    static boolean compare(Heap heap, BinaryOperator operator, int a, int lengthA, int b, int lengthB) {
        if (operator == BinaryOperator.EQUAL) {
            return lengthA == lengthB && heap.same(a, b, lengthA);
        }
        int order = heap.compare(a, b, Math.min(lengthA, lengthB));
        if (order == 0) {
            order = Integer.compare(lengthA, lengthB);
        }
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_EQUAL -> order <= 0;
            case MORE -> order > 0;
            default -> order >= 0;
        };
    }

    /// The operators of str and bytes (py/objstr.c, mp_obj_str_binary_op).
    static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        Heap heap = vm.heap;
        if (operator == BinaryOperator.MODULO) {
            return StringFormat.modulo(vm, left, right);
        }
        int type = TypeObject.of(heap, left);
        int length = vm.strings.length(left);
        if (operator == BinaryOperator.MULTIPLY) {
            return multiply(vm, type, left, right);
        }
        int other;
        int otherLength;
        if (TypeObject.of(heap, right) == type) {
            other = vm.strings.address(right);
            otherLength = vm.strings.length(right);
        } else if (type == CoreType.BYTES) {
            var buffer = vm.objects.bufferOrNull(right, false);
            if (buffer == null) {
                return Word.NULL;
            }
            other = buffer.address();
            otherLength = buffer.length();
        } else {
            if (operator == BinaryOperator.CONTAINS) {
                throw vm.strings.cannotConvert(right);
            }
            return Word.NULL;
        }
        switch (operator) {
            case ADD, INPLACE_ADD -> {
                if (length == 0 && TypeObject.of(heap, right) == type) {
                    return right;
                }
                if (otherLength == 0) {
                    return left;
                }
                Vstr vstr = Vstr.ofLength(heap, length + otherLength);
                heap.copy(vm.strings.address(left), vstr.address(), length);
                heap.copy(other, vstr.address() + length, otherLength);
                return like(vm, type, vstr);
            }
            case CONTAINS -> {
                return Word.bool(find(heap, vm.strings.address(left), length, other, otherLength, 1) >= 0);
            }
            case EQUAL, LESS, LESS_EQUAL, MORE, MORE_EQUAL -> {
                return Word.bool(compare(heap, operator, vm.strings.address(left), length, other, otherLength));
            }
            default -> {
                return Word.NULL;
            }
        }
    }

    private static long multiply(Vm vm, int type, long self, long times) {
        if (!vm.objects.isInt(times)) {
            return Word.NULL;
        }
        Heap heap = vm.heap;
        long n = vm.toLong(times);
        if (n <= 0) {
            return empty(type);
        }
        int length = vm.strings.length(self);
        long total = length * n;
        if (length != 0 && n >= Integer.MAX_VALUE / length) {
            throw vm.errors.exhausted(total + 1);
        }
        Vstr vstr = Vstr.ofLength(heap, (int) total);
        for (int at = 0; at < total; at += length) {
            heap.copy(vm.strings.address(self), vstr.address() + at, length);
        }
        return like(vm, type, vstr);
    }

    private static long find(Vm vm, Args args, int direction, boolean raises) {
        Heap heap = vm.heap;
        long self = args.word(0);
        int type = TypeObject.of(heap, self);
        int text = vm.strings.address(self);
        int length = vm.strings.length(self);
        long sought = args.word(1);
        int needle;
        int needleLength;
        int stack = heap.stackPointer;
        if (type != CoreType.STR && vm.objects.isInt(sought)) {
            int value = vm.toInt(sought);
            if (value < 0 || value > 255) {
                throw vm.error(CoreType.VALUE_ERROR, "bytes value out of range");
            }
            needle = vm.calls.enter(1);
            heap.int8(needle, value);
            needleLength = 1;
        } else {
            checkKind(vm, type, sought);
            needle = vm.strings.address(sought);
            needleLength = vm.strings.length(sought);
        }
        int start = bound(vm, type, text, length, args, 2, text);
        int end = bound(vm, type, text, length, args, 3, text + length);
        int found = end < start ? -1 : find(heap, start, end - start, needle, needleLength, direction);
        heap.stackPointer = stack;
        if (found < 0) {
            if (raises) {
                throw vm.error(CoreType.VALUE_ERROR, "substring not found");
            }
            return Word.smallInt(-1);
        }
        int at = start + found;
        return Word.smallInt(type == CoreType.STR ? Utf8.index(heap, text, at) : at - text);
    }

    /// Address for an optional index argument.
    private static int bound(Vm vm, int type, int text, int length, Args args, int index, int absent) {
        long word = args.word(index, Word.NONE);
        return word == Word.NONE ? absent : StrType.at(vm, type, text, length, word, true);
    }

    private static long join(Vm vm, long self, long sequence) {
        Heap heap = vm.heap;
        int type = TypeObject.of(heap, self);
        int sequenceType = TypeObject.of(heap, sequence);
        long items = sequence;
        if (sequenceType != CoreType.LIST && sequenceType != CoreType.TUPLE) {
            items = vm.calls.call(CoreType.LIST, sequence);
        }
        int object = Word.address(items);
        boolean tuple = sequenceType == CoreType.TUPLE;
        int count = tuple ? TupleObject.length(heap, object) : ListObject.length(heap, object);
        int separator = vm.strings.length(self);
        int kind = type == CoreType.BYTEARRAY ? CoreType.BYTES : type;
        long total = 0;
        for (int i = 0; i < count; i++) {
            long item = tuple ? TupleObject.item(heap, object, i) : ListObject.item(heap, object, i);
            int itemType = TypeObject.of(heap, item);
            if ((itemType == CoreType.BYTEARRAY ? CoreType.BYTES : itemType) != kind) {
                throw vm.error(CoreType.TYPE_ERROR,
                        "join expects a list of str/bytes objects consistent with self object");
            }
            total += (i > 0 ? separator : 0) + vm.strings.length(item);
        }
        if (total >= Integer.MAX_VALUE) {
            throw vm.errors.exhausted(total + 1);
        }
        Vstr vstr = Vstr.ofLength(heap, (int) total);
        int to = vstr.address();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                heap.copy(vm.strings.address(self), to, separator);
                to += separator;
            }
            long item = tuple ? TupleObject.item(heap, object, i) : ListObject.item(heap, object, i);
            heap.copy(vm.strings.address(item), to, vm.strings.length(item));
            to += vm.strings.length(item);
        }
        return like(vm, type, vstr);
    }

    private static long split(Vm vm, Args args) {
        Heap heap = vm.heap;
        long self = args.word(0);
        int type = TypeObject.of(heap, self);
        long separator = args.word(1, Word.NONE);
        int splits = args.integer(2, -1);
        int list = ListObject.create(heap, 0);
        int s = vm.strings.address(self);
        int top = s + vm.strings.length(self);
        if (separator == Word.NONE) {
            splitAtSpace(vm, type, list, s, top, splits);
            return list;
        }
        checkKind(vm, type, separator);
        int length = vm.strings.length(separator);
        if (length == 0) {
            throw vm.error(CoreType.VALUE_ERROR, "empty separator");
        }
        while (true) {
            int start = s;
            while (true) {
                if (splits == 0 || s + length > top) {
                    s = top;
                    break;
                }
                if (heap.same(s, vm.strings.address(separator), length)) {
                    break;
                }
                s++;
            }
            ListObject.append(heap, list, like(vm, type, start, s - start));
            if (s >= top) {
                return list;
            }
            s += length;
            if (splits > 0) {
                splits--;
            }
        }
    }

    private static void splitAtSpace(Vm vm, int type, int list, int from, int top, int limit) {
        Heap heap = vm.heap;
        int s = skipSpace(heap, from, top);
        int splits = limit;
        while (s < top && splits != 0) {
            int start = s;
            while (s < top && !Utf8.isSpace(heap.int8(s))) {
                s++;
            }
            ListObject.append(heap, list, like(vm, type, start, s - start));
            if (s >= top) {
                break;
            }
            s = skipSpace(heap, s, top);
            if (splits > 0) {
                splits--;
            }
        }
        if (s < top) {
            ListObject.append(heap, list, like(vm, type, s, top - s));
        }
    }

    private static int skipSpace(Heap heap, int from, int top) {
        int s = from;
        while (s < top && Utf8.isSpace(heap.int8(s))) {
            s++;
        }
        return s;
    }

    private static long splitLines(Vm vm, Args args) {
        Heap heap = vm.heap;
        boolean keepEnds = SPLITLINES.parse(vm, args, 1)[0] != 0;
        long self = args.word(0);
        int type = TypeObject.of(heap, self);
        int list = ListObject.create(heap, 0);
        int s = vm.strings.address(self);
        int top = s + vm.strings.length(self);
        while (s < top) {
            int start = s;
            int match = 0;
            while (s < top && match == 0) {
                int c = heap.int8(s);
                if (c == '\n') {
                    match = 1;
                } else if (c == '\r') {
                    match = heap.int8(s + 1) == '\n' ? 2 : 1;
                } else {
                    s++;
                }
            }
            ListObject.append(heap, list, like(vm, type, start, s - start + (keepEnds ? match : 0)));
            s += match;
        }
        return list;
    }

    private static long splitFromRight(Vm vm, Args args) {
        Heap heap = vm.heap;
        long most = args.count() < 3 ? -1 : vm.toLong(args.word(2));
        if (most < 0) {
            return split(vm, args);
        }
        long self = args.word(0);
        int type = TypeObject.of(heap, self);
        long separator = args.word(1);
        int wanted = Indices.repeated(vm, 1, most + 1);
        int list = ListObject.create(heap, wanted);
        int splits = (int) most;
        int index = splits;
        if (separator == Word.NONE) {
            throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "rsplit(None,n)");
        }
        if (!vm.strings.isText(separator)) {
            throw vm.strings.cannotConvert(separator);
        }
        int length = vm.strings.length(separator);
        if (length == 0) {
            throw vm.error(CoreType.VALUE_ERROR, "empty separator");
        }
        int begin = vm.strings.address(self);
        int last = begin + vm.strings.length(self);
        while (true) {
            int s = last - length;
            while (splits != 0 && s >= begin && !heap.same(s, vm.strings.address(separator), length)) {
                s--;
            }
            if (s < begin || splits == 0) {
                ListObject.item(heap, list, index, like(vm, type, begin, last - begin));
                break;
            }
            ListObject.item(heap, list, index--, like(vm, type, s + length, last - s - length));
            last = s;
            splits--;
        }
        if (index != 0) {
            int used = wanted - index;
            int items = ListObject.ITEMS.get(heap, list);
            heap.copy(items + heap.words(index), items, heap.words(used));
            heap.fill(items + heap.words(used), heap.words(ListObject.CAPACITY.get(heap, list) - used), 0);
            ListObject.LENGTH.set(heap, list, used);
        }
        return list;
    }

    private static long startsOrEndsWith(Vm vm, Args args, boolean ends) {
        Heap heap = vm.heap;
        long self = args.word(0);
        int type = TypeObject.of(heap, self);
        int text = vm.strings.address(self);
        int length = vm.strings.length(self);
        int end = bound(vm, type, text, length, args, 3, text + length);
        int start = bound(vm, type, text, length, args, 2, text);
        int size = Math.max(0, end - start);
        long wanted = args.word(1);
        int tuple = TypeObject.of(heap, wanted) == CoreType.TUPLE ? Word.address(wanted) : 0;
        int count = tuple == 0 ? 1 : TupleObject.length(heap, tuple);
        for (int i = 0; i < count; i++) {
            long prefix = tuple == 0 ? wanted : TupleObject.item(heap, tuple, i);
            if (!vm.strings.isText(prefix)) {
                throw vm.strings.cannotConvert(prefix);
            }
            int prefixLength = vm.strings.length(prefix);
            int at = ends ? start + size - prefixLength : start;
            if (prefixLength <= size && heap.same(at, vm.strings.address(prefix), prefixLength)) {
                return Word.TRUE;
            }
        }
        return Word.FALSE;
    }

    private static long strip(Vm vm, Args args, boolean left, boolean right) {
        Heap heap = vm.heap;
        long self = args.word(0);
        int type = TypeObject.of(heap, self);
        long characters = args.word(1, Word.NULL);
        if (characters != Word.NULL) {
            checkKind(vm, type, characters);
        }
        int text = vm.strings.address(self);
        int length = vm.strings.length(self);
        int from = 0;
        int to = length;
        while (left && from < to && isStripped(vm, heap.int8(text + from), characters)) {
            from++;
        }
        while (right && to > from && isStripped(vm, heap.int8(text + to - 1), characters)) {
            to--;
        }
        if (from == to) {
            return empty(type);
        }
        return to - from == length ? self : like(vm, type, text + from, to - from);
    }

    private static boolean isStripped(Vm vm, int c, long characters) {
        if (characters == Word.NULL) {
            return Utf8.isSpace(c);
        }
        int set = vm.strings.address(characters);
        for (int i = 0; i < vm.strings.length(characters); i++) {
            if (vm.heap.int8(set + i) == c) {
                return true;
            }
        }
        return false;
    }

    private static long replace(Vm vm, Args args) {
        Heap heap = vm.heap;
        long self = args.word(0);
        int most = -1;
        if (args.count() == 4) {
            most = args.integer(3);
            if (most == 0) {
                return self;
            }
            most = Math.max(-1, most);
        }
        int type = TypeObject.of(heap, self);
        long old = args.word(1);
        long fresh = args.word(2);
        checkKind(vm, type, old);
        checkKind(vm, type, fresh);
        if (vm.strings.length(old) > vm.strings.length(self)) {
            return self;
        }
        int total = replaceInto(vm, self, old, fresh, most, 0);
        if (total < 0) {
            return self;
        }
        Vstr vstr = Vstr.ofLength(heap, total);
        replaceInto(vm, self, old, fresh, most, vstr.address());
        return like(vm, type, vstr);
    }

    /// Writes the replaced text to an address, or only measures it (0); -1 if there is nothing to replace.
    private static int replaceInto(Vm vm, long self, long old, long fresh, int most, int to) {
        Heap heap = vm.heap;
        int text = vm.strings.address(self);
        int end = text + vm.strings.length(self);
        int oldText = vm.strings.address(old);
        int oldLength = vm.strings.length(old);
        int freshText = vm.strings.address(fresh);
        int freshLength = vm.strings.length(fresh);
        int length = 0;
        int done = 0;
        int at = text;
        if (oldLength == 0) {
            copy(heap, freshText, to, length, freshLength);
            length += freshLength;
            done++;
        }
        while (done != most && at < end) {
            int found = find(heap, at, end - at, oldText, oldLength, 1);
            if (found < 0) {
                break;
            }
            int kept = oldLength == 0 ? found + 1 : found;
            copy(heap, at, to, length, kept);
            length += kept;
            copy(heap, freshText, to, length, freshLength);
            length += freshLength;
            at += kept + oldLength;
            done++;
        }
        copy(heap, at, to, length, end - at);
        length += end - at;
        return done == 0 ? -1 : length;
    }

    private static void copy(Heap heap, int from, int to, int offset, int count) {
        if (to != 0) {
            heap.copy(from, to + offset, count);
        }
    }

    private static long count(Vm vm, Args args) {
        Heap heap = vm.heap;
        long self = args.word(0);
        int type = TypeObject.of(heap, self);
        long needle = args.word(1);
        checkKind(vm, type, needle);
        int text = vm.strings.address(self);
        int length = vm.strings.length(self);
        int start = bound(vm, type, text, length, args, 2, text);
        int end = bound(vm, type, text, length, args, 3, text + length);
        int needleLength = vm.strings.length(needle);
        if (needleLength == 0) {
            return Word.smallInt(Utf8.length(heap, start, Math.max(0, end - start)) + 1);
        }
        int count = 0;
        for (int at = start; at + needleLength <= end;) {
            if (heap.same(at, vm.strings.address(needle), needleLength)) {
                count++;
                at += needleLength;
            } else {
                at = type == CoreType.STR ? Utf8.next(heap, at) : at + 1;
            }
        }
        return Word.smallInt(count);
    }

    private static long partition(Vm vm, long self, long separator, int direction) {
        Heap heap = vm.heap;
        int type = TypeObject.of(heap, self);
        checkKind(vm, type, separator);
        int length = vm.strings.length(self);
        int separatorLength = vm.strings.length(separator);
        if (separatorLength == 0) {
            throw vm.error(CoreType.VALUE_ERROR, "empty separator");
        }
        long middle = separator;
        if (TypeObject.of(heap, separator) != type) {
            middle = like(vm, type, vm.strings.address(separator), separatorLength);
        }
        long first = direction > 0 ? self : empty(type);
        long last = direction > 0 ? empty(type) : self;
        int text = vm.strings.address(self);
        int at = find(heap, text, length, vm.strings.address(separator), separatorLength, direction);
        if (at < 0) {
            middle = empty(type);
        } else {
            first = like(vm, type, text, at);
            int after = at + separatorLength;
            last = like(vm, type, text + after, length - after);
        }
        int tuple = TupleObject.create(heap, 3);
        TupleObject.item(heap, tuple, 0, first);
        TupleObject.item(heap, tuple, 1, middle);
        TupleObject.item(heap, tuple, 2, last);
        return tuple;
    }

    private static long center(Vm vm, long self, long width) {
        Heap heap = vm.heap;
        int length = vm.strings.length(self);
        int characters = vm.profile.language().has(Option.PY_BUILTINS_STR_UNICODE)
                ? Utf8.length(heap, vm.strings.address(self), length) : length;
        long wanted = vm.toLong(width);
        if (wanted >= 0 && wanted <= characters) {
            return self;
        }
        // A negative width is a large one.
        if (wanted < 0 || wanted >= Integer.MAX_VALUE - length) {
            throw vm.errors.exhausted(wanted + length - characters + 1);
        }
        int padding = (int) wanted - characters;
        Vstr vstr = Vstr.ofLength(heap, length + padding);
        heap.fill(vstr.address(), length + padding, ' ');
        heap.copy(vm.strings.address(self), vstr.address() + padding / 2, length);
        return like(vm, TypeObject.of(heap, self), vstr);
    }

    private static long convertCase(Vm vm, long self, boolean upper) {
        Heap heap = vm.heap;
        int length = vm.strings.length(self);
        Vstr vstr = Vstr.ofLength(heap, length);
        int text = vm.strings.address(self);
        for (int i = 0; i < length; i++) {
            int c = heap.int8(text + i);
            heap.int8(vstr.address() + i, upper ? Utf8.toUpper(c) : Utf8.toLower(c));
        }
        return like(vm, TypeObject.of(heap, self), vstr);
    }

    /// A class of characters.
    @FunctionalInterface
    private interface CharacterClass {
        boolean contains(int c);
    }

    private static long every(Vm vm, long self, CharacterClass wanted) {
        int text = vm.strings.address(self);
        int length = vm.strings.length(self);
        for (int i = 0; i < length; i++) {
            if (!wanted.contains(vm.heap.int8(text + i))) {
                return Word.FALSE;
            }
        }
        return Word.bool(length > 0);
    }

    private static long everyLetter(Vm vm, long self, CharacterClass wanted) {
        int text = vm.strings.address(self);
        int length = vm.strings.length(self);
        boolean letters = false;
        for (int i = 0; i < length; i++) {
            int c = vm.heap.int8(text + i);
            if (Utf8.isAlpha(c)) {
                letters = true;
                if (!wanted.contains(c)) {
                    return Word.FALSE;
                }
            }
        }
        return Word.bool(letters);
    }
}
