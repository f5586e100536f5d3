package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.RangeObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `range`: three machine words, with a machine word's overflow (py/objrange.c). Memory shape: [RangeObject].
public final class RangeType {

    public static final BuiltinType TYPE = BuiltinType.core("range", CoreType.RANGE)
            .construct(1, 3, RangeType::make)
            .print(RangeType::print)
            .unary(RangeType::unary)
            .binary(RangeType::binary)
            .attributes(RangeType::load)
            .subscript(RangeType::subscript)
            .iterate(RangeType::iterate);

    public static final BuiltinType ITERATOR = BuiltinType.core("iterator", CoreType.RANGE_ITERATOR)
            .next((vm, self) -> vm.iteration.next(self));

    private RangeType() {
    }

    private static long make(Vm vm, int type, Args args) {
        int range = RangeObject.create(vm.heap);
        long step = 1;
        if (args.count() == 1) {
            RangeObject.STOP.set(vm.heap, range, vm.toLong(args.word(0)));
        } else {
            RangeObject.START.set(vm.heap, range, vm.toLong(args.word(0)));
            RangeObject.STOP.set(vm.heap, range, vm.toLong(args.word(1)));
            if (args.count() == 3) {
                step = vm.toLong(args.word(2));
                if (step == 0) {
                    throw vm.error(CoreType.VALUE_ERROR, "zero step");
                }
            }
        }
        RangeObject.STEP.set(vm.heap, range, step);
        return range;
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        int range = Word.address(self);
        out.text("range(");
        out.number(RangeObject.START.get(vm.heap, range));
        out.text(", ");
        out.number(RangeObject.STOP.get(vm.heap, range));
        long step = RangeObject.STEP.get(vm.heap, range);
        if (step != 1) {
            out.text(", ");
            out.number(step);
        }
        out.text(")");
    }

    /// A sum or product as a machine word of this memory holds it.
    private static long wrapped(Heap heap, long value) {
        return heap.wordBytes() == 4 ? (int) value : value;
    }

    private static long length(Heap heap, int range) {
        long step = RangeObject.STEP.get(heap, range);
        long span = RangeObject.STOP.get(heap, range) - RangeObject.START.get(heap, range) + step;
        return Math.max(0, wrapped(heap, step > 0 ? span - 1 : span + 1) / step);
    }

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        int range = Word.address(self);
        return switch (operator) {
            case BOOL -> Word.bool(length(vm.heap, range) > 0);
            case LENGTH -> IntObject.of(vm.heap, length(vm.heap, range));
            default -> Word.NULL;
        };
    }

    private static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        Heap heap = vm.heap;
        if (operator != BinaryOperator.EQUAL || TypeObject.of(heap, right) != CoreType.RANGE
                || !vm.profile.language().has(Option.PY_BUILTINS_RANGE_BINOP)) {
            return Word.NULL;
        }
        int a = Word.address(left);
        int b = Word.address(right);
        long length = length(heap, a);
        return Word.bool(length == length(heap, b) && (length == 0
                || RangeObject.START.get(heap, a) == RangeObject.START.get(heap, b)
                        && (length == 1 || RangeObject.STEP.get(heap, a) == RangeObject.STEP.get(heap, b))));
    }

    private static long load(Vm vm, long self, int name) {
        if (!vm.profile.language().has(Option.PY_BUILTINS_RANGE_ATTRS)) {
            return Word.NULL;
        }
        int range = Word.address(self);
        if (name == Qstr.START) {
            return IntObject.of(vm.heap, RangeObject.START.get(vm.heap, range));
        }
        if (name == Qstr.STOP) {
            return IntObject.of(vm.heap, RangeObject.STOP.get(vm.heap, range));
        }
        return name == Qstr.STEP ? IntObject.of(vm.heap, RangeObject.STEP.get(vm.heap, range)) : Word.NULL;
    }

    private static long subscript(Vm vm, long self, long index, long value) {
        if (value != Word.SENTINEL) {
            return Word.NULL;
        }
        Heap heap = vm.heap;
        int range = Word.address(self);
        long length = length(heap, range);
        long start = RangeObject.START.get(heap, range);
        long step = RangeObject.STEP.get(heap, range);
        if (!Indices.isSlice(vm, index)) {
            return IntObject.of(heap, wrapped(heap, start + Indices.wideItem(vm, self, length, index) * step));
        }
        long sliceStep = Indices.wideStep(vm, index);
        long sliceStart = Indices.wideStart(vm, index, length, sliceStep);
        long sliceStop = Indices.wideStop(vm, index, length, sliceStep);
        int part = RangeObject.create(heap);
        RangeObject.START.set(heap, part, start + sliceStart * step);
        RangeObject.STOP.set(heap, part, start + sliceStop * step);
        RangeObject.STEP.set(heap, part, sliceStep * step);
        return part;
    }

    private static long iterate(Vm vm, long self, int room) {
        Heap heap = vm.heap;
        int range = Word.address(self);
        heap.field(room, 0, CoreType.RANGE_ITERATOR);
        heap.field(room, 1, RangeObject.START.get(heap, range));
        heap.field(room, 2, RangeObject.STOP.get(heap, range));
        heap.field(room, 3, RangeObject.STEP.get(heap, range));
        return room;
    }
}
