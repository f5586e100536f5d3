package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.BoundMethodObject;
import org.softboard.interpreter.memory.CellObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.type.SuperType;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Vm;

/// The built-in functions of objects, attributes and classes (py/modbuiltins.c, py/objtype.c).
final class AttributeFunctions {

    private AttributeFunctions() {
    }

    /// `__build_class__(body, name, *bases)`.
    static long buildClass(Vm vm, Args args) {
        Heap heap = vm.heap;
        int oldLocals = vm.locals();
        int locals = DictObject.create(heap, 0);
        vm.locals(locals);
        long cell = vm.calls.call(args.word(0));
        heap.keep(cell);
        vm.locals(oldLocals);
        long meta = args.count() == 2 ? CoreType.TYPE : TypeObject.of(heap, args.word(2));
        int stack = heap.stackPointer;
        int room = vm.calls.enter(3);
        heap.word(room, args.word(1));
        heap.field(room, 1, args.tuple(2));
        heap.field(room, 2, locals);
        long made = vm.calls.call(meta, room, 3, 0);
        heap.stackPointer = stack;
        if (TypeObject.of(heap, cell) == CoreType.CELL) {
            CellObject.VALUE.set(heap, Word.address(cell), made);
        }
        return made;
    }

    static long dir(Vm vm, Args args) {
        Heap heap = vm.heap;
        int list = ListObject.create(heap, 0);
        if (args.count() == 0) {
            int map = DictObject.map(heap, vm.locals());
            for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
                ListObject.append(heap, list, MapObject.key(heap, map, i));
            }
            return list;
        }
        int mark = heap.fresh();
        for (int name = Qstr.EMPTY + 1; name < vm.names.count(); name++) {
            long value = vm.attributes.findProtected(args.word(0), name);
            if (value != Word.NULL) {
                if (name == Qstr.__DIR__ && vm.attributes.self != Word.NULL) {
                    return vm.calls.call(value, vm.attributes.self);
                }
                ListObject.append(heap, list, Word.ofQstr(name));
            }
            heap.release(mark);
        }
        return list;
    }

    private static int name(Vm vm, long word) {
        return Word.qstr(vm.strings.internChecked(word));
    }

    static long getattr(Vm vm, Args args) {
        int name = name(vm, args.word(1));
        if (args.count() == 2) {
            return vm.attributes.load(args.word(0), name);
        }
        long value = vm.attributes.findProtected(args.word(0), name);
        if (value == Word.NULL) {
            return args.word(2);
        }
        long self = vm.attributes.self;
        return self == Word.NULL ? value : BoundMethodObject.create(vm.heap, value, self);
    }

    static long setattr(Vm vm, long object, long name, long value) {
        vm.attributes.store(object, name(vm, name), value);
        return Word.NONE;
    }

    static long delattr(Vm vm, long object, long name) {
        vm.attributes.store(object, name(vm, name), Word.NULL);
        return Word.NONE;
    }

    static long hasattr(Vm vm, long object, long name) {
        return Word.bool(vm.attributes.findProtected(object, name(vm, name)) != Word.NULL);
    }

    static long isInstance(Vm vm, long object, long classes) {
        return Word.bool(SuperType.isSubclass(vm, TypeObject.of(vm.heap, object), classes));
    }

    static long isSubclass(Vm vm, long type, long classes) {
        if (TypeObject.of(vm.heap, type) != CoreType.TYPE) {
            throw vm.error(CoreType.TYPE_ERROR, "issubclass() arg 1 must be a class");
        }
        return Word.bool(SuperType.isSubclass(vm, type, classes));
    }

    /// The address that a program may know of an object; of anything else its word.
    static long id(Vm vm, long object) {
        if (Word.isReference(object)) {
            return IntObject.of(vm.heap, vm.heap.map.chipAddress(Word.address(object)) & 0xFFFF_FFFFL);
        }
        return IntObject.of(vm.heap, object);
    }
}
