package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.DictViewObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Member;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `dict` and `OrderedDict`. Memory shape: [DictObject]. Argument counts include `self`, as in py/objdict.c.
public final class DictType {

    public static final BuiltinType TYPE = behaviour(BuiltinType.core("dict", CoreType.DICT))
            .method("clear", DictType::clear)
            .method("copy", DictType::copy)
            .classMethod("fromkeys", 2, 3, DictType::fromKeys).when(Option.PY_BUILTINS_DICT_FROMKEYS)
            .method("get", 2, 3, DictType::get)
            .method("items", (vm, self) -> DictViewObject.create(vm.heap, Word.address(self), DictViewObject.ITEMS))
            .method("keys", (vm, self) -> DictViewObject.create(vm.heap, Word.address(self), DictViewObject.KEYS))
            .method("pop", 2, 3, DictType::pop)
            .method("popitem", DictType::popItem)
            .method("setdefault", 2, 3, DictType::setDefault)
            .methodWithKeywords("update", 1, DictType::update)
            .method("values", (vm, self) -> DictViewObject.create(vm.heap, Word.address(self), DictViewObject.VALUES))
            .method("__getitem__", (vm, self, key) -> vm.objects.subscript(self, key, Word.SENTINEL))
            .method("__setitem__", (vm, self, key, value) -> vm.objects.subscript(self, key, value))
            .method("__delitem__", (vm, self, key) -> vm.objects.subscript(self, key, Word.NULL));

    public static final BuiltinType ORDERED = ordered();

    public static final BuiltinType ITERATOR = BuiltinType.core("iterator", CoreType.DICT_ITERATOR)
            .next(DictType::nextKey);

    private DictType() {
    }

    private static BuiltinType behaviour(BuiltinType type) {
        return type.construct(DictType::make)
                .print(DictType::print)
                .unary(DictType::unary)
                .binary(DictType::binary)
                .subscript(DictType::subscript)
                .iterate((vm, self, room) -> vm.iteration.place(room, CoreType.DICT_ITERATOR, self));
    }

    private static BuiltinType ordered() {
        BuiltinType type = behaviour(BuiltinType.core("OrderedDict", CoreType.ORDERED_DICT)).parent(TYPE)
                .needs(Option.PY_COLLECTIONS_ORDEREDDICT);
        for (Member member : TYPE.members()) {
            type.add(member);
        }
        return type;
    }

    static boolean isDict(Vm vm, long word) {
        int type = TypeObject.of(vm.heap, word);
        return type == CoreType.DICT || type == CoreType.ORDERED_DICT;
    }

    private static long make(Vm vm, int type, Args args) {
        Heap heap = vm.heap;
        int dict = DictObject.create(heap, 0);
        heap.field(dict, 0, type);
        int map = DictObject.map(heap, dict);
        if (type == CoreType.ORDERED_DICT) {
            MapObject.flags(heap, map, MapObject.flags(heap, map) | MapObject.ORDERED);
        }
        update(vm, dict, args, 0);
        return dict;
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        Heap heap = vm.heap;
        int dict = Word.address(self);
        int map = DictObject.map(heap, dict);
        boolean json = kind == PrintKind.JSON;
        PrintKind inner = json ? kind : PrintKind.REPR;
        boolean named = !json && heap.fieldInt(dict, 0) != CoreType.DICT;
        if (named) {
            int name = TypeObject.name(heap, heap.fieldInt(dict, 0));
            out.memory(heap, vm.names.address(name), vm.names.length(name));
            out.character('(');
        }
        out.character('{');
        int first = MapObject.next(heap, map, 0);
        for (int i = first; i >= 0; i = MapObject.next(heap, map, i + 1)) {
            if (i != first) {
                out.comma(inner);
            }
            long key = MapObject.key(heap, map, i);
            boolean quoted = json && !vm.isStr(key) && TypeObject.of(heap, key) != CoreType.BYTES;
            if (quoted) {
                out.character('"');
            }
            vm.print(out, key, inner);
            if (quoted) {
                out.character('"');
            }
            out.colon(inner);
            vm.print(out, MapObject.value(heap, map, i), inner);
        }
        out.character('}');
        if (named) {
            out.character(')');
        }
    }

    // ---- operators ----

    static long unary(Vm vm, UnaryOperator operator, long self) {
        Heap heap = vm.heap;
        int dict = Word.address(self);
        return switch (operator) {
            case BOOL -> Word.bool(DictObject.used(heap, dict) != 0);
            case LENGTH -> Word.smallInt(DictObject.used(heap, dict));
            case SIZEOF -> Word.smallInt(heap.words(
                    DictObject.words() + 2 * MapObject.capacity(heap, DictObject.map(heap, dict))));
            default -> Word.NULL;
        };
    }

    static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        int map = DictObject.map(vm.heap, Word.address(left));
        return switch (operator) {
            case CONTAINS -> Word.bool(vm.maps.find(map, right) != 0);
            case EQUAL -> Word.bool(isEqual(vm, left, right));
            case INPLACE_OR -> vm.profile.language().cpythonCompat() ? merge(vm, left, right) : Word.NULL;
            case OR -> vm.profile.language().cpythonCompat() ? merge(vm, copy(vm, left), right) : Word.NULL;
            default -> Word.NULL;
        };
    }

    private static long merge(Vm vm, long dict, long other) {
        refuseFixed(vm, Word.address(dict));
        updateFrom(vm, Word.address(dict), other);
        return dict;
    }

    private static boolean isEqual(Vm vm, long left, long right) {
        Heap heap = vm.heap;
        int type = TypeObject.of(heap, right);
        int a = DictObject.map(heap, Word.address(left));
        int b = DictObject.map(heap, Word.address(right));
        if (type == CoreType.ORDERED_DICT && TypeObject.of(heap, left) == CoreType.ORDERED_DICT) {
            return isEqualInOrder(vm, a, b);
        }
        if (type != CoreType.DICT || MapObject.used(heap, a) != MapObject.used(heap, b)) {
            return false;
        }
        int mark = heap.fresh();
        for (int i = MapObject.next(heap, a, 0); i >= 0; i = MapObject.next(heap, a, i + 1)) {
            int slot = vm.maps.find(b, MapObject.key(heap, a, i));
            if (slot == 0 || !vm.equal(MapObject.value(heap, a, i), heap.word(slot + heap.wordBytes()))) {
                return false;
            }
            heap.release(mark);
        }
        return true;
    }

    private static boolean isEqualInOrder(Vm vm, int a, int b) {
        Heap heap = vm.heap;
        int mark = heap.fresh();
        int i = MapObject.next(heap, a, 0);
        int j = MapObject.next(heap, b, 0);
        while (i >= 0 && j >= 0) {
            if (!vm.equal(MapObject.key(heap, a, i), MapObject.key(heap, b, j))
                    || !vm.equal(MapObject.value(heap, a, i), MapObject.value(heap, b, j))) {
                return false;
            }
            heap.release(mark);
            i = MapObject.next(heap, a, i + 1);
            j = MapObject.next(heap, b, j + 1);
        }
        return i < 0 && j < 0;
    }

    private static long subscript(Vm vm, long self, long key, long value) {
        int dict = Word.address(self);
        if (value == Word.NULL) {
            remove(vm, dict, key);
            return Word.NONE;
        }
        if (value == Word.SENTINEL) {
            int slot = vm.maps.find(DictObject.map(vm.heap, dict), key);
            if (slot == 0) {
                throw vm.error(CoreType.KEY_ERROR, key);
            }
            return vm.heap.word(slot + vm.heap.wordBytes());
        }
        vm.objects.storeInDict(dict, key, value);
        return Word.NONE;
    }

    private static long nextKey(Vm vm, long self) {
        Heap heap = vm.heap;
        int iterator = Word.address(self);
        int map = DictObject.map(heap, heap.fieldInt(iterator, 2));
        int i = MapObject.next(heap, map, heap.fieldInt(iterator, 3));
        if (i < 0) {
            return Word.NULL;
        }
        heap.field(iterator, 3, i + 1);
        return MapObject.key(heap, map, i);
    }

    // ---- methods ----

    private static void refuseFixed(Vm vm, int dict) {
        if (MapObject.isFixed(vm.heap, DictObject.map(vm.heap, dict))) {
            throw vm.error(CoreType.TYPE_ERROR);
        }
    }

    private static long remove(Vm vm, int dict, long key) {
        refuseFixed(vm, dict);
        long value = vm.maps.remove(DictObject.map(vm.heap, dict), key);
        if (value == Word.NULL) {
            throw vm.error(CoreType.KEY_ERROR, key);
        }
        return value;
    }

    private static long clear(Vm vm, long self) {
        refuseFixed(vm, Word.address(self));
        MapObject.clear(vm.heap, DictObject.map(vm.heap, Word.address(self)));
        return Word.NONE;
    }

    /// A copy of the same type and capacity; never a fixed one.
    static long copy(Vm vm, long self) {
        Heap heap = vm.heap;
        int dict = Word.address(self);
        int map = DictObject.map(heap, dict);
        int capacity = MapObject.capacity(heap, map);
        int copy = DictObject.create(heap, capacity);
        heap.field(copy, 0, heap.fieldInt(dict, 0));
        int copyMap = DictObject.map(heap, copy);
        MapObject.flags(heap, copyMap, MapObject.flags(heap, map) & ~MapObject.FIXED);
        MapObject.used(heap, copyMap, MapObject.used(heap, map));
        Sequence.copy(heap, MapObject.table(heap, map), MapObject.table(heap, copyMap), 2 * capacity);
        return copy;
    }

    private static long fromKeys(Vm vm, Args args) {
        Heap heap = vm.heap;
        long iterator = vm.iteration.iterate(args.word(1), 0);
        long value = args.word(2, Word.NONE);
        long length = vm.objects.lengthOrNull(args.word(1));
        int dict = DictObject.create(heap, length == Word.NULL ? 0 : (int) Word.value(length));
        int map = DictObject.map(heap, dict);
        int mark = heap.fresh();
        long key;
        while ((key = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(key);
            vm.maps.put(map, key, value);
            heap.release(mark);
        }
        return dict;
    }

    private static long get(Vm vm, Args args) {
        Heap heap = vm.heap;
        int slot = vm.maps.find(DictObject.map(heap, args.object(0)), args.word(1));
        return slot == 0 ? args.word(2, Word.NONE) : heap.word(slot + heap.wordBytes());
    }

    private static long pop(Vm vm, Args args) {
        if (args.count() == 2) {
            return remove(vm, args.object(0), args.word(1));
        }
        refuseFixed(vm, args.object(0));
        long value = vm.maps.remove(DictObject.map(vm.heap, args.object(0)), args.word(1));
        return value == Word.NULL ? args.word(2) : value;
    }

    private static long setDefault(Vm vm, Args args) {
        Heap heap = vm.heap;
        refuseFixed(vm, args.object(0));
        int place = vm.maps.findOrAdd(DictObject.map(heap, args.object(0)), args.word(1)) + heap.wordBytes();
        long value = heap.word(place);
        if (value == Word.NULL) {
            value = args.word(2, Word.NONE);
            heap.word(place, value);
        }
        return value;
    }

    private static long popItem(Vm vm, long self) {
        Heap heap = vm.heap;
        int map = DictObject.map(heap, Word.address(self));
        refuseFixed(vm, Word.address(self));
        int used = MapObject.used(heap, map);
        if (used == 0) {
            throw vm.error(CoreType.KEY_ERROR, "popitem(): dictionary is empty");
        }
        int i = MapObject.next(heap, map, MapObject.isOrdered(heap, map) ? used - 1 : 0);
        MapObject.used(heap, map, used - 1);
        long key = MapObject.key(heap, map, i);
        long value = MapObject.value(heap, map, i);
        heap.keep(key);
        heap.keep(value);
        heap.word(MapObject.slot(heap, map, i), Word.SENTINEL);
        heap.word(MapObject.slot(heap, map, i) + heap.wordBytes(), Word.NULL);
        return pair(heap, key, value);
    }

    static long pair(Heap heap, long key, long value) {
        int tuple = TupleObject.create(heap, 2);
        TupleObject.item(heap, tuple, 0, key);
        TupleObject.item(heap, tuple, 1, value);
        return tuple;
    }

    private static long update(Vm vm, Args args) {
        refuseFixed(vm, args.object(0));
        update(vm, args.object(0), args, 1);
        return Word.NONE;
    }

    /// Takes in the arguments from `from` on: at most one mapping or iterable of pairs, then keywords.
    private static void update(Vm vm, int dict, Args args, int from) {
        int positional = args.count() - from;
        if (positional > 1) {
            throw vm.argumentError("function expected at most %d arguments, got %d", 2, positional + 1);
        }
        if (positional == 1) {
            updateFrom(vm, dict, args.word(from));
        }
        int map = DictObject.map(vm.heap, dict);
        for (int i = 0; i < args.keywords(); i++) {
            vm.maps.put(map, args.keyword(i), args.keywordValue(i));
        }
    }

    private static void updateFrom(Vm vm, int dict, long other) {
        Heap heap = vm.heap;
        int map = DictObject.map(heap, dict);
        if (!isDict(vm, other)) {
            updateFromPairs(vm, map, other);
        } else if (dict != Word.address(other)) {
            int mark = heap.fresh();
            int from = DictObject.map(heap, Word.address(other));
            for (int i = MapObject.next(heap, from, 0); i >= 0; i = MapObject.next(heap, from, i + 1)) {
                vm.maps.put(map, MapObject.key(heap, from, i), MapObject.value(heap, from, i));
                heap.release(mark);
            }
        }
    }

    private static void updateFromPairs(Vm vm, int map, long pairs) {
        Heap heap = vm.heap;
        long iterator = vm.iteration.iterate(pairs, 0);
        int mark = heap.fresh();
        long next;
        while ((next = vm.iteration.next(iterator)) != Word.NULL) {
            heap.keep(next);
            long inner = vm.iteration.iterate(next, 0);
            heap.keep(inner);
            long key = vm.iteration.next(inner);
            heap.keep(key);
            long value = vm.iteration.next(inner);
            heap.keep(value);
            long more = vm.iteration.next(inner);
            if (key == Word.NULL || value == Word.NULL || more != Word.NULL) {
                throw vm.error(CoreType.VALUE_ERROR, "dict update sequence has wrong length");
            }
            vm.maps.put(map, key, value);
            heap.release(mark);
        }
    }
}
