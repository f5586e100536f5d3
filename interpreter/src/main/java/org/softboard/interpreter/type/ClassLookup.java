package org.softboard.interpreter.type;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InstanceObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.BuiltinType.Slot;
import org.softboard.interpreter.vm.Vm;

/// Finding a member in a class and its bases, depth first and left to right (py/objtype.c, mp_obj_class_lookup).
/// `vm.attributes.self` tells what a method found is bound to.
final class ClassLookup {

    private ClassLookup() {
    }

    /// A member for an instance (`object`, NULL for one that is not made yet). SENTINEL: the native base has the slot
    /// asked for, so the native part of the object is to be asked.
    static long find(Vm vm, long object, int type, int name, @Nullable Slot slot) {
        vm.attributes.self = Word.NULL;
        return find(vm, object, type, name, slot, false);
    }

    /// A member of a class itself, `owner` being the class that the lookup began with.
    static long findInClass(Vm vm, int owner, int name) {
        vm.attributes.self = Word.NULL;
        return find(vm, owner, owner, name, null, true);
    }

    private static long find(Vm vm, long object, int from, int name, @Nullable Slot slot, boolean inClass) {
        Heap heap = vm.heap;
        int type = from;
        while (true) {
            vm.meter.spent += vm.meter.prices.classLookup();
            BuiltinType behaviour = vm.types.ofType(type);
            boolean isNative = !isInstanceType(vm, type);
            if (slot != null && isNative && behaviour.has(slot)) {
                return Word.SENTINEL;
            }
            int table = TypeObject.isNamedTuple(heap, type) ? 0 : TypeObject.LOCALS_DICT.get(heap, type);
            if (table != 0) {
                int entry = vm.maps.find(DictObject.map(heap, table), Word.ofQstr(name));
                if (entry != 0) {
                    return member(vm, object, type, heap.word(entry + heap.wordBytes()), inClass);
                }
            }
            if (object != Word.NULL && !inClass && isNative && type != CoreType.OBJECT) {
                long value = vm.attributes.find(InstanceObject.NATIVE_PART.get(heap, Word.address(object)), name);
                if (value != Word.NULL) {
                    return value;
                }
            }
            int bases = TypeObject.bases(heap, type);
            if (bases == 0) {
                return Word.NULL;
            }
            if (heap.fieldInt(bases, 0) == CoreType.TUPLE) {
                int last = TupleObject.length(heap, bases) - 1;
                for (int i = 0; i < last; i++) {
                    int base = Word.address(TupleObject.item(heap, bases, i));
                    if (base != CoreType.OBJECT) {
                        long value = find(vm, object, base, name, slot, inClass);
                        if (value != Word.NULL) {
                            return value;
                        }
                    }
                }
                bases = Word.address(TupleObject.item(heap, bases, last));
            }
            type = bases;
            if (type == CoreType.OBJECT) {
                return Word.NULL;
            }
        }
    }

    private static long member(Vm vm, long object, int type, long member, boolean inClass) {
        if (inClass) {
            return vm.attributes.convertInClass(Word.address(object), type, member);
        }
        long self = object;
        if (object != Word.NULL && type != CoreType.OBJECT && !isInstanceType(vm, type)) {
            self = InstanceObject.NATIVE_PART.get(vm.heap, Word.address(object));
            if (self == CoreType.NATIVE_INIT_FUNCTION) {
                throw vm.error(CoreType.ATTRIBUTE_ERROR, "call super().__init__() first");
            }
        }
        return vm.attributes.convert(self, type, member);
    }

    /// Is this a class made by Python code?
    static boolean isInstanceType(Vm vm, int type) {
        return TypeObject.isClass(type) && !TypeObject.isNamedTuple(vm.heap, type);
    }

    /// The native type that a class is derived from, 0 if there is none but `object`.
    static int nativeBase(Vm vm, int type) {
        return walk(vm, type, new int[2])[1];
    }

    /// How many native bases a class has.
    static int nativeBases(Vm vm, int type) {
        return walk(vm, type, new int[2])[0];
    }

    private static int[] walk(Vm vm, int from, int[] countAndLast) {
        Heap heap = vm.heap;
        int type = from;
        while (type != CoreType.OBJECT) {
            if (!isInstanceType(vm, type)) {
                countAndLast[0]++;
                countAndLast[1] = type;
                return countAndLast;
            }
            int bases = TypeObject.bases(heap, type);
            if (bases == 0) {
                return countAndLast;
            }
            if (heap.fieldInt(bases, 0) == CoreType.TUPLE) {
                for (int i = 0; i < TupleObject.length(heap, bases); i++) {
                    walk(vm, Word.address(TupleObject.item(heap, bases, i)), countAndLast);
                }
                return countAndLast;
            }
            type = bases;
        }
        return countAndLast;
    }
}
