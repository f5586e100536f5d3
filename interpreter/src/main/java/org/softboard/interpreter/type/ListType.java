package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `list`. Memory shape: [ListObject]. Argument counts include `self`, as in py/objlist.c.
public final class ListType {

    public static final BuiltinType TYPE = BuiltinType.core("list", CoreType.LIST)
            .construct(0, 1, ListType::make)
            .print(ListType::print)
            .unary(ListType::unary)
            .binary(ListType::binary)
            .subscript(ListType::subscript)
            .iterate((vm, self, room) -> vm.iteration.place(room, CoreType.LIST_ITERATOR, self))
            .method("append", ListType::append)
            .method("clear", ListType::clear)
            .method("copy", ListType::copy)
            .method("count", ListType::count)
            .method("extend", ListType::extend)
            .method("index", 2, 4, ListType::index)
            .method("insert", ListType::insert)
            .method("pop", 1, 2, ListType::pop)
            .method("remove", ListType::remove)
            .method("reverse", ListType::reverse)
            .methodWithKeywords("sort", 1, ListType::sort);

    public static final BuiltinType ITERATOR = BuiltinType.core("iterator", CoreType.LIST_ITERATOR)
            .next((vm, self) -> vm.iteration.next(self));

    private static final Parameters SORT = Parameters.of().keywordOnly()
            .optional("key", Word.NONE)
            .optionalBool("reverse", false);

    private ListType() {
    }

    private static long make(Vm vm, int type, Args args) {
        int list = ListObject.create(vm.heap, 0);
        if (args.count() == 1) {
            extendFrom(vm, list, args.word(0));
        }
        return list;
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        PrintKind inner = kind == PrintKind.JSON ? kind : PrintKind.REPR;
        int list = Word.address(self);
        out.character('[');
        for (int i = 0; i < ListObject.length(vm.heap, list); i++) {
            if (i > 0) {
                out.comma(inner);
            }
            vm.print(out, ListObject.item(vm.heap, list, i), inner);
        }
        out.character(']');
    }

    // ---- operators ----

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        Heap heap = vm.heap;
        int list = Word.address(self);
        return switch (operator) {
            case BOOL -> Word.bool(ListObject.length(heap, list) != 0);
            case LENGTH -> Word.smallInt(ListObject.length(heap, list));
            case SIZEOF -> Word.smallInt(heap.words(4 + ListObject.CAPACITY.get(heap, list)));
            default -> Word.NULL;
        };
    }

    private static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        Heap heap = vm.heap;
        int list = Word.address(left);
        switch (operator) {
            case ADD -> {
                boolean isList = TypeObject.of(heap, right) == CoreType.LIST;
                return isList ? joined(heap, list, Word.address(right)) : Word.NULL;
            }
            case INPLACE_ADD -> {
                extend(vm, left, right);
                return left;
            }
            case MULTIPLY -> {
                long times = Indices.integerOrNull(vm, right);
                return times == Word.NULL ? Word.NULL : multiplied(vm, list, Math.max(0, vm.toLong(times)));
            }
            case EQUAL, LESS, LESS_EQUAL, MORE, MORE_EQUAL -> {
                if (TypeObject.of(heap, right) != CoreType.LIST) {
                    return operator == BinaryOperator.EQUAL ? Word.FALSE : Word.NULL;
                }
                int other = Word.address(right);
                return Word.bool(Sequence.compare(vm, operator, ListObject.ITEMS.get(heap, list),
                        ListObject.length(heap, list), ListObject.ITEMS.get(heap, other),
                        ListObject.length(heap, other)));
            }
            default -> {
                return Word.NULL;
            }
        }
    }

    private static long joined(Heap heap, int left, int right) {
        int leftLength = ListObject.length(heap, left);
        int rightLength = ListObject.length(heap, right);
        int list = ListObject.create(heap, leftLength + rightLength);
        int items = ListObject.ITEMS.get(heap, list);
        Sequence.copy(heap, ListObject.ITEMS.get(heap, left), items, leftLength);
        Sequence.copy(heap, ListObject.ITEMS.get(heap, right), items + heap.words(leftLength), rightLength);
        return list;
    }

    private static long multiplied(Vm vm, int self, long times) {
        Heap heap = vm.heap;
        int length = ListObject.length(heap, self);
        int list = ListObject.create(heap, Indices.repeated(vm, length, times));
        if (length > 0) {
            Sequence.repeat(heap, ListObject.ITEMS.get(heap, self), length, (int) times,
                    ListObject.ITEMS.get(heap, list));
        }
        return list;
    }

    // ---- items and slices ----

    private static long subscript(Vm vm, long self, long index, long value) {
        Heap heap = vm.heap;
        int list = Word.address(self);
        if (Indices.isSlice(vm, index)) {
            return slice(vm, list, index, value);
        }
        if (value == Word.NULL) {
            removeAt(vm, list, index);
            return Word.NONE;
        }
        int position = Indices.item(vm, "list", ListObject.length(heap, list), index);
        if (value == Word.SENTINEL) {
            return ListObject.item(heap, list, position);
        }
        ListObject.item(heap, list, position, value);
        return Word.NONE;
    }

    private static long slice(Vm vm, int list, long slice, long value) {
        Heap heap = vm.heap;
        int length = ListObject.length(heap, list);
        int step = Indices.step(vm, slice);
        int start = Indices.start(vm, slice, length, step);
        int stop = Indices.uncrossed(start, Indices.stop(vm, slice, length, step), step);
        if (value != Word.SENTINEL) {
            if (step != 1) {
                throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR);
            }
            replace(vm, list, start, stop, value == Word.NULL ? CoreType.EMPTY_TUPLE : value);
            return Word.NONE;
        }
        if (step != 1) {
            return Sequence.extract(heap, ListObject.ITEMS.get(heap, list), start, stop, step);
        }
        int part = ListObject.create(heap, stop - start);
        Sequence.copy(heap, ListObject.ITEMS.get(heap, list) + heap.words(start), ListObject.ITEMS.get(heap, part),
                stop - start);
        return part;
    }

    /// Puts the items of a list or tuple in the place of those from `start` to `stop`.
    private static void replace(Vm vm, int list, int start, int stop, long value) {
        Heap heap = vm.heap;
        int count = Sequence.length(vm, value);
        int from = Sequence.items(vm, value);
        int length = ListObject.length(heap, list);
        int more = count - (stop - start);
        if (more > 0 && length + more > ListObject.CAPACITY.get(heap, list)) {
            int grown = heap.reallocate(ListObject.ITEMS.get(heap, list), heap.words(length + more));
            ListObject.ITEMS.set(heap, list, grown);
            ListObject.CAPACITY.set(heap, list, length + more);
        }
        int items = ListObject.ITEMS.get(heap, list);
        int place = items + heap.words(start);
        int rest = length - stop;
        if (more > 0) {
            Sequence.copy(heap, items + heap.words(stop), place + heap.words(count), rest);
            Sequence.copy(heap, from, place, count);
        } else {
            Sequence.copy(heap, from, place, count);
            Sequence.copy(heap, items + heap.words(stop), place + heap.words(count), rest);
            heap.fill(items + heap.words(length + more), heap.words(-more), 0);
        }
        ListObject.LENGTH.set(heap, list, length + more);
    }

    private static long removeAt(Vm vm, int list, long index) {
        Heap heap = vm.heap;
        int length = ListObject.length(heap, list);
        if (length == 0) {
            throw vm.error(CoreType.INDEX_ERROR, "pop from empty list");
        }
        int position = Indices.item(vm, "list", length, index);
        int items = ListObject.ITEMS.get(heap, list);
        long item = heap.field(items, position);
        length--;
        int place = items + heap.words(position);
        Sequence.copy(heap, place + heap.wordBytes(), place, length - position);
        heap.field(items, length, Word.NULL);
        ListObject.LENGTH.set(heap, list, length);
        int capacity = ListObject.CAPACITY.get(heap, list);
        if (capacity > ListObject.MINIMUM && capacity > 2 * length) {
            heap.keep(item);
            ListObject.ITEMS.set(heap, list, heap.reallocate(items, heap.words(capacity / 2)));
            ListObject.CAPACITY.set(heap, list, capacity / 2);
        }
        return item;
    }

    // ---- methods ----

    private static long append(Vm vm, long self, long item) {
        ListObject.append(vm.heap, Word.address(self), item);
        return Word.NONE;
    }

    private static long clear(Vm vm, long self) {
        Heap heap = vm.heap;
        int list = Word.address(self);
        ListObject.LENGTH.set(heap, list, 0);
        int items = heap.reallocate(ListObject.ITEMS.get(heap, list), heap.words(ListObject.MINIMUM));
        ListObject.ITEMS.set(heap, list, items);
        ListObject.CAPACITY.set(heap, list, ListObject.MINIMUM);
        heap.fill(items, heap.words(ListObject.MINIMUM), 0);
        return Word.NONE;
    }

    private static long copy(Vm vm, long self) {
        Heap heap = vm.heap;
        int list = Word.address(self);
        int length = ListObject.length(heap, list);
        int copy = ListObject.create(heap, length);
        Sequence.copy(heap, ListObject.ITEMS.get(heap, list), ListObject.ITEMS.get(heap, copy), length);
        return copy;
    }

    private static long count(Vm vm, long self, long value) {
        int list = Word.address(self);
        return Sequence.count(vm, ListObject.ITEMS.get(vm.heap, list), ListObject.length(vm.heap, list), value);
    }

    private static long extend(Vm vm, long self, long other) {
        Heap heap = vm.heap;
        int list = Word.address(self);
        if (TypeObject.of(heap, other) != CoreType.LIST) {
            extendFrom(vm, list, other);
            return Word.NONE;
        }
        int length = ListObject.length(heap, list);
        int more = ListObject.length(heap, Word.address(other));
        if (length + more > ListObject.CAPACITY.get(heap, list)) {
            int capacity = length + more + ListObject.MINIMUM;
            ListObject.ITEMS.set(heap, list,
                    heap.reallocate(ListObject.ITEMS.get(heap, list), heap.words(capacity)));
            ListObject.CAPACITY.set(heap, list, capacity);
        }
        Sequence.copy(heap, ListObject.ITEMS.get(heap, Word.address(other)),
                ListObject.ITEMS.get(heap, list) + heap.words(length), more);
        ListObject.LENGTH.set(heap, list, length + more);
        return Word.NONE;
    }

    /// Appends all that an iterable gives.
    public static void extendFrom(Vm vm, int list, long iterable) {
        Heap heap = vm.heap;
        long iterator = vm.iteration.iterate(iterable, 0);
        int mark = heap.fresh();
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(item);
            ListObject.append(heap, list, item);
            heap.release(mark);
        }
    }

    private static long index(Vm vm, Args args) {
        int list = args.object(0);
        int length = ListObject.length(vm.heap, list);
        int start = args.count() > 2 ? Indices.cut(vm, "list", length, args.word(2)) : 0;
        int stop = args.count() > 3 ? Indices.cut(vm, "list", length, args.word(3)) : length;
        return Word.smallInt(Sequence.find(vm, ListObject.ITEMS.get(vm.heap, list), start, stop, args.word(1)));
    }

    /// The index is taken as it is, without a check of its type.
    private static long insert(Vm vm, long self, long where, long item) {
        Heap heap = vm.heap;
        int list = Word.address(self);
        int length = ListObject.length(heap, list);
        long index = vm.objects.unchecked(where);
        if (index < 0) {
            index += length;
        }
        index = Math.clamp(index, 0, length);
        ListObject.append(heap, list, Word.NONE);
        int place = ListObject.ITEMS.get(heap, list) + heap.words((int) index);
        Sequence.copy(heap, place, place + heap.wordBytes(), length - (int) index);
        heap.word(place, item);
        return Word.NONE;
    }

    private static long pop(Vm vm, Args args) {
        return removeAt(vm, args.object(0), args.word(1, Word.smallInt(-1)));
    }

    private static long remove(Vm vm, long self, long value) {
        int list = Word.address(self);
        int position = Sequence.find(vm, ListObject.ITEMS.get(vm.heap, list), 0, ListObject.length(vm.heap, list),
                value);
        removeAt(vm, list, Word.smallInt(position));
        return Word.NONE;
    }

    private static long reverse(Vm vm, long self) {
        Heap heap = vm.heap;
        int items = ListObject.ITEMS.get(heap, Word.address(self));
        int last = ListObject.length(heap, Word.address(self)) - 1;
        for (int i = 0; i < last - i; i++) {
            long item = heap.field(items, i);
            heap.field(items, i, heap.field(items, last - i));
            heap.field(items, last - i, item);
        }
        return Word.NONE;
    }

    private static long sort(Vm vm, Args args) {
        if (args.keywords() == 0 && args.count() == 1) {
            sort(vm, args.object(0), Word.NONE, false);
        } else {
            long[] values = SORT.parse(vm, args, 1);
            sort(vm, args.object(0), values[0], values[1] != 0);
        }
        return Word.NONE;
    }

    /// Sorts a list in place, by what `key` makes of the items unless it is None.
    public static void sort(Vm vm, int list, long key, boolean reversed) {
        int length = ListObject.length(vm.heap, list);
        if (length > 1) {
            new Quicksort(vm, list, key, reversed).sort(-1, length - 1);
        }
    }
}
