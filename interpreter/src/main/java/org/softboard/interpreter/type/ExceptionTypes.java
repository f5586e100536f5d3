package org.softboard.interpreter.type;

import java.util.ArrayList;
import java.util.List;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.ExceptionObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// All exceptions (py/objexcept.c): one behaviour, a tree of types. Memory shape: [ExceptionObject].
public final class ExceptionTypes {

    private static final List<BuiltinType> ALL = new ArrayList<>();

    public static final BuiltinType BASE_EXCEPTION = exception("BaseException", CoreType.BASE_EXCEPTION)
            .method("__init__", 1, NativeFunction.ANY, ExceptionTypes::initialise).when(Option.OLD_EXCEPTIONS);

    static {
        exception("SystemExit", CoreType.SYSTEM_EXIT, BASE_EXCEPTION);
        exception("KeyboardInterrupt", CoreType.KEYBOARD_INTERRUPT, BASE_EXCEPTION);
        exception("GeneratorExit", CoreType.GENERATOR_EXIT, BASE_EXCEPTION);
        var exception = exception("Exception", CoreType.EXCEPTION, BASE_EXCEPTION);
        exception("StopAsyncIteration", CoreType.STOP_ASYNC_ITERATION, exception).needs(Option.PY_ASYNC_AWAIT);
        exception("StopIteration", CoreType.STOP_ITERATION, exception);
        var arithmetic = exception("ArithmeticError", CoreType.ARITHMETIC_ERROR, exception);
        exception("OverflowError", CoreType.OVERFLOW_ERROR, arithmetic);
        exception("ZeroDivisionError", CoreType.ZERO_DIVISION_ERROR, arithmetic);
        exception("AssertionError", CoreType.ASSERTION_ERROR, exception);
        exception("AttributeError", CoreType.ATTRIBUTE_ERROR, exception);
        exception("EOFError", CoreType.EOFERROR, exception);
        exception("ImportError", CoreType.IMPORT_ERROR, exception);
        var lookup = exception("LookupError", CoreType.LOOKUP_ERROR, exception);
        exception("IndexError", CoreType.INDEX_ERROR, lookup);
        exception("KeyError", CoreType.KEY_ERROR, lookup);
        exception("MemoryError", CoreType.MEMORY_ERROR, exception);
        exception("NameError", CoreType.NAME_ERROR, exception);
        exception("OSError", CoreType.OS_ERROR, exception);
        var runtime = exception("RuntimeError", CoreType.RUNTIME_ERROR, exception);
        exception("NotImplementedError", CoreType.NOT_IMPLEMENTED_ERROR, runtime);
        var syntax = exception("SyntaxError", CoreType.SYNTAX_ERROR, exception);
        exception("IndentationError", CoreType.INDENTATION_ERROR, syntax);
        var type = exception("TypeError", CoreType.TYPE_ERROR, exception);
        exception("ViperTypeError", CoreType.VIPER_TYPE_ERROR, type).needs(Option.EMIT_NATIVE);
        var value = exception("ValueError", CoreType.VALUE_ERROR, exception);
        exception("UnicodeError", CoreType.UNICODE_ERROR, value).needs(Option.PY_BUILTINS_STR_UNICODE);
    }

    private ExceptionTypes() {
    }

    private static BuiltinType exception(String name, int address) {
        BuiltinType type = BuiltinType.core(name, address)
                .construct(ExceptionTypes::make)
                .print(ExceptionTypes::print)
                .attributes(ExceptionTypes::load, ExceptionTypes::store);
        ALL.add(type);
        return type;
    }

    private static BuiltinType exception(String name, int address, BuiltinType parent) {
        return exception(name, address).parent(parent);
    }

    /// All of them, parents first.
    public static List<BuiltinType> all() {
        return ALL;
    }

    private static long make(Vm vm, int type, Args args) {
        args.check(0, 0xFFFF, false);
        return vm.errors.make(type, args);
    }

    // ---- printing ----

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        if (kind == PrintKind.REPR || kind == PrintKind.EXCEPTION) {
            out.text(vm.typeName(self));
        }
        printRest(vm, out, Word.address(self), kind);
    }

    /// Prints an exception after its type's name.
    static void printRest(Vm vm, Printer out, int exception, PrintKind kind) {
        Heap heap = vm.heap;
        if (kind == PrintKind.EXCEPTION) {
            out.text(": ");
        }
        int args = vm.errors.args(exception);
        int count = TupleObject.length(heap, args);
        if (kind == PrintKind.STR || kind == PrintKind.EXCEPTION) {
            if (count == 0) {
                return;
            }
            long first = TupleObject.item(heap, args, 0);
            if (heap.fieldInt(exception, 0) == CoreType.OS_ERROR && count < 3 && Word.isSmallInt(first)
                    && printErrno(vm, out, Word.value(first))) {
                if (count > 1) {
                    out.text(": ");
                    vm.print(out, TupleObject.item(heap, args, 1), PrintKind.STR);
                }
                return;
            }
            if (count == 1) {
                vm.print(out, first, PrintKind.STR);
                return;
            }
        }
        TupleType.print(vm, out, args, kind);
    }

    private static boolean printErrno(Vm vm, Printer out, long number) {
        LanguageProfile profile = vm.profile.language();
        String name = profile.has(Option.PY_ERRNO) ? Errno.name(profile, number) : "";
        if (name.isEmpty()) {
            return false;
        }
        out.text("[Errno " + number + "] " + name);
        return true;
    }

    /// `__init__` of builds where exceptions have one: other arguments.
    private static long initialise(Vm vm, Args args) {
        ExceptionObject.ARGS.set(vm.heap, Word.address(args.word(0)), args.tuple(1));
        return Word.NONE;
    }

    // ---- attributes ----

    private static long load(Vm vm, long self, int name) {
        int exception = Word.address(self);
        if (name == Qstr.ARGS) {
            return vm.errors.args(exception);
        }
        boolean hasValue = name == Qstr.VALUE || name == Qstr.ERRNO;
        if (hasValue && vm.profile.language().has(Option.OLD_EXCEPTIONS)) {
            hasValue = name == Qstr.VALUE && vm.errors.isA(exception, CoreType.STOP_ITERATION);
        }
        if (hasValue) {
            return vm.errors.value(exception);
        }
        return Word.NULL;
    }

    private static boolean store(Vm vm, long self, int name, long value) {
        if (name != Qstr.__TRACEBACK__ || value != Word.NONE) {
            return false;
        }
        ExceptionObject.forgetTrace(vm.heap, Word.address(self));
        return true;
    }
}
