package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.BoundMethodObject;
import org.softboard.interpreter.memory.CheckedMethodObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// Methods with their objects (py/objboundmeth.c), and native methods taken from their type, which check what they are
/// called on (py/runtime.c). Memory shapes: [BoundMethodObject], [CheckedMethodObject].
public final class BoundMethodType {

    public static final BuiltinType TYPE = BuiltinType.core("bound_method", CoreType.BOUND_METHOD)
            .print(BoundMethodType::print)
            .call((vm, self, args) -> vm.calls.call(self, args.address(), args.count(), args.keywords()))
            .unary(BoundMethodType::unary)
            .binary(BoundMethodType::binary)
            .attributes(BoundMethodType::load);

    public static final BuiltinType CHECKED = BuiltinType.core("function", CoreType.CHECKED_METHOD)
            .call(BoundMethodType::callChecked)
            .builtinFunction();

    private BoundMethodType() {
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        if (vm.profile.language().errorLevel() != ErrorLevel.DETAILED) {
            out.text("<bound_method>");
            return;
        }
        int method = Word.address(self);
        out.text("<bound_method " + vm.objects.hexAddress(self) + " ");
        vm.print(out, BoundMethodObject.SELF.get(vm.heap, method), PrintKind.REPR);
        out.text(".");
        vm.print(out, BoundMethodObject.METHOD.get(vm.heap, method), PrintKind.REPR);
        out.text(">");
    }

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        if (operator != UnaryOperator.HASH) {
            return Word.NULL;
        }
        int method = Word.address(self);
        return vm.operators.wrapped(vm.objects.machineWord(BoundMethodObject.SELF.get(vm.heap, method))
                ^ vm.objects.machineWord(BoundMethodObject.METHOD.get(vm.heap, method)));
    }

    private static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        if (operator != BinaryOperator.EQUAL) {
            return Word.NULL;
        }
        Heap heap = vm.heap;
        long leftSelf = BoundMethodObject.SELF.get(heap, Word.address(left));
        long rightSelf = BoundMethodObject.SELF.get(heap, Word.address(right));
        long leftMethod = BoundMethodObject.METHOD.get(heap, Word.address(left));
        long rightMethod = BoundMethodObject.METHOD.get(heap, Word.address(right));
        boolean equal = vm.profile.language().has(Option.PY_BOUND_METHOD_FULL_EQUALITY_CHECK)
                ? vm.equal(leftSelf, rightSelf) && vm.equal(leftMethod, rightMethod)
                : leftSelf == rightSelf && leftMethod == rightMethod;
        return Word.bool(equal);
    }

    private static long load(Vm vm, long self, int name) {
        return vm.profile.language().has(Option.PY_FUNCTION_ATTRS)
                ? vm.attributes.find(BoundMethodObject.METHOD.get(vm.heap, Word.address(self)), name) : Word.NULL;
    }

    private static long callChecked(Vm vm, long self, Args args) {
        int method = Word.address(self);
        int wanted = CheckedMethodObject.OWNER.get(vm.heap, method);
        if (args.count() > 0) {
            int given = TypeObject.of(vm.heap, args.word(0));
            if (given != wanted) {
                if (vm.profile.language().errorLevel() != ErrorLevel.DETAILED) {
                    throw vm.error(CoreType.TYPE_ERROR, "argument has wrong type");
                }
                throw vm.error(CoreType.TYPE_ERROR, "argument should be a '%q' not a '%q'",
                        vm.names.string(TypeObject.name(vm.heap, wanted)),
                        vm.names.string(TypeObject.name(vm.heap, given)));
            }
        }
        return vm.calls.call(CheckedMethodObject.FUNCTION.get(vm.heap, method), args.address(), args.count(),
                args.keywords());
    }
}
