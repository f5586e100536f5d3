package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.BigDigits;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatMath;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Padding;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `float`, single or double as the machine has it. Memory shape: [FloatObject]; follows py/objfloat.c. Numbers are
/// reckoned in `double`; one operation in it, rounded, is the single operation.
public final class FloatType {

    public static final BuiltinType TYPE = BuiltinType.core("float", CoreType.FLOAT).needs(Option.PY_BUILTINS_FLOAT)
            .construct(0, 1, FloatType::make)
            .print((vm, out, self, kind) -> vm.numbers.print(out, FloatObject.value(vm.heap, self), Padding.POINT))
            .unary(FloatType::unary)
            .binary(FloatType::binary)
            .notReflexive()
            .comparesOtherTypes();

    private FloatType() {
    }

    private static long make(Vm vm, int type, Args args) {
        if (args.count() == 0) {
            return FloatObject.of(vm.heap, 0);
        }
        long value = args.word(0);
        Buffer buffer = vm.objects.bufferOrNull(value, false);
        if (buffer != null) {
            byte[] text = vm.heap.copyOut(buffer.address(), buffer.length());
            return vm.numbers.parseDecimal(text, 0, text.length, false);
        }
        return vm.numbers.isFloat(value) ? value : FloatObject.of(vm.heap, vm.numbers.toFloat(value));
    }

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        double value = FloatObject.value(vm.heap, self);
        return switch (operator) {
            case BOOL -> Word.bool(value != 0);
            case HASH -> BigDigits.wrapped(vm.heap, vm.numbers.hash(value));
            case POSITIVE -> self;
            case NEGATIVE -> FloatObject.of(vm.heap, -value);
            case ABSOLUTE -> Double.doubleToRawLongBits(value) < 0 ? FloatObject.of(vm.heap, -value) : self;
            default -> Word.NULL;
        };
    }

    private static long binary(Vm vm, BinaryOperator operator, long left, long right) {
        double value = FloatObject.value(vm.heap, left);
        if (vm.numbers.isFloat(right)) {
            return binary(vm, operator, value, FloatObject.value(vm.heap, right), right);
        }
        if (vm.numbers.isComplex(right)) {
            return ComplexType.binary(vm, operator, value, 0, right);
        }
        return binary(vm, operator, value, right);
    }

    /// A float and anything that can be had as one; NULL if the operator is not for floats (mp_obj_float_binary_op).
    static long binary(Vm vm, BinaryOperator operator, double a, long right) {
        return vm.numbers.hasFloat(right) ? binary(vm, operator, a, vm.numbers.real(), right) : Word.NULL;
    }

    private static long binary(Vm vm, BinaryOperator operator, double a, double b, long right) {
        FloatMath math = vm.numbers.math;
        return switch (operator.plain()) {
            case ADD -> FloatObject.of(vm.heap, a + b);
            case SUBTRACT -> FloatObject.of(vm.heap, a - b);
            case MULTIPLY -> FloatObject.of(vm.heap, a * b);
            case TRUE_DIVIDE -> {
                checkDivisor(vm, b);
                yield FloatObject.of(vm.heap, a / b);
            }
            case FLOOR_DIVIDE -> {
                checkDivisor(vm, b);
                yield FloatObject.of(vm.heap, floorDivide(math, a, b));
            }
            case MODULO -> {
                checkDivisor(vm, b);
                yield FloatObject.of(vm.heap, modulo(math, a, b));
            }
            case DIVMOD -> {
                checkDivisor(vm, b);
                long quotient = FloatObject.of(vm.heap, floorDivide(math, a, b));
                long remainder = FloatObject.of(vm.heap, modulo(math, a, b));
                int tuple = TupleObject.create(vm.heap, 2);
                TupleObject.item(vm.heap, tuple, 0, quotient);
                TupleObject.item(vm.heap, tuple, 1, remainder);
                yield tuple;
            }
            case POWER -> power(vm, a, b, right);
            case LESS -> Word.bool(a < b);
            case MORE -> Word.bool(a > b);
            case EQUAL -> Word.bool(a == b);
            case LESS_EQUAL -> Word.bool(a <= b);
            case MORE_EQUAL -> Word.bool(a >= b);
            default -> Word.NULL;
        };
    }

    private static void checkDivisor(Vm vm, double divisor) {
        if (divisor == 0) {
            throw zeroDivision(vm);
        }
    }

    private static PythonError zeroDivision(Vm vm) {
        return vm.error(CoreType.ZERO_DIVISION_ERROR, "divide by zero");
    }

    private static long power(Vm vm, double a, double b, long right) {
        if (a == 0 && b < 0 && !Double.isInfinite(b)) {
            throw zeroDivision(vm);
        }
        if (a < 0 && b != Math.floor(b) && !Double.isNaN(b)) {
            if (!vm.profile.language().has(Option.PY_BUILTINS_COMPLEX)) {
                throw vm.error(CoreType.VALUE_ERROR, "complex values not supported");
            }
            return ComplexType.binary(vm, BinaryOperator.POWER, a, 0, right);
        }
        vm.meter.charge(vm.meter.prices.floatFunction());
        return FloatObject.of(vm.heap, vm.numbers.math.pow(a, b));
    }

    /// The remainder with the sign of the divisor, as Python wants it.
    private static double modulo(FloatMath math, double a, double b) {
        double remainder = math.fmod(a, b);
        if (remainder == 0) {
            return Math.copySign(0, b);
        }
        return remainder < 0 != b < 0 ? math.round(remainder + b) : remainder;
    }

    /// The quotient that goes with [#modulo], as CPython makes it.
    private static double floorDivide(FloatMath math, double a, double b) {
        double remainder = math.fmod(a, b);
        double quotient = math.round(math.round(a - remainder) / b);
        if (remainder != 0 && remainder < 0 != b < 0) {
            quotient = math.round(quotient - 1);
        }
        if (quotient == 0) {
            return Math.copySign(0, math.round(a / b));
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? math.round(floor + 1) : floor;
    }
}
