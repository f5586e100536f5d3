package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CodeObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FunctionObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Lexer;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.Vm;

/// `compile`, `eval`, `exec` and `execfile` (py/builtinevex.c).
final class ProgramFunctions {

    private ProgramFunctions() {
    }

    static long compile(Vm vm, Args args) {
        long source = args.word(0);
        if (!vm.strings.isText(source)) {
            throw vm.strings.cannotConvert(source);
        }
        int file = Word.qstr(vm.strings.internChecked(args.word(1)));
        Lexer lexer = vm.programs.lexer(file, vm.strings.address(source), vm.strings.length(source));
        int mode = Word.qstr(vm.strings.internChecked(args.word(2)));
        InputKind kind;
        if (mode == Qstr.SINGLE) {
            kind = InputKind.SINGLE;
        } else if (mode == Qstr.EXEC) {
            kind = InputKind.FILE;
        } else if (mode == Qstr.EVAL) {
            kind = InputKind.EVAL;
        } else {
            throw vm.error(CoreType.VALUE_ERROR, "bad compile mode");
        }
        return CodeObject.create(vm.heap, vm.programs.compileOnly(lexer, kind));
    }

    static long eval(Vm vm, Args args) {
        return run(vm, args, InputKind.EVAL, false);
    }

    static long exec(Vm vm, Args args) {
        return run(vm, args, InputKind.FILE, false);
    }

    static long execfile(Vm vm, Args args) {
        return run(vm, args, InputKind.FILE, true);
    }

    private static long run(Vm vm, Args args, InputKind kind, boolean isFile) {
        int globals = vm.globals();
        int locals = vm.locals();
        for (int i = 1; i < args.count(); i++) {
            if (args.word(i) != Word.NONE) {
                if (TypeObject.of(vm.heap, args.word(i)) != CoreType.DICT) {
                    throw vm.error(CoreType.TYPE_ERROR);
                }
                locals = args.object(i);
                globals = i == 1 ? locals : globals;
            }
        }
        long source = args.word(0);
        if (TypeObject.of(vm.heap, source) == CoreType.CODE) {
            long function = CodeObject.FUNCTION.get(vm.heap, Word.address(source));
            if (TypeObject.of(vm.heap, function) == CoreType.FUNCTION) {
                int context = FunctionObject.CONTEXT.get(vm.heap, Word.address(function));
                ModuleObject.GLOBALS.set(vm.heap, context, globals);
            }
            return vm.programs.call(function, globals, locals);
        }
        if (isFile) {
            Lexer lexer = vm.programs.fileLexer(Word.qstr(vm.strings.internChecked(source)));
            return vm.programs.run(lexer, kind, globals, locals);
        }
        Buffer buffer = vm.buffer(source, false);
        Lexer lexer = vm.programs.lexer(Qstr.LT_STRING_GT, buffer.address(), buffer.length());
        return vm.programs.run(lexer, kind, globals, locals);
    }
}
