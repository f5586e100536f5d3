package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CellObject;
import org.softboard.interpreter.memory.ClosureObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// Functions with the cells they close over, and the cells (py/objclosure.c, py/objcell.c). Memory shapes:
/// [ClosureObject], [CellObject].
public final class ClosureType {

    public static final BuiltinType TYPE = BuiltinType.core("closure", CoreType.CLOSURE)
            .print(ClosureType::print)
            .call((vm, self, args) -> vm.calls.call(self, args.address(), args.count(), args.keywords()))
            .attributes(ClosureType::load)
            .bindsSelf();

    public static final BuiltinType CELL = BuiltinType.core("", CoreType.CELL).print(ClosureType::printCell);

    private ClosureType() {
    }

    private static boolean isDetailed(Vm vm) {
        return vm.profile.language().errorLevel() == ErrorLevel.DETAILED;
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        if (!isDetailed(vm)) {
            out.text("<closure>");
            return;
        }
        Heap heap = vm.heap;
        int closure = Word.address(self);
        int count = ClosureObject.COUNT.get(heap, closure);
        out.text("<closure ");
        vm.print(out, ClosureObject.FUNCTION.get(heap, closure), PrintKind.REPR);
        out.text(" at " + vm.objects.hexAddress(self) + ", n_closed=" + count + " ");
        for (int i = 0; i < count; i++) {
            vm.print(out, ClosureObject.cell(heap, closure, i), PrintKind.REPR);
            out.text(" ");
        }
        out.text(">");
    }

    private static long load(Vm vm, long self, int name) {
        return vm.profile.language().has(Option.PY_FUNCTION_ATTRS)
                ? vm.attributes.find(ClosureObject.FUNCTION.get(vm.heap, Word.address(self)), name) : Word.NULL;
    }

    private static void printCell(Vm vm, Printer out, long self, PrintKind kind) {
        if (!isDetailed(vm)) {
            out.text("<>");
            return;
        }
        long value = CellObject.VALUE.get(vm.heap, Word.address(self));
        out.text("<cell " + vm.objects.hexWord(value) + " ");
        if (value == Word.NULL) {
            out.text("(nil)");
        } else {
            vm.print(out, value, PrintKind.REPR);
        }
        out.text(">");
    }
}
