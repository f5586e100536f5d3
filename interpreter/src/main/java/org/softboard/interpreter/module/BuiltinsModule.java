package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.type.BoolType;
import org.softboard.interpreter.type.BytearrayType;
import org.softboard.interpreter.type.BytesType;
import org.softboard.interpreter.type.ClassType;
import org.softboard.interpreter.type.ComplexType;
import org.softboard.interpreter.type.DictType;
import org.softboard.interpreter.type.EnumerateType;
import org.softboard.interpreter.type.ExceptionTypes;
import org.softboard.interpreter.type.FilterType;
import org.softboard.interpreter.type.FloatType;
import org.softboard.interpreter.type.IntType;
import org.softboard.interpreter.type.ListType;
import org.softboard.interpreter.type.MapType;
import org.softboard.interpreter.type.MemoryviewType;
import org.softboard.interpreter.type.ObjectType;
import org.softboard.interpreter.type.PropertyType;
import org.softboard.interpreter.type.RangeType;
import org.softboard.interpreter.type.ReversedType;
import org.softboard.interpreter.type.SetType;
import org.softboard.interpreter.type.SliceType;
import org.softboard.interpreter.type.StaticMethodType;
import org.softboard.interpreter.type.StrType;
import org.softboard.interpreter.type.StringFormat;
import org.softboard.interpreter.type.SuperType;
import org.softboard.interpreter.type.TupleType;
import org.softboard.interpreter.type.ZipType;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.UnaryOperator;

/// `builtins` (py/modbuiltins.c), in upstream's order. A profile leaves out what its firmware has not.
public final class BuiltinsModule {

    public static final BuiltinModule MODULE = withExceptions(BuiltinModule.named("builtins")
            .function("__build_class__", 2, 0xFFFF, AttributeFunctions::buildClass)
            .function("__import__", 1, 5, Importer::importByCall)
            .function("__repl_print__", PrintFunctions::replPrint)
            .type(BoolType.TYPE)
            .type(BytesType.TYPE)
            .type(BytearrayType.TYPE)
            .type(ComplexType.TYPE)
            .type(DictType.TYPE)
            .type(EnumerateType.TYPE)
            .type(FilterType.TYPE)
            .type(FloatType.TYPE)
            .type(SetType.FROZEN)
            .type(IntType.TYPE)
            .type(ListType.TYPE)
            .type(MapType.TYPE)
            .type(MemoryviewType.TYPE)
            .type(ObjectType.TYPE)
            .type(PropertyType.TYPE)
            .type(RangeType.TYPE)
            .type(ReversedType.TYPE)
            .type(SetType.TYPE)
            .type(SliceType.TYPE)
            .type(StrType.TYPE)
            .type(SuperType.TYPE)
            .type(TupleType.TYPE)
            .type(ClassType.TYPE)
            .type(ZipType.TYPE)
            .type(StaticMethodType.CLASS_METHOD)
            .type(StaticMethodType.TYPE)
            .value("Ellipsis", vm -> CoreType.ELLIPSIS_OBJECT)
            .value("NotImplemented", vm -> CoreType.NOT_IMPLEMENTED_OBJECT).when(Option.PY_BUILTINS_NOTIMPLEMENTED)
            .function("abs", (vm, x) -> vm.operators.unary(UnaryOperator.ABSOLUTE, x))
            .function("all", IterationFunctions::all)
            .function("any", IterationFunctions::any)
            .function("bin", StringFormat::binary)
            .function("callable", (vm, object) -> Word.bool(vm.calls.isCallable(object)))
            .function("compile", 3, 6, ProgramFunctions::compile).when(Option.PY_BUILTINS_COMPILE)
            .function("chr", NumberFunctions::chr)
            .function("delattr", AttributeFunctions::delattr).when(Option.CPYTHON_COMPAT)
            .function("dir", 0, 1, AttributeFunctions::dir).when(Option.PY_BUILTINS_DIR)
            .function("divmod", (vm, a, b) -> vm.operators.binary(BinaryOperator.DIVMOD, a, b))
            .function("eval", 1, 3, ProgramFunctions::eval).when(Option.PY_BUILTINS_EVAL_EXEC)
            .function("exec", 1, 3, ProgramFunctions::exec).when(Option.PY_BUILTINS_EVAL_EXEC)
            .function("execfile", 1, 3, ProgramFunctions::execfile).when(Option.PY_BUILTINS_EXECFILE)
            .function("getattr", 2, 3, AttributeFunctions::getattr)
            .function("setattr", AttributeFunctions::setattr)
            .function("globals", vm -> vm.globals())
            .function("hasattr", AttributeFunctions::hasattr)
            .function("hash", (vm, object) -> vm.operators.unary(UnaryOperator.HASH, object))
            .function("help", 0, 1, HelpFunction::help).when(Option.PY_BUILTINS_HELP)
            .function("hex", (vm, x) -> vm.operators.binary(BinaryOperator.MODULO,
                    Word.ofQstr(Qstr.number("%#x")), x))
            .function("id", AttributeFunctions::id)
            .function("input", 0, 1, PrintFunctions::input).when(Option.PY_BUILTINS_INPUT)
            .function("isinstance", AttributeFunctions::isInstance)
            .function("issubclass", AttributeFunctions::isSubclass)
            .function("iter", (vm, object) -> vm.iteration.iterate(object, 0))
            .function("len", (vm, object) -> vm.length(object))
            .function("locals", vm -> vm.locals())
            .functionWithKeywords("max", 1, IterationFunctions::max).when(Option.PY_BUILTINS_MIN_MAX)
            .functionWithKeywords("min", 1, IterationFunctions::min).when(Option.PY_BUILTINS_MIN_MAX)
            .function("next", 1, 2, IterationFunctions::next)
            .function("oct", (vm, x) -> vm.operators.binary(BinaryOperator.MODULO,
                    Word.ofQstr(Qstr.number("%#o")), x))
            .functionWithKeywords("open", 0, (vm, args) -> vm.files.open(vm, args)).when(Option.VFS)
            .function("ord", NumberFunctions::ord)
            .function("pow", 2, 3, NumberFunctions::pow)
            .functionWithKeywords("print", 0, PrintFunctions::print)
            .function("repr", PrintFunctions::repr)
            .function("round", 1, 2, NumberFunctions::round)
            .functionWithKeywords("sorted", 1, IterationFunctions::sorted)
            .function("sum", 1, 2, IterationFunctions::sum));

    private BuiltinsModule() {
    }

    private static BuiltinModule withExceptions(BuiltinModule module) {
        for (BuiltinType exception : ExceptionTypes.all()) {
            module.type(exception);
        }
        return module;
    }
}
