package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.BoundMethodObject;
import org.softboard.interpreter.memory.CheckedMethodObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.StaticMethodObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.Qstr;

/// Attribute access (py/runtime.c, mp_load_method_maybe and its family). A lookup gives a value and, when that is a
/// method to be bound, what it is bound to in `self`.
public final class Attributes {

    /// What loading from `super()` needs of the type that implements it.
    public interface Super {
        /// As `BuiltinType.Load`, for the attribute of `object` after class `type`.
        long load(Vm vm, int type, long object, int name);
    }

    private final Vm vm;
    private final Heap heap;

    /// What the method last found is bound to; NULL if it is a plain value.
    public long self;

    private Super superLoad = (machine, type, object, name) -> Word.NULL;

    Attributes(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
    }

    public void superLoad(Super load) {
        superLoad = load;
    }

    /// The value or method, NULL if there is none; `self` tells the two apart.
    public long find(long object, int name) {
        self = Word.NULL;
        int type = TypeObject.of(heap, object);
        if (name == Qstr.__CLASS__ && vm.profile.language().cpythonCompat()) {
            return type;
        }
        BuiltinType behaviour = vm.types.ofType(type);
        if (name == Qstr.__NEXT__ && behaviour.next != null && !behaviour.isInstance) {
            self = object;
            return vm.modules.builtin(Qstr.NEXT);
        }
        if (behaviour.load != null) {
            long value = behaviour.load.load(vm, object, name);
            if (value != Word.SENTINEL) {
                return value;
            }
            self = Word.NULL;
        }
        int table = CoreType.isRom(type) ? TypeObject.LOCALS_DICT.get(heap, type) : 0;
        if (table != 0) {
            int slot = vm.maps.find(DictObject.map(heap, table), Word.ofQstr(name));
            if (slot != 0) {
                return convert(object, type, heap.word(slot + heap.wordBytes()));
            }
        }
        return Word.NULL;
    }

    /// What a class member is when taken from `object` (NULL: from the class itself): functions become methods, static
    /// and class methods are unwrapped (py/runtime.c, mp_convert_member_lookup).
    public long convert(long object, int type, long member) {
        self = Word.NULL;
        if (!Word.isReference(member)) {
            return member;
        }
        int memberType = heap.fieldInt(Word.address(member), 0);
        if (memberType == CoreType.FUNCTION) {
            self = object;
            return member;
        }
        if (memberType == CoreType.STATICMETHOD) {
            return StaticMethodObject.FUNCTION.get(heap, Word.address(member));
        }
        if (memberType == CoreType.CLASSMETHOD) {
            int owner = type;
            if (object != Word.NULL) {
                owner = TypeObject.of(heap, object);
                if (owner == CoreType.TYPE) {
                    owner = Word.address(object);
                }
            }
            self = owner;
            return StaticMethodObject.FUNCTION.get(heap, Word.address(member));
        }
        BuiltinType behaviour = vm.types.ofType(memberType);
        if (!behaviour.bindsSelf) {
            return member;
        }
        if (behaviour.builtinFunction) {
            if (TypeObject.isClass(type)) {
                return member;
            }
            if (object == Word.NULL && type != CoreType.OBJECT) {
                return CheckedMethodObject.create(heap, type, member);
            }
        }
        self = object;
        return member;
    }

    /// A member that a class has from a type. A method of a native type checks then what it is called on, which upstream's
    /// does not where the class was made by Python code.
    public long convertInClass(int owner, int type, long member) {
        long converted = convert(Word.NULL, owner, member);
        boolean isMethod = converted == member && TypeObject.isClass(owner) && CoreType.isRom(type)
                && vm.types.of(member).builtinFunction;
        if (!isMethod) {
            return converted;
        }
        return CheckedMethodObject.create(heap, TypeObject.isNamedTuple(heap, owner) ? owner : type, member);
    }

    /// The attribute as a value; a method comes as a bound method object.
    public long load(long object, int name) {
        long value = find(object, name);
        if (value == Word.NULL) {
            throw missing(object, name);
        }
        return self == Word.NULL ? value : BoundMethodObject.create(heap, value, self);
    }

    /// As `load`, NULL if there is none.
    public long loadOrNull(long object, int name) {
        long value = find(object, name);
        return self == Word.NULL || value == Word.NULL ? value : BoundMethodObject.create(heap, value, self);
    }

    /// The method for a call that follows, bound to `self`.
    public long loadMethod(long object, int name) {
        long value = find(object, name);
        if (value == Word.NULL) {
            throw missing(object, name);
        }
        return value;
    }

    /// As `find`, but an AttributeError raised on the way (by `__getattr__`) counts as absent.
    public long findProtected(long object, int name) {
        int depth = vm.calls.argsDepth();
        int stack = heap.stackPointer;
        try {
            return find(object, name);
        } catch (PythonError error) {
            if (!vm.errors.isA(error.exception(), CoreType.ATTRIBUTE_ERROR)) {
                throw error;
            }
            vm.calls.argsDepth(depth);
            heap.stackPointer = stack;
            self = Word.NULL;
            return Word.NULL;
        }
    }

    /// The method of `super()` used at once, without making the super object.
    long loadSuperMethod(long type, long object, int name) {
        int subclass = TypeObject.of(heap, object);
        subclass = subclass == CoreType.TYPE ? Word.address(object) : subclass;
        if (TypeObject.of(heap, type) != CoreType.TYPE || !vm.types.isSubclass(subclass, Word.address(type))) {
            throw vm.error(CoreType.TYPE_ERROR);
        }
        self = Word.NULL;
        long value = superLoad.load(vm, Word.address(type), object, name);
        if (value == Word.NULL) {
            throw missing("super", name);
        }
        return value;
    }

    /// The complaint about an attribute that cannot be loaded.
    public PythonError missing(long object, int name) {
        ErrorLevel level = vm.profile.language().errorLevel();
        int type = TypeObject.of(heap, object);
        if (level != ErrorLevel.TERSE && type == CoreType.TYPE) {
            return vm.error(CoreType.ATTRIBUTE_ERROR, "type object '%q' has no attribute '%q'",
                    vm.names.string(TypeObject.name(heap, Word.address(object))), vm.names.string(name));
        }
        if (level == ErrorLevel.DETAILED && type == CoreType.MODULE) {
            return vm.error(CoreType.ATTRIBUTE_ERROR, "module '%q' has no attribute '%q'",
                    vm.modules.nameOf(Word.address(object)), vm.names.string(name));
        }
        return missing(vm.typeName(object), name);
    }

    private PythonError missing(String typeName, int name) {
        return vm.errors.leveled(CoreType.ATTRIBUTE_ERROR, "no such attribute", "'%s' object has no attribute '%q'",
                typeName, vm.names.string(name));
    }

    /// Stores an attribute; a NULL value deletes it.
    public void store(long object, int name, long value) {
        BuiltinType behaviour = vm.types.of(object);
        if (behaviour.store != null && behaviour.store.store(vm, object, name, value)) {
            return;
        }
        throw missing(vm.typeName(object), name);
    }
}
