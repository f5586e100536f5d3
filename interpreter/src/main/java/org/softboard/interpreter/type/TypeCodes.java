package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.BigDigits;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.HalfFloat;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// The typecodes of `array` and `struct`: their sizes, and reading and writing values in memory (py/binary.c). Items of
/// arrays are native; a packed value may have either byte order.
public final class TypeCodes {

    private TypeCodes() {
    }

    /// Bytes of one item in native layout, which is also its alignment; a letter that is none raises ValueError.
    public static int size(Vm vm, int code) {
        return switch (code) {
            case ArrayObject.BYTEARRAY, 'b', 'B' -> 1;
            case 'h', 'H', 'e' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'q', 'Q', 'd' -> 8;
            case 'l', 'L', 'P', 'O', 'S' -> vm.heap.wordBytes();
            default -> throw bad(vm);
        };
    }

    /// Bytes of one item in the layouts of fixed byte order.
    public static int standardSize(Vm vm, int code) {
        return switch (code) {
            case 'l', 'L' -> 4;
            case ArrayObject.BYTEARRAY -> throw bad(vm);
            default -> size(vm, code);
        };
    }

    private static PythonError bad(Vm vm) {
        return vm.error(CoreType.VALUE_ERROR, "bad typecode");
    }

    /// Is this a letter of floats where there are none? Arrays of them are of zeros, and packed they are ints.
    private static boolean isLackingFloat(Vm vm, int code) {
        return (code == 'f' || code == 'd' || code == 'e') && !vm.profile.language().hasFloat();
    }

    private static boolean isSigned(int code) {
        return code > 'Z';
    }

    // ---- items of arrays ----

    /// Item `index` of items that begin at an address. Items of 64 bits are long ints whatever their value.
    public static long get(Vm vm, int code, int items, int index) {
        Heap heap = vm.heap;
        if (isLackingFloat(vm, code)) {
            return Word.smallInt(0);
        }
        return switch (code) {
            case ArrayObject.BYTEARRAY, 'B' -> Word.smallInt(heap.int8(items + index));
            case 'b' -> Word.smallInt((byte) heap.int8(items + index));
            case 'h' -> Word.smallInt((short) heap.int16(items + 2 * index));
            case 'H' -> Word.smallInt(heap.int16(items + 2 * index));
            case 'i' -> IntObject.of(heap, heap.int32(items + 4 * index));
            case 'I' -> BigDigits.ofUnsignedWord(heap, heap.int32(items + 4 * index) & 0xFFFF_FFFFL);
            case 'l', 'P' -> IntObject.of(heap, machineWord(heap, items, index));
            case 'L' -> BigDigits.ofUnsignedWord(heap, heap.wordBytes() == 8 ? machineWord(heap, items, index)
                    : machineWord(heap, items, index) & 0xFFFF_FFFFL);
            case 'q' -> BigDigits.ofLong(heap, heap.int64(items + 8 * index));
            case 'Q' -> BigDigits.ofUnsigned(heap, heap.int64(items + 8 * index));
            case 'f' -> FloatObject.of(heap, Float.intBitsToFloat(heap.int32(items + 4 * index)));
            case 'd' -> FloatObject.of(heap, Double.longBitsToDouble(heap.int64(items + 8 * index)));
            case 'O' -> heap.field(items, index);
            default -> throw bad(vm);
        };
    }

    private static long machineWord(Heap heap, int items, int index) {
        return heap.wordBytes() == 8 ? heap.int64(items + 8 * index) : heap.int32(items + 4 * index);
    }

    /// Writes item `index`; ints are cut to the item's width.
    public static void set(Vm vm, int code, int items, int index, long value) {
        Heap heap = vm.heap;
        if (isLackingFloat(vm, code)) {
            return;
        }
        switch (code) {
            case 'O' -> heap.field(items, index, value);
            case 'f' -> heap.int32(items + 4 * index, Float.floatToRawIntBits((float) vm.numbers.toFloat(value)));
            case 'd' -> heap.int64(items + 8 * index, Double.doubleToRawLongBits(vm.numbers.toFloat(value)));
            default -> {
                long bits = bits(vm, value);
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
    private static long bits(Vm vm, long value) {
        return vm.numbers.isInt(value) ? BigDigits.longValue(vm.heap, value) : vm.toLong(value);
    }

    // ---- packed values ----

    /// The value of `size` bytes at an address.
    public static long unpack(Vm vm, int code, int address, int size, boolean bigEndian) {
        Heap heap = vm.heap;
        long bits = 0;
        for (int i = 0; i < size; i++) {
            bits = bits << 8 | heap.int8(address + (bigEndian ? i : size - 1 - i));
        }
        int spare = 64 - 8 * size;
        return switch (isLackingFloat(vm, code) ? 'q' : code) {
            case 'O' -> heap.wordBytes() == 8 ? bits : (int) bits;
            case 'S' -> text(vm, (int) bits);
            case 'e' -> FloatObject.of(heap, HalfFloat.decode((int) bits));
            case 'f' -> FloatObject.of(heap, Float.intBitsToFloat((int) bits));
            case 'd' -> FloatObject.of(heap, Double.longBitsToDouble(bits));
            default -> isSigned(code) ? signed(heap, bits << spare >> spare) : BigDigits.ofUnsignedWord(heap, bits);
        };
    }

    private static long signed(Heap heap, long value) {
        return IntObject.isSmall(heap, value) ? Word.smallInt(value) : BigDigits.ofLong(heap, value);
    }

    /// The text up to a NUL at a chip address; nothing where there is no memory.
    private static long text(Vm vm, int chipAddress) {
        int start = vm.heap.map.index(chipAddress);
        int end = Math.max(start, 0);
        while (start >= 0 && end < vm.heap.map.end() && vm.heap.int8(end) != 0) {
            end++;
        }
        return vm.strings.str(Math.max(start, 0), end - Math.max(start, 0));
    }

    /// Writes a value as `size` bytes; ints are cut to them.
    public static void pack(Vm vm, int code, int address, int size, boolean bigEndian, long value) {
        long bits = switch (isLackingFloat(vm, code) ? 'q' : code) {
            case 'O' -> value;
            case 'e' -> HalfFloat.encode((float) vm.numbers.toFloat(value));
            case 'f' -> Float.floatToRawIntBits((float) vm.numbers.toFloat(value));
            case 'd' -> Double.doubleToRawLongBits(vm.numbers.toFloat(value));
            default -> bits(vm, value);
        };
        for (int i = 0; i < size; i++) {
            vm.heap.int8(address + (bigEndian ? size - 1 - i : i), (int) (bits >> 8 * i));
        }
    }
}
