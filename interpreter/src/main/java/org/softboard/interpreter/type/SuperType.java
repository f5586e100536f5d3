package org.softboard.interpreter.type;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.SuperObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.BuiltinType.Slot;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// `super` (py/objtype.c). Memory shape: [SuperObject].
public final class SuperType {

    public static final BuiltinType TYPE = BuiltinType.core("super", CoreType.SUPER)
            .construct(2, 2, SuperType::make)
            .print(SuperType::print)
            .attributes((vm, self, name) -> load(vm,
                    Word.address(SuperObject.CLASS.get(vm.heap, Word.address(self))),
                    SuperObject.OBJECT.get(vm.heap, Word.address(self)), name));

    private SuperType() {
    }

    private static long make(Vm vm, int type, Args args) {
        int second = TypeObject.of(vm.heap, args.word(1));
        long subclass = second == CoreType.TYPE ? args.word(1) : second;
        if (!isSubclass(vm, subclass, args.word(0))) {
            throw vm.error(CoreType.TYPE_ERROR);
        }
        return SuperObject.create(vm.heap, args.word(0), args.word(1));
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        out.text("<super: ");
        vm.print(out, SuperObject.CLASS.get(vm.heap, Word.address(self)), PrintKind.STR);
        out.text(", ");
        vm.print(out, SuperObject.OBJECT.get(vm.heap, Word.address(self)), PrintKind.STR);
        out.text(">");
    }

    /// A member of `object`, searched in the bases of `type`.
    public static long load(Vm vm, int type, long object, int name) {
        Heap heap = vm.heap;
        Slot slot = name == Qstr.__INIT__ ? Slot.MAKE : null;
        int bases = TypeObject.bases(heap, type);
        long value = Word.NULL;
        if (bases != 0 && heap.fieldInt(bases, 0) == CoreType.TUPLE) {
            for (int i = 0; i < TupleObject.length(heap, bases) && value == Word.NULL; i++) {
                value = find(vm, object, Word.address(TupleObject.item(heap, bases, i)), name, slot);
            }
        } else if (bases != 0) {
            value = find(vm, object, bases, name, slot);
        }
        if (value == Word.SENTINEL) {
            vm.attributes.self = object;
            return CoreType.NATIVE_INIT_FUNCTION;
        }
        return value != Word.NULL ? value : ClassLookup.find(vm, object, CoreType.OBJECT, name, null);
    }

    private static long find(Vm vm, long object, int base, int name, @Nullable Slot slot) {
        return base == CoreType.OBJECT ? Word.NULL : ClassLookup.find(vm, object, base, name, slot);
    }

    /// Is the class one of those given, or derived from one?
    public static boolean isSubclass(Vm vm, long type, long wanted) {
        Heap heap = vm.heap;
        int kind = TypeObject.of(heap, wanted);
        if (kind == CoreType.TYPE) {
            return isOne(vm, type, wanted);
        }
        if (kind != CoreType.TUPLE) {
            throw vm.error(CoreType.TYPE_ERROR, "issubclass() arg 2 must be a class or a tuple of classes");
        }
        int tuple = Word.address(wanted);
        for (int i = 0; i < TupleObject.length(heap, tuple); i++) {
            if (isOne(vm, type, TupleObject.item(heap, tuple, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Vm vm, long type, long wanted) {
        return wanted == CoreType.OBJECT || TypeObject.of(vm.heap, type) == CoreType.TYPE && Word.isReference(wanted)
                && vm.types.isSubclass(Word.address(type), Word.address(wanted));
    }
}
