package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `array`, and what `bytearray` shares with it. Memory shape: [ArrayObject]; follows py/objarray.c.
public final class ArrayType {

    private static final int GROWTH = 8;

    public static final BuiltinType TYPE = BuiltinType.core("array", CoreType.ARRAY).needs(Option.PY_ARRAY)
            .construct(1, 2, ArrayType::make)
            .print(ArrayType::print)
            .unary(ArrayType::unary)
            .binary(ArrayType::binary)
            .subscript(ArrayType::subscript)
            .iterate((vm, self, room) -> vm.iteration.place(room, CoreType.ARRAY_ITERATOR, self))
            .buffer(ArrayType::buffer)
            .method("append", ArrayType::append)
            .method("extend", ArrayType::extend)
            .method("decode", 1, 3, BytesType::decode).when(Option.OLD_ARRAYS, Option.CPYTHON_COMPAT);

    /// The iterator of arrays, bytearrays and memoryviews.
    public static final BuiltinType ITERATOR = BuiltinType.core("iterator", CoreType.ARRAY_ITERATOR)
            .next(ArrayType::next);

    private ArrayType() {
    }

    /// A new array of `length` zero items.
    static int create(Vm vm, int code, int length) {
        int size = TypeCodes.size(vm, code);
        int type = code == ArrayObject.BYTEARRAY ? CoreType.BYTEARRAY : CoreType.ARRAY;
        int array = ArrayObject.create(vm.heap, type, code, length);
        ArrayObject.ITEMS.set(vm.heap, array, vm.heap.allocate(size * length));
        return array;
    }

    private static long make(Vm vm, int type, Args args) {
        long code = args.word(0);
        if (!vm.strings.isText(code)) {
            throw vm.strings.cannotConvert(code);
        }
        int letter = vm.strings.length(code) == 0 ? 0 : vm.heap.int8(vm.strings.address(code));
        return args.count() == 1 ? create(vm, letter, 0) : construct(vm, letter, args.word(1));
    }

    /// From the bytes of a buffer, else item by item.
    static long construct(Vm vm, int code, long from) {
        Heap heap = vm.heap;
        int fromType = TypeObject.of(heap, from);
        if (code == ArrayObject.BYTEARRAY || fromType == CoreType.BYTES || fromType == CoreType.BYTEARRAY) {
            Buffer buffer = vm.objects.bufferOrNull(from, false);
            if (buffer != null) {
                int size = TypeCodes.size(vm, code);
                int length = buffer.length() / size;
                int array = create(vm, code, length);
                heap.copy(buffer.address(), ArrayObject.ITEMS.get(heap, array), length * size);
                return array;
            }
        }
        long known = vm.objects.lengthOrNull(from);
        int length = known == Word.NULL ? 0 : (int) Word.value(known);
        int array = create(vm, code, length);
        fill(vm, array, from, code, length);
        return array;
    }

    private static void fill(Vm vm, int array, long from, int code, int length) {
        Heap heap = vm.heap;
        long iterator = vm.iteration.iterate(from, 0);
        heap.keep(iterator);
        int mark = heap.fresh();
        long item;
        for (int i = 0; (item = vm.iteration.next(iterator)) != Word.NULL; i++) {
            if (length == 0) {
                append(vm, array, item);
            } else if (i < length) {
                TypeCodes.set(vm, code, ArrayObject.ITEMS.get(heap, array), i, item);
            }
            heap.release(mark);
        }
    }

    static void print(Vm vm, Printer out, long self, PrintKind kind) {
        Heap heap = vm.heap;
        int array = Word.address(self);
        int code = ArrayObject.code(heap, array);
        out.text("array('" + (char) code + "'");
        int length = ArrayObject.LENGTH.get(heap, array);
        if (length > 0) {
            out.text(", [");
            for (int i = 0; i < length; i++) {
                if (i > 0) {
                    out.text(", ");
                }
                vm.print(out, TypeCodes.get(vm, code, ArrayObject.ITEMS.get(heap, array), i), PrintKind.REPR);
            }
            out.text("]");
        }
        out.text(")");
    }

    static long unary(Vm vm, UnaryOperator operator, long self) {
        int length = ArrayObject.LENGTH.get(vm.heap, Word.address(self));
        return switch (operator) {
            case BOOL -> Word.bool(length != 0);
            case LENGTH -> Word.smallInt(length);
            default -> Word.NULL;
        };
    }

    static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        Heap heap = vm.heap;
        boolean view = TypeObject.of(heap, left) == CoreType.MEMORYVIEW;
        switch (operator) {
            case ADD -> {
                if (view) {
                    return Word.NULL;
                }
                Buffer mine = buffer(vm, left, false);
                Buffer other = vm.buffer(right, false);
                int size = TypeCodes.size(vm, mine.typecode());
                int count = other.length() / size;
                int result = create(vm, mine.typecode(), ArrayObject.LENGTH.get(heap, Word.address(left)) + count);
                int items = ArrayObject.ITEMS.get(heap, result);
                heap.copy(mine.address(), items, mine.length());
                heap.copy(other.address(), items + mine.length(), count * size);
                return result;
            }
            case INPLACE_ADD -> {
                if (view) {
                    return Word.NULL;
                }
                extend(vm, left, right);
                return left;
            }
            case CONTAINS -> {
                Buffer other = vm.objects.bufferOrNull(right, false);
                if (other != null) {
                    if (TypeObject.of(heap, left) != CoreType.BYTEARRAY) {
                        return Word.FALSE;
                    }
                    Buffer mine = buffer(vm, left, false);
                    return Word.bool(StrMethods.find(heap, mine.address(), mine.length(), other.address(),
                            other.length(), 1) >= 0);
                }
                int type = TypeObject.of(heap, right);
                if (type == CoreType.INT || FloatObject.isFloat(heap, right)) {
                    throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR);
                }
                return Word.FALSE;
            }
            case EQUAL, LESS, LESS_EQUAL, MORE, MORE_EQUAL -> {
                return compare(vm, operator, left, right);
            }
            default -> {
                return Word.NULL;
            }
        }
    }

    private static long compare(Vm vm, BinaryOperator operator, long left, long right) {
        Buffer mine = buffer(vm, left, false);
        Buffer other = vm.objects.bufferOrNull(right, false);
        if (other == null) {
            return Word.FALSE;
        }
        int a = comparable(mine.typecode());
        int b = comparable(other.typecode());
        boolean unsigned = isUnsigned(mine.typecode()) || isUnsigned(other.typecode());
        if (a == b && a != 'f' && a != 'd' && (operator == BinaryOperator.EQUAL || unsigned)) {
            return Word.bool(StrMethods.compare(vm.heap, operator, mine.address(), mine.length(), other.address(),
                    other.length()));
        }
        throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR);
    }

    private static boolean isUnsigned(int code) {
        return code <= 'Z';
    }

    private static int comparable(int code) {
        return Character.toLowerCase(code == ArrayObject.BYTEARRAY ? 'B' : code);
    }

    static long append(Vm vm, long self, long item) {
        Heap heap = vm.heap;
        int array = Word.address(self);
        int code = ArrayObject.code(heap, array);
        int length = ArrayObject.LENGTH.get(heap, array);
        int free = ArrayObject.free(heap, array);
        if (free == 0) {
            int size = TypeCodes.size(vm, code);
            int items = heap.reallocate(ArrayObject.ITEMS.get(heap, array), size * (length + GROWTH));
            ArrayObject.ITEMS.set(heap, array, items);
            free = GROWTH;
            ArrayObject.free(heap, array, free);
            heap.fill(items + size * (length + 1), size * (GROWTH - 1), 0);
        }
        TypeCodes.set(vm, code, ArrayObject.ITEMS.get(heap, array), length, item);
        ArrayObject.LENGTH.set(heap, array, length + 1);
        ArrayObject.free(heap, array, free - 1);
        return Word.NONE;
    }

    static long extend(Vm vm, long self, long from) {
        Heap heap = vm.heap;
        int array = Word.address(self);
        Buffer buffer = vm.objects.bufferOrNull(from, false);
        if (buffer == null) {
            fill(vm, array, from, 0, 0);
            return Word.NONE;
        }
        int size = TypeCodes.size(vm, ArrayObject.code(heap, array));
        int count = buffer.length() / size;
        int length = ArrayObject.LENGTH.get(heap, array);
        int free = ArrayObject.free(heap, array);
        int source = buffer.address();
        if (free < count) {
            int items = heap.reallocate(ArrayObject.ITEMS.get(heap, array), (length + count) * size);
            ArrayObject.ITEMS.set(heap, array, items);
            ArrayObject.free(heap, array, 0);
            if (self == from) {
                source = items;
            }
        } else {
            ArrayObject.free(heap, array, free - count);
        }
        heap.copy(source, ArrayObject.ITEMS.get(heap, array) + length * size, count * size);
        ArrayObject.LENGTH.set(heap, array, length + count);
        return Word.NONE;
    }

    static long subscript(Vm vm, long self, long index, long value) {
        Heap heap = vm.heap;
        if (value == Word.NULL) {
            return Word.NULL;
        }
        int array = Word.address(self);
        int type = heap.fieldInt(array, 0);
        boolean view = type == CoreType.MEMORYVIEW;
        boolean readOnly = view && (ArrayObject.rawCode(heap, array) & ArrayObject.WRITABLE) == 0;
        int code = ArrayObject.code(heap, array);
        int length = ArrayObject.LENGTH.get(heap, array);
        if (TypeObject.of(heap, index) != CoreType.SLICE) {
            int i = Indices.item(vm, self, length, index) + (view ? ArrayObject.free(heap, array) : 0);
            int items = ArrayObject.ITEMS.get(heap, array);
            if (value == Word.SENTINEL) {
                return TypeCodes.get(vm, code, items, i);
            }
            if (readOnly) {
                return Word.NULL;
            }
            TypeCodes.set(vm, code, items, i, value);
            return Word.NONE;
        }
        if (value != Word.SENTINEL && !vm.profile.language().has(Option.PY_ARRAY_SLICE_ASSIGN)) {
            return Word.NULL;
        }
        Indices.Bounds bounds = Indices.plainSlice(vm, index, length);
        if (value != Word.SENTINEL) {
            return assign(vm, array, bounds, value);
        }
        if (view) {
            return MemoryviewType.slice(vm, array, bounds);
        }
        int size = TypeCodes.size(vm, code);
        int count = bounds.stop() - bounds.start();
        int result = create(vm, code, count);
        heap.copy(ArrayObject.ITEMS.get(heap, array) + bounds.start() * size, ArrayObject.ITEMS.get(heap, result),
                count * size);
        return result;
    }

    private static boolean isArray(Heap heap, long word) {
        int type = TypeObject.of(heap, word);
        return type == CoreType.ARRAY || type == CoreType.BYTEARRAY || type == CoreType.MEMORYVIEW;
    }

    private static long assign(Vm vm, int array, Indices.Bounds bounds, long value) {
        Heap heap = vm.heap;
        int size = TypeCodes.size(vm, ArrayObject.code(heap, array));
        int sourceLength;
        int source;
        if (isArray(heap, value)) {
            int other = Word.address(value);
            if (size != TypeCodes.size(vm, ArrayObject.code(heap, other))) {
                throw incompatible(vm);
            }
            sourceLength = ArrayObject.LENGTH.get(heap, other);
            source = buffer(vm, value, false).address();
        } else if (TypeObject.of(heap, value) == CoreType.BYTES) {
            if (size != 1) {
                throw incompatible(vm);
            }
            sourceLength = vm.strings.length(value);
            source = vm.strings.address(value);
        } else {
            throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "array/bytes required on right side");
        }
        int length = ArrayObject.LENGTH.get(heap, array);
        int growth = sourceLength - (bounds.stop() - bounds.start());
        int items = ArrayObject.ITEMS.get(heap, array);
        if (heap.fieldInt(array, 0) == CoreType.MEMORYVIEW) {
            if ((ArrayObject.rawCode(heap, array) & ArrayObject.WRITABLE) == 0) {
                return Word.NULL;
            }
            if (growth != 0) {
                throw incompatible(vm);
            }
            items += ArrayObject.free(heap, array) * size;
            heap.copy(source, items + bounds.start() * size, sourceLength * size);
            return Word.NONE;
        }
        int free = ArrayObject.free(heap, array);
        if (growth > free) {
            int offset = source - items;
            boolean inside = offset >= 0 && offset < Math.max(1, length * size) && isArray(heap, value);
            items = heap.reallocate(items, (length + growth) * size);
            ArrayObject.ITEMS.set(heap, array, items);
            free = growth;
            if (inside) {
                source = items + offset;
            }
        }
        byte[] copied = heap.copyOut(source, sourceLength * size);
        heap.copy(items + bounds.stop() * size, items + (bounds.stop() + growth) * size,
                (length - bounds.stop()) * size);
        heap.copyIn(copied, 0, items + bounds.start() * size, copied.length);
        if (growth < 0) {
            heap.fill(items + (length + growth) * size, -growth * size, 0);
        }
        ArrayObject.free(heap, array, free - growth);
        ArrayObject.LENGTH.set(heap, array, length + growth);
        return Word.NONE;
    }

    private static RuntimeException incompatible(Vm vm) {
        return vm.error(CoreType.VALUE_ERROR, "lhs and rhs should be compatible");
    }

    static Buffer buffer(Vm vm, long self, boolean write) {
        Heap heap = vm.heap;
        int array = Word.address(self);
        int code = ArrayObject.code(heap, array);
        int size = TypeCodes.size(vm, code);
        int offset = heap.fieldInt(array, 0) == CoreType.MEMORYVIEW ? ArrayObject.free(heap, array) * size : 0;
        return new Buffer(ArrayObject.ITEMS.get(heap, array) + offset, ArrayObject.LENGTH.get(heap, array) * size,
                code);
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int iterator = Word.address(self);
        int array = heap.fieldInt(iterator, 2);
        int cursor = heap.fieldInt(iterator, 3);
        if (cursor >= ArrayObject.LENGTH.get(heap, array)) {
            return Word.NULL;
        }
        heap.field(iterator, 3, cursor + 1);
        int offset = heap.fieldInt(array, 0) == CoreType.MEMORYVIEW ? ArrayObject.free(heap, array) : 0;
        return TypeCodes.get(vm, ArrayObject.code(heap, array), ArrayObject.ITEMS.get(heap, array), cursor + offset);
    }
}
