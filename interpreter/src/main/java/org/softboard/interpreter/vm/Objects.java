package org.softboard.interpreter.vm;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.BigDigits;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.Maps;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;

/// Questions to any object (py/obj.c): is it true, how long is it, what number is it, how is it printed.
public final class Objects implements Maps.Keys {

    private final Vm vm;
    private final Heap heap;
    private final int function;

    Objects(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        function = vm.names.intern("function");
    }

    /// How many items a tuple or list has; refuses anything else.
    public int itemCount(long word) {
        int object = checkedSequence(word);
        return isTuple(object) ? TupleObject.length(heap, object) : ListObject.length(heap, object);
    }

    /// Where the items of a tuple or list are; refuses anything else (py/obj.c, mp_obj_get_array).
    public int items(long word) {
        int object = checkedSequence(word);
        return isTuple(object) ? TupleObject.items(heap, object) : ListObject.ITEMS.get(heap, object);
    }

    /// As `items`, of a tuple or list of exactly `count` items (py/obj.c, mp_obj_get_array_fixed_n).
    public int items(long word, int count) {
        int items = items(word);
        int length = itemCount(word);
        if (length != count) {
            throw vm.valueError("tuple/list has wrong length", "requested length %d but object has length %d", count,
                    length);
        }
        return items;
    }

    private int checkedSequence(long word) {
        int type = TypeObject.of(heap, word);
        if (type != CoreType.LIST && type != CoreType.TUPLE) {
            throw vm.typeError("expected tuple/list", "object '%s' isn't a tuple or list", typeName(word));
        }
        return Word.address(word);
    }

    private boolean isTuple(int object) {
        return heap.fieldInt(object, 0) != CoreType.LIST;
    }

    @Override
    public long hash(long key) {
        if (isPlainStr(key)) {
            return vm.strings.hash(key);
        }
        return vm.operators.hash(key);
    }

    @Override
    public boolean equal(long a, long b) {
        if (isPlainStr(a) && isPlainStr(b)) {
            vm.meter.spent += vm.meter.prices.equality();
            return vm.strings.equal(a, b);
        }
        return vm.operators.equal(a, b) == Word.TRUE;
    }

    private boolean isPlainStr(long word) {
        return Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.STR;
    }

    /// Stores under any key in a dict, which must not be a fixed one.
    public void storeInDict(int dict, long key, long value) {
        int map = DictObject.map(heap, dict);
        if (MapObject.isFixed(heap, map)) {
            throw vm.error(CoreType.TYPE_ERROR);
        }
        vm.maps.put(map, key, value);
    }

    /// Is this a function, by the name of its type (py/obj.h, mp_obj_is_fun)?
    public boolean isFunction(long word) {
        return Word.isReference(word) && TypeObject.name(heap, heap.fieldInt(Word.address(word), 0)) == function;
    }

    /// The address that a program sees, in hexadecimal digits.
    public String hexAddress(long word) {
        return Integer.toHexString(heap.map.chipAddress(Word.address(word)));
    }

    /// Where the memory at a chip's address is; a program that reaches for what is not there crashes the chip.
    public int memoryAt(int chipAddress, int bytes) {
        int index = heap.map.index(chipAddress);
        boolean isThere = index >= 0 && bytes >= 0 && heap.map.index(chipAddress + Math.max(0, bytes - 1)) >= index;
        if (!isThere) {
            throw new Crash(String.format("there is no memory at 0x%08x", chipAddress));
        }
        return index;
    }

    /// Where bytes begin that an object shall have: `memoryAt`, or outside of all memory, where no byte is reached for yet.
    public int placeAt(int chipAddress, int bytes) {
        int place = heap.map.place(chipAddress);
        boolean isInRom = place >= 0 && place < heap.map.ramStart();
        boolean wrapsAround = place < 0 && place + bytes > 0;
        return isInRom || wrapsAround || bytes < 0 ? memoryAt(chipAddress, bytes) : place;
    }

    /// A word as it stands on the chip: a reference is the chip's address.
    public long machineWord(long word) {
        return Word.isReference(word) ? heap.map.chipAddress(Word.address(word)) & 0xFFFF_FFFFL : word;
    }

    /// The object of a word that machine code gives: a reference is the chip's address there, or an address as memory has
    /// it. One that is none crashes the chip.
    public long objectAt(int machineWord) {
        if ((machineWord & 3) != 0) {
            return machineWord;
        }
        int index = heap.map.index(machineWord);
        int address = index > 0 ? index : machineWord;
        if (address < CoreType.FIRST || address >= heap.map.end()) {
            throw new Crash(String.format("there is no object at 0x%08x", machineWord));
        }
        return address;
    }

    public String hexWord(long word) {
        long machine = machineWord(word);
        return heap.wordBytes() == 4 ? Integer.toHexString((int) machine) : Long.toHexString(machine);
    }

    public boolean isTrue(long word) {
        if (word == Word.TRUE) {
            return true;
        }
        if (word == Word.FALSE || word == Word.NONE) {
            return false;
        }
        if (Word.isSmallInt(word)) {
            return Word.value(word) != 0;
        }
        BuiltinType.Unary unary = vm.types.of(word).unary;
        if (unary != null) {
            long result = unary.apply(vm, UnaryOperator.BOOL, word);
            if (result != Word.NULL) {
                return result == Word.TRUE;
            }
        }
        long length = lengthOrNull(word);
        return length == Word.NULL || length != Word.smallInt(0);
    }

    /// The length as a small int, NULL for an object without one.
    public long lengthOrNull(long word) {
        if (isStr(word) && Word.isQstr(word)) {
            return vm.operators.unary(UnaryOperator.LENGTH, word);
        }
        BuiltinType.Unary unary = vm.types.of(word).unary;
        return unary == null ? Word.NULL : unary.apply(vm, UnaryOperator.LENGTH, word);
    }

    public long length(long word) {
        long length = lengthOrNull(word);
        if (length == Word.NULL) {
            throw vm.typeError("object has no len", "object of type '%s' has no len()", typeName(word));
        }
        return length;
    }

    public boolean isStr(long word) {
        return Word.isQstr(word) || Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.STR;
    }

    public String typeName(long word) {
        return vm.names.string(TypeObject.name(heap, TypeObject.of(heap, word)));
    }

    /// As `int()` converts implicitly (py/obj.c, mp_obj_get_int); what is beyond 32 bits in the wide model becomes the
    /// nearest int.
    public int toInt(long word) {
        return Math.clamp(toLong(word), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// A word taken for a small int, as firmware does where it does not ask whether it is one: None is 3 or 7.
    public long unchecked(long word) {
        if (Word.isSmallInt(word)) {
            return Word.value(word);
        }
        if (Word.isReference(word)) {
            return heap.map.chipAddress(Word.address(word)) >> 1;
        }
        return heap.representation == Representation.C ? (int) word >> 1 : (word >> 4) << 2 | (word & 8) >> 2 | 1;
    }

    /// As `toInt`, up to 64 bits; what does not fit raises OverflowError.
    public long toLong(long word) {
        if (Word.isSmallInt(word)) {
            return Word.value(word);
        }
        if (word == Word.TRUE || word == Word.FALSE) {
            return word == Word.TRUE ? 1 : 0;
        }
        if (Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.INT) {
            return fitting(word);
        }
        long made = vm.types.of(word).unary == null ? Word.NULL : vm.operators.unary(UnaryOperator.INT, word);
        if (made == Word.NULL) {
            throw vm.typeError("can't convert to int", "can't convert %s to int", typeName(word));
        }
        return Word.isSmallInt(made) ? Word.value(made) : fitting(made);
    }

    /// The value of a long int whose magnitude fits the machine word.
    private long fitting(long longInt) {
        long value = BigDigits.longValue(heap, longInt);
        if (!BigDigits.fitsLong(heap, longInt) || heap.wordBytes() == 4 && Math.abs(value) > Integer.MAX_VALUE) {
            throw vm.numbers.overflow();
        }
        return value;
    }

    /// Loads, stores or deletes an item (py/obj.c, mp_obj_subscr).
    public long subscript(long object, long index, long value) {
        BuiltinType.Subscript subscript = vm.types.of(object).subscript;
        if (subscript != null) {
            long result = subscript.subscript(vm, object, index, value);
            if (result != Word.NULL) {
                return result;
            }
        }
        String name = typeName(object);
        if (value == Word.NULL) {
            throw vm.typeError("object doesn't support item deletion",
                    "'%s' object doesn't support item deletion", name);
        }
        if (value == Word.SENTINEL) {
            throw vm.typeError("object isn't subscriptable", "'%s' object isn't subscriptable", name);
        }
        throw vm.typeError("object doesn't support item assignment",
                "'%s' object doesn't support item assignment", name);
    }

    /// Prints an object; one without a printer of its own as `<type>`.
    public void print(Printer to, long word, PrintKind kind) {
        int stack = heap.stackPointer;
        heap.stackPointer -= vm.profile.stack().print();
        vm.calls.checkRecursion();
        BuiltinType.Print print = vm.types.of(word).print;
        if (print != null) {
            print.print(vm, to, word, kind);
        } else {
            to.text("<" + typeName(word) + ">");
        }
        heap.stackPointer = stack;
    }

    /// The bytes behind an object, null if it has none that can be had so.
    public @Nullable Buffer bufferOrNull(long object, boolean write) {
        BuiltinType.BufferSource source = vm.types.of(object).buffer;
        return source == null ? null : source.buffer(vm, object, write);
    }

    /// Is the object an int, bool, or convertible to int?
    public boolean isInt(long word) {
        if (Word.isSmallInt(word) || word == Word.TRUE || word == Word.FALSE) {
            return true;
        }
        return Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.INT
                || vm.types.of(word).unary != null && vm.operators.unary(UnaryOperator.INT, word) != Word.NULL;
    }

    /// The stream protocol of an object.
    public Stream stream(long object) {
        Stream stream = vm.types.stream(TypeObject.of(heap, object));
        if (stream == null) {
            throw vm.error(CoreType.OS_ERROR, "stream operation not supported");
        }
        return stream;
    }

    /// The bytes behind an object.
    public Buffer buffer(long object, boolean write) {
        Buffer buffer = bufferOrNull(object, write);
        if (buffer == null) {
            throw vm.error(CoreType.TYPE_ERROR, "object with buffer protocol required");
        }
        return buffer;
    }
}
