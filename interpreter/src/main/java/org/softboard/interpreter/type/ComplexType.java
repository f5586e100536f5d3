package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.BigDigits;
import org.softboard.interpreter.memory.ComplexObject;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatMath;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Padding;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;

/// `complex`. Memory shape: [ComplexObject]; follows py/objcomplex.c, rounding after each operation as the board does.
public final class ComplexType {

    public static final BuiltinType TYPE = BuiltinType.core("complex", CoreType.COMPLEX)
            .needs(Option.PY_BUILTINS_COMPLEX)
            .construct(0, 2, ComplexType::make)
            .print(ComplexType::print)
            .unary(ComplexType::unary)
            .binary((vm, operator, left, right) -> binary(vm, operator, real(vm, left), imaginary(vm, left), right))
            .attributes(ComplexType::attribute)
            .notReflexive()
            .comparesOtherTypes();

    private ComplexType() {
    }

    private static double real(Vm vm, long self) {
        return ComplexObject.real(vm.heap, Word.address(self));
    }

    private static double imaginary(Vm vm, long self) {
        return ComplexObject.imaginary(vm.heap, Word.address(self));
    }

    private static long make(Vm vm, int type, Args args) {
        if (args.count() == 0) {
            return ComplexObject.create(vm.heap, 0, 0);
        }
        long value = args.word(0);
        if (args.count() == 1) {
            if (vm.isStr(value)) {
                byte[] text = vm.strings.bytes(value);
                return vm.numbers.parseDecimal(text, 0, text.length, true);
            }
            if (vm.numbers.isComplex(value)) {
                return value;
            }
            vm.numbers.toComplex(value);
            return ComplexObject.create(vm.heap, vm.numbers.real(), vm.numbers.imaginary());
        }
        boolean isComplex = vm.numbers.isComplex(value);
        double real = isComplex ? real(vm, value) : vm.numbers.toFloat(value);
        double imaginary = isComplex ? imaginary(vm, value) : 0;
        long second = args.word(1);
        if (vm.numbers.isComplex(second)) {
            real -= imaginary(vm, second);
            imaginary += real(vm, second);
        } else {
            imaginary += vm.numbers.toFloat(second);
        }
        return ComplexObject.create(vm.heap, real, imaginary);
    }

    private static void print(Vm vm, Printer out, long self, PrintKind kind) {
        double real = real(vm, self);
        if (real == 0) {
            vm.numbers.print(out, imaginary(vm, self), 0);
            out.text("j");
        } else {
            out.text("(");
            vm.numbers.print(out, real, 0);
            vm.numbers.print(out, imaginary(vm, self), Padding.SIGN);
            out.text("j)");
        }
    }

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        double real = real(vm, self);
        double imaginary = imaginary(vm, self);
        return switch (operator) {
            case BOOL -> Word.bool(real != 0 || imaginary != 0);
            case HASH -> BigDigits.wrapped(vm.heap, vm.numbers.hash(real) ^ vm.numbers.hash(imaginary));
            case POSITIVE -> self;
            case NEGATIVE -> ComplexObject.create(vm.heap, -real, -imaginary);
            case ABSOLUTE -> FloatObject.of(vm.heap, size(vm, real, imaginary));
            default -> Word.NULL;
        };
    }

    /// The distance from zero.
    static double size(Vm vm, double real, double imaginary) {
        FloatMath math = vm.numbers.math;
        vm.meter.charge(vm.meter.prices.floatFunction());
        return math.sqrt(math.products(real, real, imaginary, imaginary));
    }

    private static long attribute(Vm vm, long self, int name) {
        if (name == vm.names.find("real")) {
            return FloatObject.of(vm.heap, real(vm, self));
        }
        if (name == vm.names.find("imag")) {
            return FloatObject.of(vm.heap, imaginary(vm, self));
        }
        return Word.NULL;
    }

    /// A complex number and anything that can be had as one; NULL if the operator is not for complex numbers.
    static long binary(Vm vm, BinaryOperator operator, double a, double b, long right) {
        if (!vm.numbers.hasComplex(right)) {
            return Word.NULL;
        }
        Heap heap = vm.heap;
        double c = vm.numbers.real();
        double d = vm.numbers.imaginary();
        return switch (operator.plain()) {
            case ADD -> ComplexObject.create(heap, a + c, b + d);
            case SUBTRACT -> ComplexObject.create(heap, a - c, b - d);
            case MULTIPLY -> product(vm, a, b, c, d);
            case FLOOR_DIVIDE -> throw vm.error(CoreType.TYPE_ERROR, "can't truncate-divide a complex number");
            case TRUE_DIVIDE -> quotient(vm, a, b, c, d);
            case POWER -> power(vm, a, b, c, d);
            case EQUAL -> Word.bool(a == c && b == d);
            default -> Word.NULL;
        };
    }

    private static long product(Vm vm, double a, double b, double c, double d) {
        FloatMath math = vm.numbers.math;
        return ComplexObject.create(vm.heap, math.products(a, c, -b, d), math.products(a, d, b, c));
    }

    private static long quotient(Vm vm, double a, double b, double c, double d) {
        if (d == 0) {
            if (c == 0) {
                throw vm.error(CoreType.ZERO_DIVISION_ERROR, "complex divide by zero");
            }
            return ComplexObject.create(vm.heap, a / c, b / c);
        }
        if (c == 0) {
            return ComplexObject.create(vm.heap, b / d, -a / d);
        }
        FloatMath math = vm.numbers.math;
        double square = math.products(c, c, d, d);
        return product(vm, a, b, math.round(c / square), math.round(d / -square));
    }

    /// exp(z2 * ln(z1)), in polar form.
    private static long power(Vm vm, double a, double b, double c, double d) {
        FloatMath math = vm.numbers.math;
        double size = size(vm, a, b);
        if (size == 0) {
            if (d == 0 && c >= 0) {
                return ComplexObject.create(vm.heap, c == 0 ? 1 : 0, b);
            }
            throw vm.error(CoreType.ZERO_DIVISION_ERROR, "0.0 to a complex power");
        }
        double log = math.log(size);
        double angle = math.atan2(b, a);
        double real = math.products(c, log, -d, angle);
        double turn = math.products(d, log, c, angle);
        double scale = math.exp(real);
        return ComplexObject.create(vm.heap, scale * math.cos(turn), scale * math.sin(turn));
    }
}
