package org.softboard.tests.fuzz;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.softboard.interpreter.memory.ArrayObject;
import org.softboard.interpreter.memory.BoundMethodObject;
import org.softboard.interpreter.memory.CellObject;
import org.softboard.interpreter.memory.ClosureObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.InstanceObject;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.SetObject;
import org.softboard.interpreter.memory.StrObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Vm;

/// Looks at a machine's heap from end to end: is the allocation table sound, and is every object that `__main__`,
/// `sys.modules` and `sys.path` lead to where one can be, and as large as it says? The first thing that is wrong ends it.
final class HeapWalk {

    private static final int FREE = 0;
    private static final int HEAD = 1;
    private static final int TAIL = 2;

    private final Heap heap;
    private final BitSet met = new BitSet();
    private final Deque<Integer> waiting = new ArrayDeque<>();

    private HeapWalk(Vm vm) {
        heap = vm.heap;
    }

    /// Looks at everything.
    ///
    /// @throws IllegalStateException if something is wrong
    static void check(Vm vm) {
        var walk = new HeapWalk(vm);
        walk.table();
        walk.meet(vm.modules.main());
        walk.meet(vm.modules.loaded());
        walk.meet(vm.system.path());
        while (!walk.waiting.isEmpty()) {
            walk.look(walk.waiting.pop());
        }
    }

    private static void require(boolean isSo, String what, int where) {
        if (!isSo) {
            throw new IllegalStateException("heap: " + what + " at " + where);
        }
    }

    private void table() {
        int used = 0;
        int before = FREE;
        for (int block = 0; block < heap.blocks(); block++) {
            int kind = heap.blockKind(block);
            require(kind <= TAIL, "a mark was left", block);
            require(kind != TAIL || before != FREE, "a tail without a head", block);
            used += kind == FREE ? 0 : 1;
            before = kind;
        }
        require(used * heap.blockBytes() == heap.usedBytes(), "used blocks are miscounted", used);
    }

    // ---- objects ----

    private void meet(long word) {
        if (Word.isReference(word)) {
            int object = Word.address(word);
            require(object < heap.map.end(), "a reference leads out of memory", object);
            if (!met.get(object)) {
                met.set(object);
                waiting.push(object);
            }
        }
    }

    private void look(int object) {
        if (heap.isInHeap(object)) {
            requireBlock(object, heap.wordBytes());
        }
        int type = heap.fieldInt(object, 0);
        switch (type) {
            case CoreType.LIST -> list(object);
            case CoreType.TUPLE -> words(TupleObject.items(heap, object), TupleObject.length(heap, object));
            case CoreType.DICT, CoreType.ORDERED_DICT -> map(DictObject.map(heap, object));
            case CoreType.SET, CoreType.FROZENSET -> set(object);
            case CoreType.MODULE -> meet(ModuleObject.GLOBALS.get(heap, object));
            case CoreType.STR, CoreType.BYTES -> text(StrObject.TEXT.get(heap, object),
                    StrObject.LENGTH.get(heap, object));
            case CoreType.BYTEARRAY -> text(ArrayObject.ITEMS.get(heap, object), ArrayObject.LENGTH.get(heap, object));
            case CoreType.CELL -> meet(CellObject.VALUE.get(heap, object));
            case CoreType.CLOSURE -> closure(object);
            case CoreType.BOUND_METHOD -> {
                meet(BoundMethodObject.METHOD.get(heap, object));
                meet(BoundMethodObject.SELF.get(heap, object));
            }
            default -> {
                require(CoreType.isRom(type) || heap.isInHeap(type) && isType(type), "an object has no type", object);
                if (!CoreType.isRom(type) && !TypeObject.isNamedTuple(heap, type)) {
                    meet(type);
                    map(InstanceObject.map(heap, object));
                }
            }
        }
    }

    private boolean isType(int type) {
        requireBlock(type, heap.wordBytes());
        return heap.fieldInt(type, 0) == CoreType.TYPE;
    }

    /// A block of the heap begins there and is that large.
    private void requireBlock(int address, int bytes) {
        int block = (address - heap.blockAddress(0)) / heap.blockBytes();
        require(address % heap.blockBytes() == 0 && heap.isInHeap(address) && heap.blockKind(block) == HEAD,
                "no block begins", address);
        require(bytes <= heap.capacity(address), "a block is too small", address);
    }

    private void list(int list) {
        int capacity = ListObject.CAPACITY.get(heap, list);
        int length = ListObject.length(heap, list);
        int items = ListObject.ITEMS.get(heap, list);
        require(length >= 0 && length <= capacity, "a list is longer than its room", list);
        if (heap.isInHeap(items)) {
            requireBlock(items, heap.words(capacity));
        }
        words(items, length);
    }

    private void words(int from, int count) {
        require(count >= 0 && from + heap.words(count) <= heap.map.end(), "items reach out of memory", from);
        for (int i = 0; i < count; i++) {
            meet(heap.field(from, i));
        }
    }

    private void map(int map) {
        int capacity = MapObject.capacity(heap, map);
        int table = MapObject.table(heap, map);
        int used = MapObject.used(heap, map);
        require(used >= 0 && used <= capacity, "a map has more entries than room", map);
        if (heap.isInHeap(table)) {
            requireBlock(table, heap.words(2 * capacity));
        }
        int filled = 0;
        for (int i = MapObject.next(heap, map, 0); i >= 0; i = MapObject.next(heap, map, i + 1)) {
            meet(MapObject.key(heap, map, i));
            meet(MapObject.value(heap, map, i));
            filled++;
        }
        require(filled == used || MapObject.isOrdered(heap, map), "a map's entries are miscounted", map);
    }

    private void set(int set) {
        int capacity = SetObject.CAPACITY.get(heap, set);
        if (capacity > 0) {
            requireBlock(SetObject.TABLE.get(heap, set), heap.words(capacity));
        }
        int filled = 0;
        for (int i = SetObject.next(heap, set, 0); i >= 0; i = SetObject.next(heap, set, i + 1)) {
            meet(SetObject.item(heap, set, i));
            filled++;
        }
        require(filled == SetObject.USED.get(heap, set), "a set's items are miscounted", set);
    }

    private void text(int from, int length) {
        require(length >= 0 && from >= 0 && from + length <= heap.map.end(), "a text reaches out of memory", from);
    }

    private void closure(int closure) {
        meet(ClosureObject.FUNCTION.get(heap, closure));
        for (int i = 0; i < ClosureObject.COUNT.get(heap, closure); i++) {
            meet(ClosureObject.cell(heap, closure, i));
        }
    }
}
