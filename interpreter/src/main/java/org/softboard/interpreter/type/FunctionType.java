package org.softboard.interpreter.type;

import java.util.List;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FunctionObject;
import org.softboard.interpreter.memory.ModuleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// Functions (py/objfun.c): those made by `def`, those that make generators, and those written in Java, one type for
/// each number of arguments. Calling them is in [org.softboard.interpreter.vm.Calls]. Memory shape: [FunctionObject].
public final class FunctionType {

    public static final BuiltinType TYPE = BuiltinType.core("function", CoreType.FUNCTION)
            .print(FunctionType::print)
            .call(FunctionType::call)
            .attributes(FunctionType::load)
            .bindsSelf();

    /// Functions of which the call makes a generator.
    public static final BuiltinType GENERATOR = BuiltinType.core("generator", CoreType.GENERATOR_FUNCTION)
            .call(FunctionType::call)
            .attributes(FunctionType::load)
            .bindsSelf();

    private FunctionType() {
    }

    /// The types of functions written in Java.
    static List<BuiltinType> natives() {
        return List.of(builtin(CoreType.BUILTIN_0), builtin(CoreType.BUILTIN_1), builtin(CoreType.BUILTIN_2),
                builtin(CoreType.BUILTIN_3), builtin(CoreType.BUILTIN_VAR));
    }

    private static BuiltinType builtin(int address) {
        return BuiltinType.core("function", address).call(FunctionType::call).builtinFunction();
    }

    private static long call(Vm vm, long self, Args args) {
        return vm.calls.call(self, args.address(), args.count(), args.keywords());
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        if (!vm.profile.language().cpythonCompat()) {
            out.text("<function>");
            return;
        }
        int name = vm.calls.functionName(Word.address(self));
        out.text("<function ");
        out.memory(vm.heap, vm.names.address(name), vm.names.length(name));
        out.text(" at 0x" + vm.objects.hexAddress(self) + ">");
    }

    private static long load(Vm vm, long self, int name) {
        if (vm.profile.language().has(Option.PY_FUNCTION_ATTRS)) {
            int function = Word.address(self);
            if (name == Qstr.__NAME__) {
                return Word.ofQstr(vm.calls.functionName(function));
            }
            if (name == Qstr.__GLOBALS__) {
                return ModuleObject.GLOBALS.get(vm.heap, FunctionObject.CONTEXT.get(vm.heap, function));
            }
        }
        return Word.NULL;
    }
}
