package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.BigDigits;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.UctypesObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `uctypes.struct`: memory seen through a descriptor. Memory shape: [UctypesObject]; follows extmod/moductypes.c.
public final class UctypesStruct {

    public static final BuiltinType TYPE = BuiltinType.named("struct").needs(Option.PY_UCTYPES)
            .construct(2, 3, UctypesStruct::make)
            .print(UctypesStruct::print)
            .attributes((vm, self, name) -> attribute(vm, self, name, Word.NULL), UctypesStruct::store)
            .subscript(UctypesStruct::subscript)
            .unary(UctypesStruct::unary)
            .buffer(UctypesStruct::buffer);

    /// Typecodes of the scalars by number.
    private static final String CODES = "BbHhIiQq------fd";

    private UctypesStruct() {
    }

    private static long make(Vm vm, int type, Args args) {
        return UctypesObject.create(vm.heap, type, args.word(1), (int) vm.numbers.truncated(args.word(0)),
                args.integer(2, UctypesDescriptor.NATIVE));
    }

    private static long part(Vm vm, int struct, long descriptor, int chipAddress) {
        return UctypesObject.create(vm.heap, vm.rom.type(TYPE), descriptor, chipAddress,
                UctypesObject.layout(vm.heap, struct));
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        Heap heap = vm.heap;
        int struct = Word.address(self);
        long descriptor = UctypesObject.descriptor(heap, struct);
        String name = "ERROR";
        if (UctypesDescriptor.isDict(heap, descriptor)) {
            name = "STRUCT";
        } else if (UctypesDescriptor.isTuple(heap, descriptor)) {
            name = switch (UctypesDescriptor.kind(UctypesDescriptor.number(vm, Word.address(descriptor), 0))) {
                case UctypesDescriptor.POINTER -> "PTR";
                case UctypesDescriptor.ARRAY -> "ARRAY";
                default -> "unk";
            };
        }
        out.text("<struct " + name + " " + Integer.toHexString(UctypesObject.chipAddress(heap, struct)) + ">");
    }

    /// Bytes of a descriptor, or of a struct.
    public static long sizeOf(Vm vm, Args args) {
        Heap heap = vm.heap;
        long of = args.word(0);
        int type = TypeObject.of(heap, of);
        if (type == CoreType.BYTEARRAY) {
            return vm.length(of);
        }
        if (type != vm.rom.type(TYPE)) {
            int layout = args.integer(1, UctypesDescriptor.NATIVE);
            return Word.smallInt(new UctypesDescriptor(vm, layout).size(of));
        }
        if (args.count() != 1) {
            throw vm.error(CoreType.TYPE_ERROR);
        }
        return Word.smallInt(size(vm, Word.address(of)));
    }

    private static int size(Vm vm, int struct) {
        return size(vm, struct, UctypesObject.descriptor(vm.heap, struct));
    }

    private static int size(Vm vm, int struct, long descriptor) {
        return new UctypesDescriptor(vm, UctypesObject.layout(vm.heap, struct)).size(descriptor);
    }

    private static Buffer buffer(Vm vm, long self, boolean write) {
        int struct = Word.address(self);
        int size = size(vm, struct);
        return new Buffer(vm.objects.placeAt(UctypesObject.chipAddress(vm.heap, struct), size), size, 'B');
    }

    // ---- scalars ----

    /// Loads (value NULL) or stores item `index` of scalars.
    private static long scalar(Vm vm, int struct, int type, int chipAddress, int index, long value) {
        int layout = UctypesObject.layout(vm.heap, struct);
        int code = CODES.charAt(type);
        int size = UctypesDescriptor.scalarSize(type);
        int address = vm.objects.memoryAt(chipAddress + index * size, size);
        boolean isNative = layout == UctypesDescriptor.NATIVE;
        boolean isBigEndian = layout == UctypesDescriptor.BIG_ENDIAN;
        if (value == Word.NULL) {
            return isNative ? TypeCodes.get(vm, code, address, 0)
                    : TypeCodes.unpack(vm, code, address, size, isBigEndian);
        }
        if (isNative) {
            TypeCodes.set(vm, code, address, 0, value);
        } else {
            TypeCodes.pack(vm, code, address, size, isBigEndian, value);
        }
        return value;
    }

    private static long bitField(Vm vm, int struct, int type, int offset, long value) {
        int first = offset >> UctypesDescriptor.OFFSET_BITS & 31;
        int length = offset >> UctypesDescriptor.LENGTH_SHIFT & 31;
        int size = UctypesDescriptor.scalarSize(type);
        boolean isBigEndian = UctypesObject.layout(vm.heap, struct) == UctypesDescriptor.BIG_ENDIAN;
        int address = vm.objects.memoryAt(UctypesObject.chipAddress(vm.heap, struct)
                + (offset & (1 << UctypesDescriptor.OFFSET_BITS) - 1), size);
        int whole = number(vm.heap, address, size, isBigEndian);
        int mask = (1 << length) - 1;
        if (value == Word.NULL) {
            return IntObject.of(vm.heap, whole >>> first & mask);
        }
        int bits = (int) vm.toLong(value) & mask;
        number(vm.heap, address, size, isBigEndian, whole & ~(mask << first) | bits << first);
        return value;
    }

    private static int number(Heap heap, int address, int size, boolean bigEndian) {
        int number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | heap.int8(address + (bigEndian ? i : size - 1 - i));
        }
        return number;
    }

    private static void number(Heap heap, int address, int size, boolean bigEndian, int number) {
        for (int i = 0; i < size; i++) {
            heap.int8(address + (bigEndian ? size - 1 - i : i), number >> 8 * i);
        }
    }

    // ---- fields ----

    private static boolean store(Vm vm, long self, int name, long value) {
        return attribute(vm, self, name, value) != Word.NULL;
    }

    /// Loads a field, or stores it; deleting it loads it.
    private static long attribute(Vm vm, long self, int name, long value) {
        Heap heap = vm.heap;
        int struct = Word.address(self);
        long descriptor = UctypesObject.descriptor(heap, struct);
        if (!UctypesDescriptor.isDict(heap, descriptor)) {
            throw vm.error(CoreType.TYPE_ERROR, "struct: no fields");
        }
        long field = vm.objects.subscript(descriptor, Word.ofQstr(name), Word.SENTINEL);
        if (Word.isSmallInt(field)) {
            int number = (int) Word.value(field);
            int type = UctypesDescriptor.scalarType(number);
            int offset = UctypesDescriptor.scalarOffset(number);
            return UctypesDescriptor.isBitField(type) ? bitField(vm, struct, type, offset, value)
                    : scalar(vm, struct, type, UctypesObject.chipAddress(heap, struct) + offset, 0, value);
        }
        if (!UctypesDescriptor.isTuple(heap, field) || value != Word.NULL) {
            throw UctypesDescriptor.bad(vm);
        }
        return aggregate(vm, struct, Word.address(field));
    }

    private static long aggregate(Vm vm, int struct, int tuple) {
        int number = UctypesDescriptor.number(vm, tuple, 0);
        int address = UctypesObject.chipAddress(vm.heap, struct) + UctypesDescriptor.aggregateOffset(number);
        int kind = UctypesDescriptor.kind(number);
        if (kind == UctypesDescriptor.STRUCT) {
            return part(vm, struct, TupleObject.item(vm.heap, tuple, 1), address);
        }
        boolean isBytes = kind == UctypesDescriptor.ARRAY && TupleObject.length(vm.heap, tuple) == 2
                && UctypesDescriptor.scalarType(UctypesDescriptor.number(vm, tuple, 1)) == UctypesDescriptor.UINT8;
        if (isBytes) {
            int size = size(vm, struct, tuple);
            return BytearrayType.over(vm, vm.objects.placeAt(address, size), size);
        }
        return part(vm, struct, tuple, address);
    }

    // ---- items ----

    private static long subscript(Vm vm, long self, long index, long value) {
        Heap heap = vm.heap;
        int struct = Word.address(self);
        long descriptor = UctypesObject.descriptor(heap, struct);
        if (value == Word.NULL) {
            return Word.NULL;
        }
        if (!UctypesDescriptor.isTuple(heap, descriptor)) {
            throw vm.error(CoreType.TYPE_ERROR, "struct: can't index");
        }
        int tuple = Word.address(descriptor);
        int kind = UctypesDescriptor.kind(UctypesDescriptor.number(vm, tuple, 0));
        int place = (int) Word.value(index);
        return switch (kind) {
            case UctypesDescriptor.ARRAY -> item(vm, struct, tuple, place, value);
            case UctypesDescriptor.POINTER -> pointed(vm, struct, tuple, place);
            default -> Word.NULL;
        };
    }

    private static long item(Vm vm, int struct, int tuple, int index, long value) {
        int number = UctypesDescriptor.number(vm, tuple, 1);
        if (index >= UctypesDescriptor.scalarOffset(number)) {
            throw vm.error(CoreType.INDEX_ERROR, "struct: index out of range");
        }
        boolean isLoad = value == Word.SENTINEL;
        int address = UctypesObject.chipAddress(vm.heap, struct);
        if (TupleObject.length(vm.heap, tuple) == 2) {
            return scalar(vm, struct, UctypesDescriptor.scalarType(number), address, index,
                    isLoad ? Word.NULL : value);
        }
        long descriptor = TupleObject.item(vm.heap, tuple, 2);
        return isLoad ? part(vm, struct, descriptor, address + size(vm, struct, descriptor) * index) : Word.NULL;
    }

    /// The address that a pointer holds.
    private static int pointer(Vm vm, int struct) {
        return vm.heap.int32(vm.objects.memoryAt(UctypesObject.chipAddress(vm.heap, struct), vm.heap.wordBytes()));
    }

    /// What a pointer points to; storing loads, as upstream.
    private static long pointed(Vm vm, int struct, int tuple, int index) {
        int address = pointer(vm, struct);
        long descriptor = TupleObject.item(vm.heap, tuple, 1);
        if (!Word.isSmallInt(descriptor)) {
            return part(vm, struct, descriptor, address + size(vm, struct, descriptor) * index);
        }
        int type = UctypesDescriptor.scalarType((int) Word.value(descriptor));
        int size = UctypesDescriptor.scalarSize(type);
        return TypeCodes.get(vm, CODES.charAt(type), vm.objects.memoryAt(address + index * size, size), 0);
    }

    /// A pointer's address as an int.
    private static long unary(Vm vm, UnaryOperator operator, long self) {
        int struct = Word.address(self);
        long descriptor = UctypesObject.descriptor(vm.heap, struct);
        boolean isPointer = operator == UnaryOperator.INT && UctypesDescriptor.isTuple(vm.heap, descriptor)
                && UctypesDescriptor
                        .kind(UctypesDescriptor.number(vm, Word.address(descriptor), 0)) == UctypesDescriptor.POINTER;
        return isPointer ? BigDigits.ofUnsignedWord(vm.heap, pointer(vm, struct) & 0xFFFF_FFFFL) : Word.NULL;
    }
}
