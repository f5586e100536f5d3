package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;

/// Calls with `*` and `**` arguments, which are gathered in an array on the heap (py/runtime.c,
/// mp_call_prepare_args_n_kw_var).
final class StarredCalls {

    private final Vm vm;
    private final Heap heap;
    private final int wb;

    StarredCalls(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        wb = heap.wordBytes();
    }

    /// CALL_FUNCTION_VAR_KW and CALL_METHOD_VAR_KW: function, [self,] arguments, keyword pairs, bitmap of stars.
    long call(boolean hasSelf, int address, int count, int keywords) {
        long function = heap.word(address);
        int from = address + wb;
        long self = Word.NULL;
        if (hasSelf) {
            self = heap.word(from);
            from += wb;
        }
        long stars = Word.value(heap.field(from, count + 2 * keywords));
        int listExtra = 0;
        for (int i = 0; i < count; i++) {
            if ((stars >> i & 1) != 0) {
                long length = vm.objects.lengthOrNull(heap.field(from, i));
                listExtra += length == Word.NULL ? 0 : (int) Word.value(length) - 1;
            }
        }
        int dictExtra = 0;
        for (int i = 0; i < keywords; i++) {
            long value = heap.field(from, count + 2 * i + 1);
            if (heap.field(from, count + 2 * i) == Word.NULL && TypeObject.of(heap, value) == CoreType.DICT) {
                dictExtra += DictObject.used(heap, Word.address(value)) - 1;
            }
        }
        var list = new ArgumentList(heap, 1 + count + listExtra + 2 * (keywords + dictExtra));
        if (self != Word.NULL) {
            list.add(self);
        }
        for (int i = 0; i < count; i++) {
            long argument = heap.field(from, i);
            if ((stars >> i & 1) == 0) {
                list.add(argument);
            } else {
                addItems(list, argument, count - i);
            }
        }
        int positionalCount = list.length;
        list.reserve(2 * (keywords + dictExtra));
        for (int i = 0; i < keywords; i++) {
            long key = heap.field(from, count + 2 * i);
            long value = heap.field(from, count + 2 * i + 1);
            if (key == Word.NULL) {
                addEntries(list, value);
            } else {
                list.add(key);
                list.add(value);
            }
        }
        int stack = heap.stackPointer;
        heap.word(vm.calls.enter(1), list.words);
        long result = vm.calls.call(function, list.words, positionalCount, (list.length - positionalCount) / 2);
        heap.stackPointer = stack;
        heap.free(list.words);
        return result;
    }

    private void addItems(ArgumentList list, long argument, int following) {
        int type = TypeObject.of(heap, argument);
        int object = Word.address(argument);
        if (type == CoreType.TUPLE || type == CoreType.LIST) {
            boolean tuple = type == CoreType.TUPLE;
            int length = tuple ? TupleObject.length(heap, object) : ListObject.length(heap, object);
            for (int i = 0; i < length; i++) {
                list.add(tuple ? TupleObject.item(heap, object, i) : ListObject.item(heap, object, i));
            }
            return;
        }
        int stack = heap.stackPointer;
        long iterator = vm.iteration.iterate(argument, vm.calls.enter(4));
        long item;
        while ((item = vm.iteration.next(iterator)) != Word.NULL) {
            if (list.length + following >= list.capacity) {
                list.grow(list.capacity * 2);
            }
            list.add(item);
        }
        heap.stackPointer = stack;
    }

    private void addEntries(ArgumentList list, long mapping) {
        if (TypeObject.of(heap, mapping) == CoreType.DICT) {
            int map = DictObject.map(heap, Word.address(mapping));
            for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
                list.add(vm.strings.internChecked(MapObject.key(heap, map, i)));
                list.add(MapObject.value(heap, map, i));
            }
            return;
        }
        long keys = vm.attributes.loadMethod(mapping, Qstr.KEYS);
        long iterator = vm.iteration.iterate(vm.calls.callBound(keys, vm.attributes.self), 0);
        long key;
        while ((key = vm.iteration.next(iterator)) != Word.NULL) {
            if (list.length + 1 >= list.capacity) {
                list.grow(list.capacity * 2);
            }
            key = vm.strings.internChecked(key);
            long get = vm.attributes.loadMethod(mapping, Qstr.__GETITEM__);
            long value = vm.calls.callBound(get, vm.attributes.self, key);
            list.add(key);
            list.add(value);
        }
    }

    /// The arguments of a starred call: a heap array with upstream's growth.
    private static final class ArgumentList {
        private final Heap heap;
        private int words;
        private int capacity;
        private int length;

        ArgumentList(Heap heap, int capacity) {
            this.heap = heap;
            this.capacity = capacity;
            words = heap.allocate(heap.words(capacity));
        }

        void add(long word) {
            if (length >= capacity) {
                grow(capacity * 2);
            }
            heap.field(words, length++, word);
        }

        void reserve(int extra) {
            if (length + extra > capacity) {
                grow(length + extra);
            }
        }

        void grow(int wanted) {
            words = heap.reallocate(words, heap.words(wanted));
            capacity = wanted;
        }
    }
}
