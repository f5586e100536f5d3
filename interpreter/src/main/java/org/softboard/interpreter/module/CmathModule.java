package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.ComplexObject;
import org.softboard.interpreter.memory.FloatMath;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Vm;

/// `cmath`: functions of complex numbers (py/modcmath.c).
public final class CmathModule {

    private static final double LOG10_E = 0.4342944819032518;

    public static final BuiltinModule MODULE = BuiltinModule.named("cmath").needs(Option.PY_CMATH)
            .value("e", vm -> FloatObject.inRom(vm.heap, Math.E))
            .value("pi", vm -> FloatObject.inRom(vm.heap, Math.PI))
            .function("phase", CmathModule::phase)
            .function("polar", CmathModule::polar)
            .function("rect", CmathModule::rect)
            .function("exp", CmathModule::exp)
            .function("log", CmathModule::log)
            .function("log10", CmathModule::log10)
            .function("sqrt", CmathModule::sqrt)
            .function("cos", CmathModule::cos)
            .function("sin", CmathModule::sin);

    private CmathModule() {
    }

    private static FloatMath spend(Vm vm, int functions) {
        vm.meter.charge(vm.meter.prices.floatFunction(), functions);
        return vm.numbers.math;
    }

    private static long phase(Vm vm, long z) {
        vm.numbers.toComplex(z);
        return FloatObject.of(vm.heap, spend(vm, 1).atan2(vm.numbers.imaginary(), vm.numbers.real()));
    }

    private static long polar(Vm vm, long z) {
        vm.numbers.toComplex(z);
        double real = vm.numbers.real();
        double imaginary = vm.numbers.imaginary();
        FloatMath math = spend(vm, 2);
        long size = FloatObject.of(vm.heap, math.sqrt(square(math, real, imaginary)));
        long angle = FloatObject.of(vm.heap, math.atan2(imaginary, real));
        int tuple = TupleObject.create(vm.heap, 2);
        TupleObject.item(vm.heap, tuple, 0, size);
        TupleObject.item(vm.heap, tuple, 1, angle);
        return tuple;
    }

    private static double square(FloatMath math, double real, double imaginary) {
        return math.products(real, real, imaginary, imaginary);
    }

    private static long rect(Vm vm, long radius, long angle) {
        double size = vm.numbers.toFloat(radius);
        double phi = vm.numbers.toFloat(angle);
        return ofPolar(vm, size, phi);
    }

    private static long ofPolar(Vm vm, double size, double angle) {
        FloatMath math = spend(vm, 2);
        return ComplexObject.create(vm.heap, size * math.cos(angle), size * math.sin(angle));
    }

    private static long exp(Vm vm, long z) {
        vm.numbers.toComplex(z);
        double angle = vm.numbers.imaginary();
        return ofPolar(vm, spend(vm, 1).exp(vm.numbers.real()), angle);
    }

    private static long log(Vm vm, long z) {
        vm.numbers.toComplex(z);
        double real = vm.numbers.real();
        double imaginary = vm.numbers.imaginary();
        FloatMath math = spend(vm, 2);
        return ComplexObject.create(vm.heap, 0.5 * math.log(square(math, real, imaginary)),
                math.atan2(imaginary, real));
    }

    private static long log10(Vm vm, long z) {
        vm.numbers.toComplex(z);
        double real = vm.numbers.real();
        double imaginary = vm.numbers.imaginary();
        FloatMath math = spend(vm, 2);
        return ComplexObject.create(vm.heap, 0.5 * math.log10(square(math, real, imaginary)),
                math.round(LOG10_E) * math.atan2(imaginary, real));
    }

    private static long sqrt(Vm vm, long z) {
        vm.numbers.toComplex(z);
        double real = vm.numbers.real();
        double imaginary = vm.numbers.imaginary();
        FloatMath math = spend(vm, 2);
        double size = math.pow(square(math, real, imaginary), 0.25);
        return ofPolar(vm, size, 0.5 * math.atan2(imaginary, real));
    }

    private static long cos(Vm vm, long z) {
        vm.numbers.toComplex(z);
        double real = vm.numbers.real();
        double imaginary = vm.numbers.imaginary();
        FloatMath math = spend(vm, 4);
        return ComplexObject.create(vm.heap, math.cos(real) * math.cosh(imaginary),
                -math.sin(real) * math.sinh(imaginary));
    }

    private static long sin(Vm vm, long z) {
        vm.numbers.toComplex(z);
        double real = vm.numbers.real();
        double imaginary = vm.numbers.imaginary();
        FloatMath math = spend(vm, 4);
        return ComplexObject.create(vm.heap, math.sin(real) * math.cosh(imaginary),
                math.cos(real) * math.sinh(imaginary));
    }
}
