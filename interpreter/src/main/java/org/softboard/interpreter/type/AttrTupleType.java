package org.softboard.interpreter.type;

import java.util.List;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// Tuples made by the firmware of which the items have names, such as `sys.implementation` (py/objattrtuple.c). The
/// word after the last item is the address of the names, one interned string's number per word.
public final class AttrTupleType {

    public static final BuiltinType TYPE = BuiltinType.core("tuple", CoreType.ATTRTUPLE).needs(Option.PY_ATTRTUPLE)
            .print(AttrTupleType::print)
            .unary(TupleType::unary)
            .binary(TupleType::binary)
            .attributes(AttrTupleType::load)
            .subscript(TupleType::subscript)
            .iterate(TupleType::iterate);

    private AttrTupleType() {
    }

    /// Puts the names of an attribute tuple's items into ROM and gives their address.
    public static int fields(Vm vm, List<String> names) {
        int fields = vm.heap.allocateRom(vm.heap.words(names.size()));
        for (int i = 0; i < names.size(); i++) {
            vm.heap.field(fields, i, vm.names.intern(names.get(i)));
        }
        return fields;
    }

    /// A new one on the heap with names from `fields` and all items NULL.
    public static int create(Heap heap, int fields, int length) {
        int tuple = TupleObject.create(heap, CoreType.ATTRTUPLE, length + 1);
        TupleObject.LENGTH.set(heap, tuple, length);
        TupleObject.item(heap, tuple, length, fields);
        return tuple;
    }

    /// One in ROM.
    public static int inRom(Vm vm, List<String> names, long... items) {
        Heap heap = vm.heap;
        int tuple = heap.allocateRom(heap.words(2 + items.length + 1));
        heap.field(tuple, 0, CoreType.ATTRTUPLE);
        TupleObject.LENGTH.set(heap, tuple, items.length);
        for (int i = 0; i < items.length; i++) {
            TupleObject.item(heap, tuple, i, items[i]);
        }
        TupleObject.item(heap, tuple, items.length, fields(vm, names));
        return tuple;
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        int tuple = Word.address(self);
        int length = TupleObject.length(vm.heap, tuple);
        int fields = Word.address(TupleObject.item(vm.heap, tuple, length));
        out.character('(');
        for (int i = 0; i < length; i++) {
            printItem(vm, out, tuple, i, vm.heap.fieldInt(fields, i));
        }
        out.character(')');
    }

    /// Prints `name=item`, with a comma before all but the first.
    static void printItem(Vm vm, Printer out, int tuple, int index, int name) {
        if (index > 0) {
            out.comma(PrintKind.REPR);
        }
        out.memory(vm.heap, vm.names.address(name), vm.names.length(name));
        out.character('=');
        vm.print(out, TupleObject.item(vm.heap, tuple, index), PrintKind.REPR);
    }

    private static long load(Vm vm, long self, int name) {
        int tuple = Word.address(self);
        int length = TupleObject.length(vm.heap, tuple);
        int fields = Word.address(TupleObject.item(vm.heap, tuple, length));
        for (int i = 0; i < length; i++) {
            if (vm.heap.fieldInt(fields, i) == name) {
                return TupleObject.item(vm.heap, tuple, i);
            }
        }
        return Word.NULL;
    }
}
