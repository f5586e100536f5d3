package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InstanceObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `tuple`. Memory shape: [TupleObject]. Its operators also serve named tuples and attribute tuples (py/objtuple.c).
public final class TupleType {

    public static final BuiltinType TYPE = BuiltinType.core("tuple", CoreType.TUPLE)
            .construct(0, 1, TupleType::make)
            .print(TupleType::print)
            .unary(TupleType::unary)
            .binary(TupleType::binary)
            .subscript(TupleType::subscript)
            .iterate(TupleType::iterate)
            .method("count", TupleType::count)
            .method("index", 2, 4, TupleType::index);

    public static final BuiltinType ITERATOR = BuiltinType.core("iterator", CoreType.TUPLE_ITERATOR)
            .next((vm, self) -> vm.iteration.next(self));

    private static final int FIRST_ROOM = 4;

    private TupleType() {
    }

    private static long make(Vm vm, int type, Args args) {
        if (args.count() == 0) {
            return CoreType.EMPTY_TUPLE;
        }
        long iterable = args.word(0);
        return TypeObject.of(vm.heap, iterable) == CoreType.TUPLE ? iterable : collect(vm, iterable);
    }

    private static long collect(Vm vm, long iterable) {
        Heap heap = vm.heap;
        int start = heap.fresh();
        int room = FIRST_ROOM;
        int items = heap.allocate(heap.words(room));
        long iterator = vm.iteration.iterate(iterable, 0);
        int mark = heap.fresh();
        int length = 0;
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(item);
            if (length == room) {
                room *= 2;
                items = heap.reallocate(items, heap.words(room));
                heap.release(start);
                heap.keep(iterator);
                heap.keep(items);
                mark = heap.fresh();
            }
            heap.field(items, length++, item);
            heap.release(mark);
        }
        int tuple = TupleObject.of(heap, items, length);
        heap.free(items);
        return tuple;
    }

    static void print(Vm vm, Printer out, long self, PrintKind kind) {
        boolean json = kind == PrintKind.JSON;
        int tuple = Word.address(self);
        int length = TupleObject.length(vm.heap, tuple);
        out.character(json ? '[' : '(');
        Sequence.print(vm, out, TupleObject.items(vm.heap, tuple), length, json ? kind : PrintKind.REPR);
        if (json) {
            out.character(']');
        } else {
            if (length == 1) {
                out.character(',');
            }
            out.character(')');
        }
    }

    static long iterate(Vm vm, long self, int room) {
        return vm.iteration.place(room, CoreType.TUPLE_ITERATOR, self);
    }

    // ---- operators ----

    static long unary(Vm vm, UnaryOperator operator, long self) {
        Heap heap = vm.heap;
        int tuple = Word.address(self);
        return switch (operator) {
            case BOOL -> Word.bool(TupleObject.length(heap, tuple) != 0);
            case LENGTH -> Word.smallInt(TupleObject.length(heap, tuple));
            case HASH -> hash(vm, tuple);
            default -> Word.NULL;
        };
    }

    private static long hash(Vm vm, int tuple) {
        Heap heap = vm.heap;
        long hash = heap.map.chipAddress(CoreType.EMPTY_TUPLE);
        for (int i = 0; i < TupleObject.length(heap, tuple); i++) {
            hash += vm.operators.hash(TupleObject.item(heap, tuple, i));
        }
        return truncated(heap, hash);
    }

    /// A sum of hashes as a small int, cut to its width.
    static long truncated(Heap heap, long hash) {
        int spare = Long.SIZE - heap.representation.smallIntBits();
        return Word.smallInt(hash << spare >> spare);
    }

    static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        int tuple = Word.address(left);
        switch (operator) {
            case ADD, INPLACE_ADD -> {
                int other = tupleIn(vm, right);
                return other == 0 ? Word.NULL : joined(vm.heap, tuple, other);
            }
            case MULTIPLY, INPLACE_MULTIPLY -> {
                long times = Indices.integerOrNull(vm, right);
                return times == Word.NULL ? Word.NULL : multiplied(vm, tuple, vm.toLong(times));
            }
            case EQUAL, LESS, LESS_EQUAL, MORE, MORE_EQUAL -> {
                int other = tupleIn(vm, right);
                Heap heap = vm.heap;
                return other == 0 ? Word.NULL : Word.bool(Sequence.compare(vm, operator,
                        TupleObject.items(heap, tuple), TupleObject.length(heap, tuple),
                        TupleObject.items(heap, other), TupleObject.length(heap, other)));
            }
            default -> {
                return Word.NULL;
            }
        }
    }

    /// The tuple that an object is or, if its class is derived from tuple, has inside; 0 for anything else.
    static int tupleIn(Vm vm, long word) {
        int type = TypeObject.of(vm.heap, word);
        if (type == CoreType.TUPLE || type == CoreType.ATTRTUPLE || TypeObject.isNamedTuple(vm.heap, type)) {
            return Word.address(word);
        }
        return CoreType.isRom(type) || !vm.types.isSubclass(type, CoreType.TUPLE) ? 0
                : Word.address(InstanceObject.NATIVE_PART.get(vm.heap, Word.address(word)));
    }

    private static long joined(Heap heap, int left, int right) {
        int leftLength = TupleObject.length(heap, left);
        int rightLength = TupleObject.length(heap, right);
        int tuple = TupleObject.create(heap, leftLength + rightLength);
        int items = TupleObject.items(heap, tuple);
        Sequence.copy(heap, TupleObject.items(heap, left), items, leftLength);
        Sequence.copy(heap, TupleObject.items(heap, right), items + heap.words(leftLength), rightLength);
        return tuple;
    }

    private static long multiplied(Vm vm, int self, long times) {
        Heap heap = vm.heap;
        int length = TupleObject.length(heap, self);
        if (times <= 0 || length == 0) {
            return CoreType.EMPTY_TUPLE;
        }
        int tuple = TupleObject.create(heap, Indices.repeated(vm, length, times));
        Sequence.repeat(heap, TupleObject.items(heap, self), length, (int) times, TupleObject.items(heap, tuple));
        return tuple;
    }

    static long subscript(Vm vm, long self, long index, long value) {
        if (value != Word.SENTINEL) {
            return Word.NULL;
        }
        Heap heap = vm.heap;
        int tuple = Word.address(self);
        int length = TupleObject.length(heap, tuple);
        if (!Indices.isSlice(vm, index)) {
            return TupleObject.item(heap, tuple, Indices.item(vm, self, length, index));
        }
        int step = Indices.step(vm, index);
        int start = Indices.start(vm, index, length, step);
        int stop = Indices.uncrossed(start, Indices.stop(vm, index, length, step), step);
        if (step != 1) {
            throw Indices.stepRefused(vm);
        }
        int part = TupleObject.create(heap, stop - start);
        Sequence.copy(heap, TupleObject.items(heap, tuple) + heap.words(start), TupleObject.items(heap, part),
                stop - start);
        return part;
    }

    // ---- methods ----

    private static long count(Vm vm, long self, long value) {
        int tuple = Word.address(self);
        return Sequence.count(vm, TupleObject.items(vm.heap, tuple), TupleObject.length(vm.heap, tuple), value);
    }

    private static long index(Vm vm, Args args) {
        int tuple = args.object(0);
        int length = TupleObject.length(vm.heap, tuple);
        int start = args.count() > 2 ? Indices.cut(vm, "tuple", length, args.word(2)) : 0;
        int stop = args.count() > 3 ? Indices.cut(vm, "tuple", length, args.word(3)) : length;
        return Word.smallInt(Sequence.find(vm, TupleObject.items(vm.heap, tuple), start, stop, args.word(1)));
    }
}
