package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.StaticMethodObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.BuiltinType.Make;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// `type`: calling types, their attributes, and making classes (py/objtype.c). Memory shape: [TypeObject].
public final class ClassType {

    public static final BuiltinType TYPE = BuiltinType.core("type", CoreType.TYPE)
            .construct(1, 3, ClassType::make)
            .print(ClassType::print)
            .call(ClassType::call)
            .attributes(ClassType::load, ClassType::store);

    private ClassType() {
    }

    private static long make(Vm vm, int type, Args args) {
        return switch (args.count()) {
            case 1 -> TypeObject.of(vm.heap, args.word(0));
            case 3 -> newClass(vm, Word.qstr(vm.strings.internChecked(args.word(0))), args.word(1), args.word(2));
            default -> throw vm.error(CoreType.TYPE_ERROR, "type takes 1 or 3 arguments");
        };
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        out.text("<class '");
        int name = TypeObject.name(vm.heap, Word.address(self));
        if (name != 0) {
            out.memory(vm.heap, vm.names.address(name), vm.names.length(name));
        }
        out.text("'>");
    }

    private static long call(Vm vm, long self, Args args) {
        int type = Word.address(self);
        if (ClassLookup.isInstanceType(vm, type)) {
            return InstanceType.make(vm, type, args);
        }
        Make make = vm.types.ofType(type).make();
        if (make == null) {
            throw vm.typeError("can't create instance", "can't create '%q' instances",
                    vm.names.string(TypeObject.name(vm.heap, type)));
        }
        return make.make(vm, type, args);
    }

    // ---- attributes ----

    private static int localsDict(Vm vm, int type) {
        return TypeObject.isNamedTuple(vm.heap, type) ? 0 : TypeObject.LOCALS_DICT.get(vm.heap, type);
    }

    private static long load(Vm vm, long self, int name) {
        int type = Word.address(self);
        if (vm.profile.language().cpythonCompat()) {
            if (name == Qstr.__NAME__) {
                return Word.ofQstr(TypeObject.name(vm.heap, type));
            }
            if (name == Qstr.__DICT__) {
                return dict(vm, type);
            }
            if (name == Qstr.__BASES__) {
                return bases(vm, type);
            }
        }
        return ClassLookup.findInClass(vm, type, name);
    }

    private static long dict(Vm vm, int type) {
        Heap heap = vm.heap;
        int dict = localsDict(vm, type);
        if (dict == 0) {
            return CoreType.EMPTY_DICT;
        }
        int map = DictObject.map(heap, dict);
        return MapObject.isFixed(heap, map) ? dict
                : InstanceAttributes.readOnlyCopy(heap, map, heap.fieldInt(dict, 0));
    }

    private static long bases(Vm vm, int type) {
        Heap heap = vm.heap;
        if (type == CoreType.OBJECT) {
            return CoreType.EMPTY_TUPLE;
        }
        int bases = TypeObject.bases(heap, type);
        if (bases != 0 && heap.fieldInt(bases, 0) == CoreType.TUPLE) {
            return bases;
        }
        int tuple = TupleObject.create(heap, 1);
        TupleObject.item(heap, tuple, 0, bases == 0 ? CoreType.OBJECT : bases);
        return tuple;
    }

    private static boolean store(Vm vm, long self, int name, long value) {
        Heap heap = vm.heap;
        int type = Word.address(self);
        int dict = localsDict(vm, type);
        if (dict == 0 || MapObject.isFixed(heap, DictObject.map(heap, dict))) {
            return false;
        }
        int map = DictObject.map(heap, dict);
        if (value == Word.NULL) {
            return vm.maps.remove(map, Word.ofQstr(name)) != Word.NULL;
        }
        if ((TypeObject.flags(heap, type) & TypeObject.HAS_SPECIAL_ACCESSORS) == 0
                && isAccessor(vm, Word.ofQstr(name), value)) {
            if ((TypeObject.flags(heap, type) & TypeObject.IS_SUBCLASSED) != 0) {
                throw vm.error(CoreType.ATTRIBUTE_ERROR, "can't add special method to already-subclassed class");
            }
            TypeObject.addFlags(heap, type, TypeObject.HAS_SPECIAL_ACCESSORS);
        }
        vm.maps.put(map, Word.ofQstr(name), value);
        return true;
    }

    /// Does a member of this name and value make attribute access on the class's objects special?
    private static boolean isAccessor(Vm vm, long key, long value) {
        var language = vm.profile.language();
        if (language.has(Option.PY_DELATTR_SETATTR)
                && (key == Word.ofQstr(Qstr.__SETATTR__) || key == Word.ofQstr(Qstr.__DELATTR__))) {
            return true;
        }
        if (TypeObject.of(vm.heap, value) == CoreType.PROPERTY) {
            return true;
        }
        return language.has(Option.PY_DESCRIPTORS)
                && (vm.attributes.findProtected(value, Qstr.__GET__) != Word.NULL
                        || vm.attributes.findProtected(value, Qstr.__SET__) != Word.NULL
                        || vm.attributes.findProtected(value, Qstr.__DELETE__) != Word.NULL);
    }

    // ---- making classes ----

    /// Makes a class of its name, bases and members.
    static long newClass(Vm vm, int name, long bases, long members) {
        Heap heap = vm.heap;
        if (TypeObject.of(heap, bases) != CoreType.TUPLE || !DictType.isDict(vm, members)) {
            throw vm.error(CoreType.TYPE_ERROR);
        }
        int tuple = Word.address(bases);
        int count = TupleObject.length(heap, tuple);
        int flags = 0;
        for (int i = 0; i < count; i++) {
            flags |= checkBase(vm, TupleObject.item(heap, tuple, i));
        }
        boolean hasProtocol = count > 0 && vm.types.hasProtocol(Word.address(TupleObject.item(heap, tuple, 0)));
        int type = TypeObject.create(heap, (count > 0 ? 1 : 0) + (hasProtocol ? 1 : 0));
        TypeObject.nameAndFlags(heap, type, name, flags);
        TypeObject.LOCALS_DICT.set(heap, type, Word.address(members));
        if (count > 0) {
            TypeObject.bases(heap, type, count == 1 ? Word.address(TupleObject.item(heap, tuple, 0)) : tuple);
        }
        long setNames = examineMembers(vm, type, Word.address(members));
        if (ClassLookup.nativeBases(vm, type) > 1) {
            throw vm.error(CoreType.TYPE_ERROR, "multiple bases have instance lay-out conflict");
        }
        int map = DictObject.map(heap, Word.address(members));
        long maker = vm.maps.value(map, Qstr.__NEW__);
        if (maker != Word.NULL && vm.objects.isFunction(maker)) {
            vm.maps.put(map, Word.ofQstr(Qstr.__NEW__),
                    StaticMethodObject.create(heap, CoreType.STATICMETHOD, maker));
        }
        callSetNames(vm, setNames, type);
        return type;
    }

    /// Refuses what is no base; gives the flags that the class inherits.
    private static int checkBase(Vm vm, long base) {
        Heap heap = vm.heap;
        if (TypeObject.of(heap, base) != CoreType.TYPE) {
            throw vm.error(CoreType.TYPE_ERROR);
        }
        int type = Word.address(base);
        if (ClassLookup.isInstanceType(vm, type)) {
            TypeObject.addFlags(heap, type, TypeObject.IS_SUBCLASSED);
            return TypeObject.flags(heap, type) & TypeObject.HAS_SPECIAL_ACCESSORS;
        }
        if (vm.types.ofType(type).make() == null) {
            throw vm.typeError("type isn't an acceptable base type", "type '%q' isn't an acceptable base type",
                    vm.names.string(TypeObject.name(heap, type)));
        }
        return 0;
    }

    /// Looks for accessors among the members, and collects the `__set_name__` calls to be made: a chain of heap blocks
    ///
    ///     method | self | next block | name
    ///
    /// as upstream allocates them, after a first one on the C stack. Gives the address of the first.
    private static long examineMembers(Vm vm, int type, int members) {
        Heap heap = vm.heap;
        boolean descriptors = vm.profile.language().has(Option.PY_DESCRIPTORS);
        int first = descriptors ? vm.calls.enter(4) : 0;
        if (descriptors) {
            heap.fill(first, heap.words(4), 0);
        }
        int tail = first;
        int map = DictObject.map(heap, members);
        for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
            long key = MapObject.key(heap, map, i);
            long value = MapObject.value(heap, map, i);
            if ((TypeObject.flags(heap, type) & TypeObject.HAS_SPECIAL_ACCESSORS) == 0 && isAccessor(vm, key, value)) {
                TypeObject.addFlags(heap, type, TypeObject.HAS_SPECIAL_ACCESSORS);
            }
            if (descriptors) {
                long method = vm.attributes.find(value, Qstr.__SET_NAME__);
                if (method != Word.NULL && vm.attributes.self != Word.NULL) {
                    heap.field(tail, 0, method);
                    heap.field(tail, 1, vm.attributes.self);
                    heap.field(tail, 3, key);
                    int next = heap.allocate(heap.words(4));
                    heap.field(tail, 2, next);
                    tail = next;
                }
            }
        }
        return first;
    }

    private static void callSetNames(Vm vm, long first, int type) {
        Heap heap = vm.heap;
        int block = Word.address(first);
        if (block == 0) {
            return;
        }
        for (int next = heap.fieldInt(block, 2); next != 0; next = heap.fieldInt(block, 2)) {
            heap.field(block, 2, type);
            vm.calls.callMethod(block, 2, 0);
            block = next;
        }
        heap.stackPointer = Word.address(first) + heap.words(4);
    }
}
