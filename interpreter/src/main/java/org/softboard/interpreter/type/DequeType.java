package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DequeObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `collections.deque(iterable, maxlen[, flags])`. Memory shape: [DequeObject]. Argument counts include `self`, as in
/// py/objdeque.c.
public final class DequeType {

    public static final BuiltinType TYPE = BuiltinType.core("deque", CoreType.DEQUE).needs(Option.PY_COLLECTIONS_DEQUE)
            .construct(2, 3, DequeType::make)
            .unary(DequeType::unary)
            .subscript(DequeType::subscript)
            .iterate(DequeType::iterate)
            .method("append", DequeType::append)
            .method("appendleft", DequeType::appendLeft)
            .method("extend", DequeType::extend)
            .method("pop", DequeType::pop)
            .method("popleft", DequeType::popLeft);

    public static final BuiltinType ITERATOR = BuiltinType.core("iterator", CoreType.DEQUE_ITERATOR)
            .next(DequeType::next);

    private DequeType() {
    }

    private static long make(Vm vm, int type, Args args) {
        Heap heap = vm.heap;
        long most = vm.toLong(args.word(1));
        if (most < 0) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        int deque = DequeObject.create(heap);
        int capacity = Indices.repeated(vm, 1, Math.max(most, most + 1));
        DequeObject.CAPACITY.set(heap, deque, capacity);
        DequeObject.ITEMS.set(heap, deque, heap.allocate(heap.words(capacity)));
        if (args.count() > 2) {
            DequeObject.FLAGS.set(heap, deque, args.integer(2));
        }
        extend(vm, deque, args.word(0));
        return deque;
    }

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        Heap heap = vm.heap;
        int deque = Word.address(self);
        return switch (operator) {
            case BOOL -> Word.bool(DequeObject.length(heap, deque) != 0);
            case LENGTH -> Word.smallInt(DequeObject.length(heap, deque));
            case SIZEOF -> Word.smallInt(heap.words(DequeObject.words() + DequeObject.CAPACITY.get(heap, deque)));
            default -> Word.NULL;
        };
    }

    private static long subscript(Vm vm, long self, long index, long value) {
        if (value == Word.NULL || !vm.profile.language().has(Option.PY_COLLECTIONS_DEQUE_SUBSCR)) {
            return Word.NULL;
        }
        Heap heap = vm.heap;
        int deque = Word.address(self);
        int capacity = DequeObject.CAPACITY.get(heap, deque);
        int place = DequeObject.GET.get(heap, deque)
                + Indices.item(vm, "deque", DequeObject.length(heap, deque), index);
        place = place >= capacity ? place - capacity : place;
        int items = DequeObject.ITEMS.get(heap, deque);
        if (value == Word.SENTINEL) {
            return heap.field(items, place);
        }
        heap.field(items, place, value);
        return Word.NONE;
    }

    private static int after(Heap heap, int deque, int place) {
        return place + 1 == DequeObject.CAPACITY.get(heap, deque) ? 0 : place + 1;
    }

    private static int before(Heap heap, int deque, int place) {
        return place == 0 ? DequeObject.CAPACITY.get(heap, deque) - 1 : place - 1;
    }

    private static void refuseFull(Vm vm, int deque) {
        if ((DequeObject.FLAGS.get(vm.heap, deque) & DequeObject.CHECKS_OVERFLOW) != 0) {
            throw vm.error(CoreType.INDEX_ERROR, "full");
        }
    }

    private static long append(Vm vm, long self, long item) {
        Heap heap = vm.heap;
        int deque = Word.address(self);
        int put = DequeObject.PUT.get(heap, deque);
        int next = after(heap, deque, put);
        boolean full = next == DequeObject.GET.get(heap, deque);
        if (full) {
            refuseFull(vm, deque);
        }
        heap.field(DequeObject.ITEMS.get(heap, deque), put, item);
        DequeObject.PUT.set(heap, deque, next);
        if (full) {
            DequeObject.GET.set(heap, deque, after(heap, deque, next));
        }
        return Word.NONE;
    }

    private static long appendLeft(Vm vm, long self, long item) {
        Heap heap = vm.heap;
        int deque = Word.address(self);
        int get = before(heap, deque, DequeObject.GET.get(heap, deque));
        int put = DequeObject.PUT.get(heap, deque);
        if (get == put) {
            refuseFull(vm, deque);
        }
        DequeObject.GET.set(heap, deque, get);
        heap.field(DequeObject.ITEMS.get(heap, deque), get, item);
        if (get == put) {
            DequeObject.PUT.set(heap, deque, before(heap, deque, put));
        }
        return Word.NONE;
    }

    private static long extend(Vm vm, long self, long iterable) {
        Heap heap = vm.heap;
        int stack = heap.stackPointer;
        long iterator = vm.iteration.iterate(iterable, vm.calls.enter(4));
        int mark = heap.fresh();
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            append(vm, self, item);
            heap.release(mark);
        }
        heap.stackPointer = stack;
        return Word.NONE;
    }

    private static void refuseEmpty(Vm vm, int deque) {
        if (DequeObject.length(vm.heap, deque) == 0) {
            throw vm.error(CoreType.INDEX_ERROR, "empty");
        }
    }

    private static long popLeft(Vm vm, long self) {
        int deque = Word.address(self);
        refuseEmpty(vm, deque);
        int get = DequeObject.GET.get(vm.heap, deque);
        DequeObject.GET.set(vm.heap, deque, after(vm.heap, deque, get));
        return take(vm.heap, deque, get);
    }

    private static long pop(Vm vm, long self) {
        int deque = Word.address(self);
        refuseEmpty(vm, deque);
        int put = before(vm.heap, deque, DequeObject.PUT.get(vm.heap, deque));
        DequeObject.PUT.set(vm.heap, deque, put);
        return take(vm.heap, deque, put);
    }

    private static long take(Heap heap, int deque, int place) {
        int items = DequeObject.ITEMS.get(heap, deque);
        long item = heap.field(items, place);
        heap.field(items, place, Word.NULL);
        return item;
    }

    private static long iterate(Vm vm, long self, int room) {
        if (!vm.profile.language().has(Option.PY_COLLECTIONS_DEQUE_ITER)) {
            return Word.NULL;
        }
        vm.iteration.place(room, CoreType.DEQUE_ITERATOR, self);
        vm.heap.field(room, 3, DequeObject.GET.get(vm.heap, Word.address(self)));
        return room;
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int iterator = Word.address(self);
        int deque = heap.fieldInt(iterator, 2);
        int cursor = heap.fieldInt(iterator, 3);
        if (cursor == DequeObject.PUT.get(heap, deque)) {
            return Word.NULL;
        }
        heap.field(iterator, 3, after(heap, deque, cursor));
        return heap.field(DequeObject.ITEMS.get(heap, deque), cursor);
    }
}
