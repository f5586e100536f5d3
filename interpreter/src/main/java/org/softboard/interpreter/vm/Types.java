package org.softboard.interpreter.vm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;

/// From an object to the behaviour of its type, and who is a subclass of whom.
public final class Types {

    private static final int NAMED_TUPLES = CoreType.number(CoreType.NAMEDTUPLE);

    private final Heap heap;
    private final BuiltinType[] rows = new BuiltinType[CoreType.LIMIT];
    private final BuiltinType none = BuiltinType.named("");
    private BuiltinType instances = none;

    Types(Vm vm) {
        heap = vm.heap;
        Arrays.fill(rows, none);
    }

    void row(int address, BuiltinType type) {
        rows[CoreType.number(address)] = type;
    }

    /// The behaviour of all objects of which the class was made by Python code.
    void instances(BuiltinType type) {
        instances = type;
    }

    public BuiltinType of(long word) {
        return ofType(TypeObject.of(heap, word));
    }

    /// The behaviour for the address of a type.
    public BuiltinType ofType(int type) {
        if (CoreType.isRom(type)) {
            return rows[CoreType.number(type)];
        }
        return TypeObject.isNamedTuple(heap, type) ? rows[NAMED_TUPLES] : instances;
    }

    /// The stream protocol of a type, from its native base if it is a class; null if its objects are no streams.
    @Nullable Stream stream(int type) {
        BuiltinType base = nativeBase(type);
        return base == null ? null : base.stream;
    }

    /// What makes an object a pin, from the native base of its class; null if it is none.
    public @Nullable VirtualPin virtualPin(long object) {
        BuiltinType base = nativeBase(TypeObject.of(heap, object));
        return base == null ? null : base.virtualPin;
    }

    private @Nullable BuiltinType nativeBase(int type) {
        int current = type;
        while (TypeObject.isClass(current)) {
            current = TypeObject.bases(heap, current);
            if (current != 0 && heap.fieldInt(current, 0) == CoreType.TUPLE) {
                current = Word.address(TupleObject.item(heap, current, 0));
            }
            if (current == 0) {
                return null;
            }
        }
        return rows[CoreType.number(current)];
    }

    /// Do objects of this type, or of the base of this class, have a protocol?
    public boolean hasProtocol(int type) {
        BuiltinType base = nativeBase(type);
        return base != null && (base.stream != null || base.virtualPin != null || base.fileSystem() != null);
    }

    /// The row that an address in ROM stands for; for classes the row of their objects.
    public boolean isKnown(int type) {
        return ofType(type) != none;
    }

    /// Is `type` the same as `base` or derived from it (py/objtype.c, mp_obj_is_subclass_fast)?
    public boolean isSubclass(int type, int base) {
        int current = type;
        while (current != base) {
            int bases = TypeObject.bases(heap, current);
            if (bases == 0) {
                return false;
            }
            if (heap.fieldInt(bases, 0) == CoreType.TUPLE) {
                for (int i = 0; i < TupleObject.length(heap, bases); i++) {
                    if (isSubclass(Word.address(TupleObject.item(heap, bases, i)), base)) {
                        return true;
                    }
                }
                return false;
            }
            current = bases;
        }
        return true;
    }
}
