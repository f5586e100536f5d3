package org.softboard.interpreter.type;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InstanceObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.BuiltinType.Make;
import org.softboard.interpreter.vm.BuiltinType.Slot;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// Objects of classes written in Python (py/objtype.c): special methods looked up in the class, and what the class does
/// not define asked of the object's native part. Memory shape: [InstanceObject].
public final class InstanceType {

    /// The one row is what `super().__init__` reaches in a native base.
    public static final BuiltinType TYPE = BuiltinType.named("")
            .print(InstanceType::print)
            .call(InstanceType::call)
            .unary(InstanceType::unary)
            .binary(InstanceType::binary)
            .attributes(InstanceAttributes::load, InstanceAttributes::store)
            .subscript(InstanceType::subscript)
            .iterate(InstanceType::iterate)
            .buffer(InstanceType::buffer)
            .comparesOtherTypes()
            .notReflexive()
            .hasNotEqual()
            .isInstance()
            .methodWithKeywords("__init__", 1, InstanceType::makeNativePart);

    private static final int[] UNARY_METHODS = Arrays.stream(UnaryOperator.values())
            .mapToInt(operator -> operator.method().isEmpty() ? 0 : Qstr.number(operator.method())).toArray();
    private static final int[] BINARY_METHODS = Arrays.stream(BinaryOperator.values())
            .mapToInt(operator -> operator.method().isEmpty() ? 0 : Qstr.number(operator.method())).toArray();

    private InstanceType() {
    }

    // ---- making ----

    private static long makeNativePart(Vm vm, Args args) {
        int self = args.object(0);
        int base = ClassLookup.nativeBase(vm, vm.heap.fieldInt(self, 0));
        Make make = vm.types.ofType(base).make();
        if (make == null) {
            return Word.NONE;
        }
        long part = make.make(vm, base, vm.calls.argsFrom(args, 1));
        InstanceObject.NATIVE_PART.set(vm.heap, self, part);
        return Word.NONE;
    }

    /// A blank object of a class.
    static int create(Vm vm, int type) {
        boolean hasNativeBase = ClassLookup.nativeBase(vm, type) != 0;
        int instance = InstanceObject.create(vm.heap, type, hasNativeBase);
        if (hasNativeBase) {
            InstanceObject.NATIVE_PART.set(vm.heap, instance, CoreType.NATIVE_INIT_FUNCTION);
        }
        return instance;
    }

    /// What calling a class does: `__new__`, `__init__`, and making the native part if `__init__` did not.
    static long make(Vm vm, int type, Args args) {
        Heap heap = vm.heap;
        int stack = heap.stackPointer;
        heap.stackPointer = stack - vm.profile.stack().construct();
        long made = makeInRoom(vm, type, args);
        heap.stackPointer = stack;
        return made;
    }

    private static long makeInRoom(Vm vm, int type, Args args) {
        Heap heap = vm.heap;
        long maker = ClassLookup.find(vm, Word.NULL, type, Qstr.__NEW__, Slot.MAKE);
        long made;
        boolean blank = maker == Word.NULL || maker == Word.SENTINEL;
        if (blank) {
            made = create(vm, type);
        } else {
            made = callMaker(vm, maker, type, args);
            if (TypeObject.of(heap, made) != type) {
                return made;
            }
        }
        heap.keep(made);
        int instance = Word.address(made);
        long initialiser = ClassLookup.find(vm, made, type, Qstr.__INIT__, null);
        if (initialiser != Word.NULL) {
            long result = callInitialiser(vm, initialiser, args);
            if (result != Word.NONE) {
                throw vm.typeError("__init__() should return None", "__init__() should return None, not '%s'",
                        vm.typeName(result));
            }
        }
        int base = blank ? ClassLookup.nativeBase(vm, type) : 0;
        if (base != 0 && InstanceObject.NATIVE_PART.get(heap, instance) == CoreType.NATIVE_INIT_FUNCTION) {
            Make make = vm.types.ofType(base).make();
            if (make != null) {
                InstanceObject.NATIVE_PART.set(heap, instance, make.make(vm, base, args));
            }
        }
        return instance;
    }

    private static long callMaker(Vm vm, long maker, int type, Args args) {
        Heap heap = vm.heap;
        int words = args.count() + 2 * args.keywords();
        if (words == 0) {
            return vm.calls.call(maker, type);
        }
        int block = heap.allocate(heap.words(1 + words));
        heap.word(block, type);
        heap.copy(args.address(), block + heap.wordBytes(), heap.words(words));
        long made = vm.calls.call(maker, block, 1 + args.count(), args.keywords());
        heap.free(block);
        return made;
    }

    private static long callInitialiser(Vm vm, long initialiser, Args args) {
        Heap heap = vm.heap;
        long self = vm.attributes.self;
        int words = args.count() + 2 * args.keywords();
        if (words == 0) {
            return self == Word.NULL ? vm.calls.call(initialiser) : vm.calls.call(initialiser, self);
        }
        int block = heap.allocate(heap.words(2 + words));
        heap.word(block, initialiser);
        heap.field(block, 1, self);
        heap.copy(args.address(), block + heap.words(2), heap.words(words));
        long result = vm.calls.callMethod(block, args.count(), args.keywords());
        heap.free(block);
        return result;
    }

    // ---- printing ----

    private static long part(Vm vm, long self) {
        return InstanceObject.NATIVE_PART.get(vm.heap, Word.address(self));
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        int type = vm.heap.fieldInt(Word.address(self), 0);
        long method = ClassLookup.find(vm, self, type, kind == PrintKind.STR ? Qstr.__STR__ : Qstr.__REPR__,
                Slot.PRINT);
        if (method == Word.NULL && kind == PrintKind.STR) {
            method = ClassLookup.find(vm, self, type, Qstr.__REPR__, null);
        }
        if (method == Word.SENTINEL) {
            long part = part(vm, self);
            if (vm.errors.isNativeException(part)) {
                if (kind != PrintKind.STR) {
                    out.text(vm.typeName(self));
                }
                ExceptionTypes.printRest(vm, out, Word.address(part),
                        kind == PrintKind.JSON ? PrintKind.REPR : kind);
            } else {
                vm.print(out, part, kind);
            }
        } else if (method != Word.NULL) {
            vm.print(out, vm.calls.call(method, self), PrintKind.STR);
        } else {
            out.text("<" + vm.typeName(self) + " object at " + vm.objects.hexAddress(self) + ">");
        }
    }

    // ---- operators ----

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        Heap heap = vm.heap;
        int instance = Word.address(self);
        int type = heap.fieldInt(instance, 0);
        if (operator == UnaryOperator.SIZEOF) {
            int words = 4 + ClassLookup.nativeBases(vm, type)
                    + 2 * MapObject.capacity(heap, InstanceObject.map(heap, instance));
            return Word.smallInt(heap.words(words));
        }
        int name = operator.isOffered(vm.profile.language()) ? UNARY_METHODS[operator.ordinal()] : 0;
        long method = ClassLookup.find(vm, self, type, name, Slot.UNARY);
        if (method == Word.SENTINEL) {
            return vm.operators.unary(operator, part(vm, self));
        }
        if (method != Word.NULL) {
            long value = vm.calls.call(method, self);
            return switch (operator) {
                case HASH -> vm.operators.wrapped(vm.numbers.truncated(value));
                case INT -> {
                    if (!vm.numbers.isInt(value)) {
                        throw vm.error(CoreType.TYPE_ERROR);
                    }
                    yield value;
                }
                default -> value;
            };
        }
        if (operator == UnaryOperator.HASH
                && ClassLookup.find(vm, self, type, Qstr.__EQ__, Slot.UNARY) == Word.NULL) {
            return vm.operators.hashOfAddress(self);
        }
        return Word.NULL;
    }

    private static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        int name = operator.isOffered(vm.profile.language()) ? BINARY_METHODS[operator.ordinal()] : 0;
        long method = ClassLookup.find(vm, left, vm.heap.fieldInt(Word.address(left), 0), name, Slot.BINARY);
        long result;
        if (method == Word.SENTINEL) {
            result = vm.operators.binary(operator, part(vm, left), right);
        } else if (method != Word.NULL) {
            int stack = vm.heap.stackPointer;
            vm.heap.stackPointer = stack - vm.profile.stack().operator();
            result = call(vm, method, right);
            vm.heap.stackPointer = stack;
            if (operator == BinaryOperator.CONTAINS) {
                result = Word.bool(vm.isTrue(result));
            }
        } else {
            return Word.NULL;
        }
        return result == CoreType.NOT_IMPLEMENTED_OBJECT ? Word.NULL : result;
    }

    /// Calls the method found last with one argument.
    static long call(Vm vm, long method, long argument) {
        long self = vm.attributes.self;
        return self == Word.NULL ? vm.calls.call(method, argument) : vm.calls.call(method, self, argument);
    }

    private static long subscript(Vm vm, long self, long index, long value) {
        int name = value == Word.NULL ? Qstr.__DELITEM__
                : value == Word.SENTINEL ? Qstr.__GETITEM__ : Qstr.__SETITEM__;
        long method = ClassLookup.find(vm, self, vm.heap.fieldInt(Word.address(self), 0), name, Slot.SUBSCRIPT);
        if (method == Word.SENTINEL) {
            return vm.objects.subscript(part(vm, self), index, value);
        }
        if (method == Word.NULL) {
            return Word.NULL;
        }
        int stack = vm.heap.stackPointer;
        vm.heap.stackPointer = stack - vm.profile.stack().subscript();
        long result = Word.NONE;
        if (value == Word.SENTINEL) {
            result = call(vm, method, index);
        } else if (value == Word.NULL) {
            call(vm, method, index);
        } else {
            vm.calls.callBound(method, vm.attributes.self, index, value);
        }
        vm.heap.stackPointer = stack;
        return result;
    }

    // ---- calling, iterating, buffers ----

    /// Can objects of this class be called?
    static boolean isCallable(Vm vm, long self) {
        return ClassLookup.find(vm, self, vm.heap.fieldInt(Word.address(self), 0), Qstr.__CALL__,
                Slot.CALL) != Word.NULL;
    }

    private static long call(Vm vm, long self, Args args) {
        long method = ClassLookup.find(vm, self, vm.heap.fieldInt(Word.address(self), 0), Qstr.__CALL__, Slot.CALL);
        if (method == Word.NULL) {
            throw vm.typeError("object not callable", "'%s' object isn't callable", vm.typeName(self));
        }
        if (method == Word.SENTINEL) {
            return vm.calls.call(part(vm, self), args.address(), args.count(), args.keywords());
        }
        return vm.calls.callWithSelf(method, vm.attributes.self, args.address(), args.count(), args.keywords());
    }

    private static long iterate(Vm vm, long self, int room) {
        long method = ClassLookup.find(vm, self, vm.heap.fieldInt(Word.address(self), 0), Qstr.__ITER__,
                Slot.ITERATE);
        if (method == Word.NULL) {
            return Word.NULL;
        }
        if (method == Word.SENTINEL) {
            return vm.iteration.iterate(part(vm, self), room);
        }
        long bound = vm.attributes.self;
        return bound == Word.NULL ? vm.calls.call(method) : vm.calls.call(method, bound);
    }

    private static @Nullable Buffer buffer(Vm vm, long self, boolean write) {
        long found = ClassLookup.find(vm, self, vm.heap.fieldInt(Word.address(self), 0), Qstr.EMPTY, Slot.BUFFER);
        return found == Word.SENTINEL ? vm.objects.bufferOrNull(part(vm, self), write) : null;
    }
}
