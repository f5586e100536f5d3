package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.SliceObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// `slice`, which only brackets make (py/objslice.c). Memory shape: [SliceObject]. It has unary operators only so that
/// it cannot be hashed.
public final class SliceType {

    public static final BuiltinType TYPE = BuiltinType.core("slice", CoreType.SLICE).needs(Option.PY_BUILTINS_SLICE)
            .print(SliceType::print)
            .unary((vm, operator, self) -> Word.NULL)
            .attributes(SliceType::load)
            .method("indices", SliceType::indices).when(Option.PY_BUILTINS_SLICE_INDICES);

    private SliceType() {
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        int slice = Word.address(self);
        out.text("slice(");
        vm.print(out, SliceObject.START.get(vm.heap, slice), PrintKind.REPR);
        out.comma(PrintKind.REPR);
        vm.print(out, SliceObject.STOP.get(vm.heap, slice), PrintKind.REPR);
        out.comma(PrintKind.REPR);
        vm.print(out, SliceObject.STEP.get(vm.heap, slice), PrintKind.REPR);
        out.character(')');
    }

    private static long load(Vm vm, long self, int name) {
        if (!vm.profile.language().has(Option.PY_BUILTINS_SLICE_ATTRS)) {
            return Word.SENTINEL;
        }
        int slice = Word.address(self);
        if (name == Qstr.START) {
            return SliceObject.START.get(vm.heap, slice);
        }
        if (name == Qstr.STOP) {
            return SliceObject.STOP.get(vm.heap, slice);
        }
        return name == Qstr.STEP ? SliceObject.STEP.get(vm.heap, slice) : Word.SENTINEL;
    }

    private static long indices(Vm vm, long self, long lengthWord) {
        int length = vm.toInt(lengthWord);
        int step = Indices.step(vm, self);
        int start = Indices.start(vm, self, length, step);
        int stop = Indices.stop(vm, self, length, step);
        int tuple = TupleObject.create(vm.heap, 3);
        TupleObject.item(vm.heap, tuple, 0, Word.smallInt(start));
        TupleObject.item(vm.heap, tuple, 1, Word.smallInt(stop));
        TupleObject.item(vm.heap, tuple, 2, Word.smallInt(step));
        return tuple;
    }
}
