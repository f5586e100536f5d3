package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatMath;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Vm;

/// `math` (py/modmath.c).
public final class MathModule {

    private static final Parameters TOLERANCES = Parameters.of().keywordOnly().optional("rel_tol", Word.NULL)
            .optional("abs_tol", Word.smallInt(0));

    /// A function of the board's C library.
    @FunctionalInterface
    private interface Function {
        double of(FloatMath math, double x);
    }

    @FunctionalInterface
    private interface Function2 {
        double of(FloatMath math, double x, double y);
    }

    public static final BuiltinModule MODULE = BuiltinModule.named("math").needs(Option.PY_MATH)
            .value("e", vm -> FloatObject.inRom(vm.heap, Math.E))
            .value("pi", vm -> FloatObject.inRom(vm.heap, Math.PI))
            .when(Option.PY_MATH_CONSTANTS, module -> module
                    .value("tau", vm -> FloatObject.inRom(vm.heap, 2 * Math.PI))
                    .value("inf", vm -> FloatObject.inRom(vm.heap, Double.POSITIVE_INFINITY))
                    .value("nan", vm -> FloatObject.inRom(vm.heap, Double.NaN)))
            .function("sqrt", (vm, x) -> checked(vm, x, FloatMath::sqrt))
            .function("pow", (vm, x, y) -> checked(vm, x, y, FloatMath::pow))
            .function("exp", (vm, x) -> checked(vm, x, FloatMath::exp))
            .function("expm1", (vm, x) -> checked(vm, x, FloatMath::expm1)).when(Option.PY_MATH_SPECIAL_FUNCTIONS)
            .function("log", 1, 2, MathModule::log)
            .when(Option.PY_MATH_SPECIAL_FUNCTIONS, module -> module
                    .function("log2", (vm, x) -> checked(vm, x, FloatMath::log2))
                    .function("log10", (vm, x) -> checked(vm, x, FloatMath::log10))
                    .function("cosh", (vm, x) -> checked(vm, x, FloatMath::cosh))
                    .function("sinh", (vm, x) -> checked(vm, x, FloatMath::sinh))
                    .function("tanh", (vm, x) -> checked(vm, x, FloatMath::tanh))
                    .function("acosh", (vm, x) -> checked(vm, x, FloatMath::acosh))
                    .function("asinh", (vm, x) -> checked(vm, x, FloatMath::asinh))
                    .function("atanh", (vm, x) -> checked(vm, x, FloatMath::atanh)))
            .function("cos", (vm, x) -> checked(vm, x, FloatMath::cos))
            .function("sin", (vm, x) -> checked(vm, x, FloatMath::sin))
            .function("tan", (vm, x) -> checked(vm, x, FloatMath::tan))
            .function("acos", (vm, x) -> checked(vm, x, FloatMath::acos))
            .function("asin", (vm, x) -> checked(vm, x, FloatMath::asin))
            .function("atan", (vm, x) -> checked(vm, x, FloatMath::atan))
            .function("atan2", (vm, y, x) -> checked(vm, y, x, FloatMath::atan2))
            .function("ceil", (vm, x) -> vm.numbers.integer(Math.ceil(vm.numbers.toFloat(x))))
            .function("copysign", (vm, x, y) -> checked(vm, x, y, FloatMath::copySign))
            .function("fabs", (vm, x) -> checked(vm, x, FloatMath::fabs))
            .function("floor", (vm, x) -> vm.numbers.integer(Math.floor(vm.numbers.toFloat(x))))
            .function("fmod", (vm, x, y) -> checked(vm, x, y, FloatMath::fmod))
            .function("frexp", MathModule::frexp)
            .function("ldexp", MathModule::ldexp)
            .function("modf", MathModule::modf)
            .function("isfinite", (vm, x) -> Word.bool(Double.isFinite(vm.numbers.toFloat(x))))
            .function("isinf", (vm, x) -> Word.bool(Double.isInfinite(vm.numbers.toFloat(x))))
            .function("isnan", (vm, x) -> Word.bool(Double.isNaN(vm.numbers.toFloat(x))))
            .functionWithKeywords("isclose", 2, MathModule::isclose).when(Option.PY_MATH_ISCLOSE)
            .function("trunc", (vm, x) -> vm.numbers.integer(vm.numbers.toFloat(x)))
            .function("radians", MathModule::radians)
            .function("degrees", MathModule::degrees)
            .function("factorial", MathModule::factorial).when(Option.PY_MATH_FACTORIAL)
            .when(Option.PY_MATH_SPECIAL_FUNCTIONS, module -> module
                    .function("erf", (vm, x) -> checked(vm, x, FloatMath::erf))
                    .function("erfc", (vm, x) -> checked(vm, x, FloatMath::erfc))
                    .function("gamma", (vm, x) -> checked(vm, x, FloatMath::gamma))
                    .function("lgamma", (vm, x) -> checked(vm, x, FloatMath::lgamma)));

    private MathModule() {
    }

    private static PythonError domainError(Vm vm) {
        return vm.error(CoreType.VALUE_ERROR, "math domain error");
    }

    /// The function's result, unless it made a NaN or an infinity of something else.
    private static long checked(Vm vm, long word, Function function) {
        double x = vm.numbers.toFloat(word);
        vm.meter.charge(vm.meter.prices.floatFunction());
        double result = function.of(vm.numbers.math, x);
        if (Double.isNaN(result) && !Double.isNaN(x) || Double.isInfinite(result) && !Double.isInfinite(x)) {
            throw domainError(vm);
        }
        return FloatObject.of(vm.heap, result);
    }

    private static long checked(Vm vm, long first, long second, Function2 function) {
        double x = vm.numbers.toFloat(first);
        double y = vm.numbers.toFloat(second);
        vm.meter.charge(vm.meter.prices.floatFunction());
        double result = function.of(vm.numbers.math, x, y);
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)
                || Double.isInfinite(result) && !Double.isInfinite(x) && !Double.isInfinite(y)) {
            throw domainError(vm);
        }
        return FloatObject.of(vm.heap, result);
    }

    private static long log(Vm vm, Args args) {
        FloatMath math = vm.numbers.math;
        double x = vm.numbers.toFloat(args.word(0));
        if (x <= 0) {
            throw domainError(vm);
        }
        vm.meter.charge(vm.meter.prices.floatFunction(), args.count());
        double log = math.log(x);
        if (args.count() == 1) {
            return FloatObject.of(vm.heap, log);
        }
        double base = vm.numbers.toFloat(args.word(1));
        if (base <= 0) {
            throw domainError(vm);
        }
        if (base == 1) {
            throw vm.error(CoreType.ZERO_DIVISION_ERROR, "divide by zero");
        }
        return FloatObject.of(vm.heap, log / math.log(base));
    }

    private static long frexp(Vm vm, long word) {
        double x = vm.numbers.toFloat(word);
        if (x == 0 || !Double.isFinite(x)) {
            return pair(vm.heap, FloatObject.of(vm.heap, x), Word.smallInt(0));
        }
        int lift = Math.abs(x) < Double.MIN_NORMAL ? 54 : 0;
        double normal = Math.scalb(x, lift);
        int exponent = Math.getExponent(normal) + 1;
        return pair(vm.heap, FloatObject.of(vm.heap, Math.scalb(normal, -exponent)), Word.smallInt(exponent - lift));
    }

    private static long ldexp(Vm vm, long word, long exponent) {
        int power = (int) vm.toLong(exponent);
        return FloatObject.of(vm.heap, vm.numbers.math.scale(vm.numbers.toFloat(word), power));
    }

    private static long modf(Vm vm, long word) {
        double x = vm.numbers.toFloat(word);
        long fraction = FloatObject.of(vm.heap, vm.numbers.math.fraction(x));
        return pair(vm.heap, fraction, FloatObject.of(vm.heap, x < 0 ? Math.ceil(x) : Math.floor(x)));
    }

    private static long pair(Heap heap, long first, long second) {
        int tuple = TupleObject.create(heap, 2);
        TupleObject.item(heap, tuple, 0, first);
        TupleObject.item(heap, tuple, 1, second);
        return tuple;
    }

    private static long isclose(Vm vm, Args args) {
        long[] given = TOLERANCES.parse(vm, args, 2);
        FloatMath math = vm.numbers.math;
        double a = vm.numbers.toFloat(args.word(0));
        double b = vm.numbers.toFloat(args.word(1));
        double relative = given[0] == Word.NULL ? math.round(1e-9) : vm.numbers.toFloat(given[0]);
        double absolute = vm.numbers.toFloat(given[1]);
        if (relative < 0 || absolute < 0) {
            throw domainError(vm);
        }
        if (a == b) {
            return Word.TRUE;
        }
        double difference = Math.abs(math.round(a - b));
        if (Double.isInfinite(difference)) {
            return Word.FALSE;
        }
        return Word.bool(difference <= absolute || difference <= Math.abs(math.round(relative * a))
                || difference <= Math.abs(math.round(relative * b)));
    }

    private static long radians(Vm vm, long word) {
        FloatMath math = vm.numbers.math;
        return FloatObject.of(vm.heap, vm.numbers.toFloat(word) * math.round(math.round(Math.PI) / 180));
    }

    private static long degrees(Vm vm, long word) {
        FloatMath math = vm.numbers.math;
        return FloatObject.of(vm.heap, vm.numbers.toFloat(word) * math.round(180 / math.round(Math.PI)));
    }

    private static long factorial(Vm vm, long word) {
        long most = vm.toLong(word);
        if (most < 0) {
            throw vm.error(CoreType.VALUE_ERROR, "negative factorial");
        }
        return most == 0 ? Word.smallInt(1) : product(vm, 1, most);
    }

    /// The product of a run of numbers, by halves (MICROPY_OPT_MATH_FACTORIAL).
    private static long product(Vm vm, long start, long end) {
        if (start == end) {
            return IntObject.of(vm.heap, start);
        }
        if (end - start == 1) {
            return times(vm, Word.smallInt(start), Word.smallInt(end));
        }
        if (end - start == 2) {
            return times(vm, times(vm, Word.smallInt(start), Word.smallInt(start + 1)), Word.smallInt(end));
        }
        long middle = start + (end - start >> 1);
        long left = product(vm, start, middle);
        long right = product(vm, middle + 1, end);
        return times(vm, left, right);
    }

    private static long times(Vm vm, long a, long b) {
        return vm.operators.binary(BinaryOperator.MULTIPLY, a, b);
    }
}
