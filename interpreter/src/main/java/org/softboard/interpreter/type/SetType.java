package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.SetObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `set` and `frozenset`. Memory shape: [SetObject]. Argument counts include `self`, as in py/objset.c.
public final class SetType {

    public static final BuiltinType TYPE =
            behaviour(BuiltinType.core("set", CoreType.SET).needs(Option.PY_BUILTINS_SET))
                    .method("add", SetType::add)
                    .method("clear", SetType::clear)
                    .method("copy", SetType::copy)
                    .method("discard", SetType::discard)
                    .method("difference", 1, NativeFunction.ANY, SetType::difference)
                    .method("difference_update", 1, NativeFunction.ANY, SetType::differenceUpdate)
                    .method("intersection", SetType::intersection)
                    .method("intersection_update", SetType::intersectionUpdate)
                    .method("isdisjoint", SetType::isDisjoint)
                    .method("issubset", SetType::isSubset)
                    .method("issuperset", SetType::isSuperset)
                    .method("pop", SetType::pop)
                    .method("remove", SetType::remove)
                    .method("symmetric_difference", SetType::symmetricDifference)
                    .method("symmetric_difference_update", SetType::symmetricDifferenceUpdate)
                    .method("union", SetType::union)
                    .method("update", 1, NativeFunction.ANY, SetType::update)
                    .method("__contains__", SetType::contains);

    public static final BuiltinType FROZEN =
            behaviour(BuiltinType.core("frozenset", CoreType.FROZENSET).needs(Option.PY_BUILTINS_FROZENSET))
                    .comparesOtherTypes()
                    .when(Option.OLD_FROZENSETS, SetType::addRefusals)
                    .method("copy", SetType::copy)
                    .method("difference", 1, NativeFunction.ANY, SetType::difference)
                    .method("intersection", SetType::intersection)
                    .method("isdisjoint", SetType::isDisjoint)
                    .method("issubset", SetType::isSubset)
                    .method("issuperset", SetType::isSuperset)
                    .method("symmetric_difference", SetType::symmetricDifference)
                    .method("union", SetType::union)
                    .method("__contains__", SetType::contains);

    public static final BuiltinType ITERATOR = BuiltinType.core("iterator", CoreType.SET_ITERATOR)
            .next(SetType::next);

    private SetType() {
    }

    private static void addRefusals(BuiltinType frozen) {
        frozen.method("add", (vm, self, item) -> refuse(vm))
                .method("clear", (vm, self) -> refuse(vm))
                .method("discard", (vm, self, item) -> refuse(vm))
                .method("difference_update", 1, NativeFunction.ANY, (vm, args) -> refuse(vm))
                .method("intersection_update", (vm, self, other) -> refuse(vm))
                .method("pop", (vm, self) -> refuse(vm))
                .method("remove", (vm, self, item) -> refuse(vm))
                .method("symmetric_difference_update", (vm, self, other) -> refuse(vm))
                .method("update", 1, NativeFunction.ANY, (vm, args) -> refuse(vm));
    }

    private static long refuse(Vm vm) {
        throw vm.error(CoreType.ATTRIBUTE_ERROR, "'frozenset' has no such attribute");
    }

    private static BuiltinType behaviour(BuiltinType type) {
        return type.construct(0, 1, SetType::make)
                .print(SetType::print)
                .unary(SetType::unary)
                .binary(SetType::binary)
                .iterate((vm, self, room) -> vm.iteration.place(room, CoreType.SET_ITERATOR, self));
    }

    private static long make(Vm vm, int type, Args args) {
        int set = SetObject.create(vm.heap, type, 0);
        if (args.count() == 1) {
            addAll(vm, set, args.word(0));
        }
        return set;
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        Heap heap = vm.heap;
        int set = Word.address(self);
        boolean frozen = heap.fieldInt(set, 0) == CoreType.FROZENSET;
        if (SetObject.USED.get(heap, set) == 0) {
            out.text(frozen ? "frozen" : "");
            out.text("set()");
            return;
        }
        out.text(frozen ? "frozenset(" : "");
        out.character('{');
        int first = SetObject.next(heap, set, 0);
        for (int i = first; i >= 0; i = SetObject.next(heap, set, i + 1)) {
            if (i != first) {
                out.comma(PrintKind.REPR);
            }
            vm.print(out, SetObject.item(heap, set, i), PrintKind.REPR);
        }
        out.character('}');
        out.text(frozen ? ")" : "");
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int iterator = Word.address(self);
        int set = heap.fieldInt(iterator, 2);
        int i = SetObject.next(heap, set, heap.fieldInt(iterator, 3));
        if (i < 0) {
            return Word.NULL;
        }
        heap.field(iterator, 3, i + 1);
        return SetObject.item(heap, set, i);
    }

    // ---- operators ----

    static boolean isSet(Vm vm, long word) {
        int type = TypeObject.of(vm.heap, word);
        return type == CoreType.SET || type == CoreType.FROZENSET;
    }

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        Heap heap = vm.heap;
        int set = Word.address(self);
        return switch (operator) {
            case BOOL -> Word.bool(SetObject.USED.get(heap, set) != 0);
            case LENGTH -> Word.smallInt(SetObject.USED.get(heap, set));
            case HASH -> heap.fieldInt(set, 0) == CoreType.FROZENSET ? hash(vm, set) : Word.NULL;
            default -> Word.NULL;
        };
    }

    private static long hash(Vm vm, int set) {
        Heap heap = vm.heap;
        long hash = heap.map.chipAddress(CoreType.FROZENSET);
        for (int i = SetObject.next(heap, set, 0); i >= 0; i = SetObject.next(heap, set, i + 1)) {
            hash += vm.operators.hash(SetObject.item(heap, set, i));
        }
        return TupleType.truncated(heap, hash);
    }

    private static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        if (operator == BinaryOperator.CONTAINS) {
            return contains(vm, left, right);
        }
        if (!isSet(vm, right)) {
            return Word.NULL;
        }
        boolean inPlace = TypeObject.of(vm.heap, left) == CoreType.SET;
        switch (operator) {
            case OR -> {
                return union(vm, left, right);
            }
            case XOR -> {
                return symmetricDifference(vm, left, right);
            }
            case AND -> {
                return intersection(vm, left, right);
            }
            case SUBTRACT -> {
                return without(vm, copy(vm, left), right);
            }
            case INPLACE_OR -> {
                long set = inPlace ? left : copy(vm, left);
                addAll(vm, Word.address(set), right);
                return set;
            }
            case INPLACE_XOR -> {
                long set = inPlace ? left : copy(vm, left);
                symmetricDifferenceUpdate(vm, set, right);
                return set;
            }
            case INPLACE_AND -> {
                if (!inPlace) {
                    return intersection(vm, left, right);
                }
                intersectionUpdate(vm, left, right);
                return left;
            }
            case INPLACE_SUBTRACT -> {
                return without(vm, inPlace ? left : copy(vm, left), right);
            }
            case LESS -> {
                return Word.bool(isPart(vm, left, right, true));
            }
            case MORE -> {
                return Word.bool(isPart(vm, right, left, true));
            }
            case EQUAL -> {
                return Word.bool(isEqual(vm, left, right));
            }
            case LESS_EQUAL -> {
                return Word.bool(isPart(vm, left, right, false));
            }
            case MORE_EQUAL -> {
                return Word.bool(isPart(vm, right, left, false));
            }
            default -> {
                return Word.NULL;
            }
        }
    }

    private static boolean isEqual(Vm vm, long left, long right) {
        return SetObject.USED.get(vm.heap, Word.address(left)) == SetObject.USED.get(vm.heap, Word.address(right))
                && isPart(vm, left, right, false);
    }

    // ---- methods ----

    private static long contains(Vm vm, long self, long item) {
        return Word.bool(vm.maps.findInSet(Word.address(self), item) != Word.NULL);
    }

    private static long add(Vm vm, long self, long item) {
        vm.maps.addToSet(Word.address(self), item);
        return Word.NONE;
    }

    private static void addAll(Vm vm, int set, long iterable) {
        Heap heap = vm.heap;
        long iterator = vm.iteration.iterate(iterable, 0);
        int mark = heap.fresh();
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(item);
            vm.maps.addToSet(set, item);
            heap.release(mark);
        }
    }

    private static long clear(Vm vm, long self) {
        SetObject.clear(vm.heap, Word.address(self));
        return Word.NONE;
    }

    private static long copy(Vm vm, long self) {
        Heap heap = vm.heap;
        int set = Word.address(self);
        int capacity = SetObject.CAPACITY.get(heap, set);
        int copy = SetObject.create(heap, heap.fieldInt(set, 0), capacity);
        SetObject.USED.set(heap, copy, SetObject.USED.get(heap, set));
        Sequence.copy(heap, SetObject.TABLE.get(heap, set), SetObject.TABLE.get(heap, copy), capacity);
        return copy;
    }

    private static long discard(Vm vm, long self, long item) {
        vm.maps.removeFromSet(Word.address(self), item);
        return Word.NONE;
    }

    private static long difference(Vm vm, Args args) {
        long set = copy(vm, args.word(0));
        for (int i = 1; i < args.count(); i++) {
            without(vm, set, args.word(i));
        }
        return set;
    }

    private static long differenceUpdate(Vm vm, Args args) {
        for (int i = 1; i < args.count(); i++) {
            without(vm, args.word(0), args.word(i));
        }
        return Word.NONE;
    }

    /// Takes the items of an iterable out of a set, which it gives back.
    private static long without(Vm vm, long self, long other) {
        if (self == other) {
            SetObject.clear(vm.heap, Word.address(self));
            return self;
        }
        Heap heap = vm.heap;
        long iterator = vm.iteration.iterate(other, 0);
        int mark = heap.fresh();
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(item);
            vm.maps.removeFromSet(Word.address(self), item);
            heap.release(mark);
        }
        return self;
    }

    private static long intersection(Vm vm, long self, long other) {
        return self == other ? copy(vm, self) : common(vm, Word.address(self), other);
    }

    private static long intersectionUpdate(Vm vm, long self, long other) {
        if (self != other) {
            Heap heap = vm.heap;
            int set = Word.address(self);
            int common = common(vm, set, other);
            heap.free(SetObject.TABLE.get(heap, set));
            SetObject.CAPACITY.set(heap, set, SetObject.CAPACITY.get(heap, common));
            SetObject.USED.set(heap, set, SetObject.USED.get(heap, common));
            SetObject.TABLE.set(heap, set, SetObject.TABLE.get(heap, common));
        }
        return Word.NONE;
    }

    /// A new set of what an iterable gives and the set has; it is a `set` whatever the other is.
    private static int common(Vm vm, int set, long other) {
        Heap heap = vm.heap;
        int common = SetObject.create(heap, CoreType.SET, 0);
        long iterator = vm.iteration.iterate(other, 0);
        int mark = heap.fresh();
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(item);
            if (vm.maps.findInSet(set, item) != Word.NULL) {
                vm.maps.addToSet(common, item);
            }
            heap.release(mark);
        }
        return common;
    }

    private static long isDisjoint(Vm vm, long self, long other) {
        Heap heap = vm.heap;
        int stack = heap.stackPointer;
        long iterator = vm.iteration.iterate(other, vm.calls.enter(4));
        boolean disjoint = true;
        int mark = heap.fresh();
        long item;
        while (disjoint && (item = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(item);
            disjoint = vm.maps.findInSet(Word.address(self), item) == Word.NULL;
            heap.release(mark);
        }
        heap.stackPointer = stack;
        return Word.bool(disjoint);
    }

    private static long isSubset(Vm vm, long self, long other) {
        return Word.bool(isPart(vm, self, other, false));
    }

    private static long isSuperset(Vm vm, long self, long other) {
        return Word.bool(isPart(vm, other, self, false));
    }

    /// What is not a set is made one first, of which the table is given back afterwards.
    private static boolean isPart(Vm vm, long small, long large, boolean proper) {
        int inner = asSet(vm, small);
        int outer = asSet(vm, large);
        boolean result = areAllIn(vm, inner, outer, proper);
        if (inner != Word.address(small)) {
            SetObject.clear(vm.heap, inner);
        }
        if (outer != Word.address(large)) {
            SetObject.clear(vm.heap, outer);
        }
        return result;
    }

    private static int asSet(Vm vm, long word) {
        if (isSet(vm, word)) {
            return Word.address(word);
        }
        int set = SetObject.create(vm.heap, CoreType.SET, 0);
        addAll(vm, set, word);
        return set;
    }

    private static boolean areAllIn(Vm vm, int inner, int outer, boolean proper) {
        Heap heap = vm.heap;
        if (proper && SetObject.USED.get(heap, inner) == SetObject.USED.get(heap, outer)) {
            return false;
        }
        int mark = heap.fresh();
        for (int i = SetObject.next(heap, inner, 0); i >= 0; i = SetObject.next(heap, inner, i + 1)) {
            if (vm.maps.findInSet(outer, SetObject.item(heap, inner, i)) == Word.NULL) {
                return false;
            }
            heap.release(mark);
        }
        return true;
    }

    private static long pop(Vm vm, long self) {
        long item = SetObject.removeFirst(vm.heap, Word.address(self));
        if (item == Word.NULL) {
            throw vm.error(CoreType.KEY_ERROR, "pop from an empty set");
        }
        return item;
    }

    private static long remove(Vm vm, long self, long item) {
        if (vm.maps.removeFromSet(Word.address(self), item) == Word.NULL) {
            throw vm.error(CoreType.KEY_ERROR, item);
        }
        return Word.NONE;
    }

    private static long symmetricDifference(Vm vm, long self, long other) {
        long set = copy(vm, self);
        symmetricDifferenceUpdate(vm, set, other);
        return set;
    }

    private static long symmetricDifferenceUpdate(Vm vm, long self, long other) {
        Heap heap = vm.heap;
        long iterator = vm.iteration.iterate(other, 0);
        int mark = heap.fresh();
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(item);
            vm.maps.toggleInSet(Word.address(self), item);
            heap.release(mark);
        }
        return Word.NONE;
    }

    private static long union(Vm vm, long self, long other) {
        long set = copy(vm, self);
        addAll(vm, Word.address(set), other);
        return set;
    }

    private static long update(Vm vm, Args args) {
        for (int i = 1; i < args.count(); i++) {
            addAll(vm, args.object(0), args.word(i));
        }
        return Word.NONE;
    }
}
