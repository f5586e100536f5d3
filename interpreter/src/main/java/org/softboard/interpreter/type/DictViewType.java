package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.DictObject;
import org.softboard.interpreter.memory.DictViewObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MapObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// What `keys()`, `values()` and `items()` of a dict give (py/objdict.c). Memory shape: [DictViewObject]; the iterator
/// has the view's kind in its second word.
public final class DictViewType {

    public static final BuiltinType TYPE = BuiltinType.core("dict_view", CoreType.DICT_VIEW)
            .print(DictViewType::print)
            .unary(DictViewType::unary)
            .binary(DictViewType::binary)
            .iterate(DictViewType::iterate);

    public static final BuiltinType ITERATOR = BuiltinType.core("iterator", CoreType.DICT_VIEW_ITERATOR)
            .next(DictViewType::next);

    private static final String[] NAMES = {"dict_items([", "dict_keys([", "dict_values(["};

    private DictViewType() {
    }

    private static long iterate(Vm vm, long self, int room) {
        int view = Word.address(self);
        vm.iteration.place(room, CoreType.DICT_VIEW_ITERATOR, DictViewObject.DICT.get(vm.heap, view));
        vm.heap.field(room, 1, DictViewObject.KIND.get(vm.heap, view));
        return room;
    }

    private static long next(Vm vm, long self) {
        Heap heap = vm.heap;
        int iterator = Word.address(self);
        int map = DictObject.map(heap, heap.fieldInt(iterator, 2));
        int i = MapObject.next(heap, map, heap.fieldInt(iterator, 3));
        if (i < 0) {
            return Word.NULL;
        }
        heap.field(iterator, 3, i + 1);
        return switch (heap.fieldInt(iterator, 1)) {
            case DictViewObject.KEYS -> MapObject.key(heap, map, i);
            case DictViewObject.VALUES -> MapObject.value(heap, map, i);
            default -> DictType.pair(heap, MapObject.key(heap, map, i), MapObject.value(heap, map, i));
        };
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        Heap heap = vm.heap;
        out.text(NAMES[DictViewObject.KIND.get(heap, Word.address(self))]);
        int stack = heap.stackPointer;
        long iterator = iterate(vm, self, vm.calls.enter(4));
        boolean first = true;
        int mark = heap.fresh();
        long item;
        while ((item = next(vm, iterator)) != Word.NULL) {
            if (!first) {
                out.comma(PrintKind.REPR);
            }
            first = false;
            vm.print(out, item, PrintKind.REPR);
            heap.release(mark);
        }
        heap.stackPointer = stack;
        out.text("])");
    }

    /// Only `values()` can be hashed.
    private static long unary(Vm vm, UnaryOperator operator, long self) {
        int view = Word.address(self);
        if (operator == UnaryOperator.HASH && DictViewObject.KIND.get(vm.heap, view) == DictViewObject.VALUES) {
            return vm.operators.hashOfAddress(self);
        }
        return DictType.unary(vm, operator, DictViewObject.DICT.get(vm.heap, view));
    }

    private static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        int view = Word.address(left);
        if (operator != BinaryOperator.CONTAINS || DictViewObject.KIND.get(vm.heap, view) != DictViewObject.KEYS) {
            return Word.NULL;
        }
        return DictType.binary(vm, operator, DictViewObject.DICT.get(vm.heap, view), right);
    }
}
