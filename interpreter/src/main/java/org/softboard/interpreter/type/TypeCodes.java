package org.softboard.interpreter.type;

import java.math.BigInteger;
import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// The typecodes of `array` and native `struct` formats: their sizes, and reading and writing one item in memory
/// (py/binary.c).
public final class TypeCodes {

    private TypeCodes() {
    }

    /// Bytes of one item in native layout; a letter that is none raises ValueError.
    public static int size(Vm vm, int code) {
        int word = vm.heap.wordBytes();
        return switch (code) {
            case ArrayObject.BYTEARRAY, 'b', 'B' -> 1;
            case 'h', 'H' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'l', 'L' -> word;
            case 'q', 'Q', 'd' -> 8;
            case 'P', 'O', 'S' -> word;
            default -> throw vm.error(CoreType.VALUE_ERROR, "bad typecode");
        };
    }

    /// Item `index` of items that begin at an address.
    public static long get(Vm vm, int code, int items, int index) {
        Heap heap = vm.heap;
        return switch (code) {
            case ArrayObject.BYTEARRAY, 'B' -> Word.smallInt(heap.int8(items + index));
            case 'b' -> Word.smallInt((byte) heap.int8(items + index));
            case 'h' -> Word.smallInt((short) heap.int16(items + 2 * index));
            case 'H' -> Word.smallInt(heap.int16(items + 2 * index));
            case 'i' -> IntObject.of(heap, heap.int32(items + 4 * index));
            case 'I' -> IntObject.of(heap, heap.int32(items + 4 * index) & 0xFFFF_FFFFL);
            case 'l' -> heap.wordBytes() == 8 ? IntObject.of(heap, heap.int64(items + 8 * index))
                    : IntObject.of(heap, heap.int32(items + 4 * index));
            case 'L', 'P' -> heap.wordBytes() == 8 ? unsigned(heap, heap.int64(items + 8 * index))
                    : IntObject.of(heap, heap.int32(items + 4 * index) & 0xFFFF_FFFFL);
            case 'q' -> IntObject.of(heap, heap.int64(items + 8 * index));
            case 'Q' -> unsigned(heap, heap.int64(items + 8 * index));
            case 'f' -> FloatObject.of(heap, Float.intBitsToFloat(heap.int32(items + 4 * index)));
            case 'd' -> FloatObject.of(heap, Double.longBitsToDouble(heap.int64(items + 8 * index)));
            case 'O' -> heap.field(items, index);
            default -> throw vm.error(CoreType.VALUE_ERROR, "bad typecode");
        };
    }

    private static long unsigned(Heap heap, long value) {
        if (value >= 0) {
            return IntObject.of(heap, value);
        }
        var magnitude = BigInteger.valueOf(value & Long.MAX_VALUE).setBit(63);
        return IntObject.create(heap, magnitude, 4);
    }

    /// Writes item `index`; numbers are cut to the item's width.
    public static void set(Vm vm, int code, int items, int index, long value) {
        Heap heap = vm.heap;
        switch (code) {
            case 'O' -> heap.field(items, index, value);
            case 'f' -> heap.int32(items + 4 * index, Float.floatToRawIntBits((float) number(vm, value)));
            case 'd' -> heap.int64(items + 8 * index, Double.doubleToRawLongBits(number(vm, value)));
            default -> {
                long bits = integer(vm, value);
                switch (size(vm, code)) {
                    case 1 -> heap.int8(items + index, (int) bits);
                    case 2 -> heap.int16(items + 2 * index, (int) bits);
                    case 4 -> heap.int32(items + 4 * index, (int) bits);
                    default -> heap.int64(items + 8 * index, bits);
                }
            }
        }
    }

    /// The low 64 bits of an int.
    private static long integer(Vm vm, long value) {
        if (Word.isSmallInt(value)) {
            return Word.value(value);
        }
        if (TypeObject.of(vm.heap, value) == CoreType.INT) {
            return IntObject.value(vm.heap, Word.address(value)).longValue();
        }
        return vm.toLong(value);
    }

    private static double number(Vm vm, long value) {
        if (FloatObject.isFloat(vm.heap, value)) {
            return FloatObject.value(vm.heap, value);
        }
        if (Word.isSmallInt(value)) {
            return Word.value(value);
        }
        long made = vm.operators.unary(UnaryOperator.FLOAT, value);
        if (made != Word.NULL) {
            return FloatObject.value(vm.heap, made);
        }
        if (TypeObject.of(vm.heap, value) == CoreType.INT) {
            return IntObject.value(vm.heap, Word.address(value)).doubleValue();
        }
        return vm.toLong(value);
    }
}
