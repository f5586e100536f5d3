package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.type.IntType;
import org.softboard.interpreter.type.Utf8;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.Vm;

/// The built-in functions of numbers and characters (py/modbuiltins.c).
final class NumberFunctions {

    private static final int UNICODE_LIMIT = 0x110000;

    private NumberFunctions() {
    }

    static long chr(Vm vm, long word) {
        long code = vm.toLong(word);
        byte[] bytes = new byte[4];
        int length;
        if (vm.profile.language().has(Option.PY_BUILTINS_STR_UNICODE)) {
            if (code < 0 || code >= UNICODE_LIMIT) {
                throw vm.error(CoreType.VALUE_ERROR, "char not in range(0x110000)");
            }
            length = Utf8.encode((int) code, bytes);
        } else {
            if (code < 0 || code > 0xFF) {
                throw vm.error(CoreType.VALUE_ERROR, "chr() arg not in range(256)");
            }
            bytes[0] = (byte) code;
            length = 1;
        }
        return Word.ofQstr(vm.names.intern(bytes, 0, length));
    }

    static long ord(Vm vm, long word) {
        if (!vm.strings.isText(word)) {
            throw vm.strings.cannotConvert(word);
        }
        int address = vm.strings.address(word);
        int length = vm.strings.length(word);
        if (vm.isStr(word) && vm.profile.language().has(Option.PY_BUILTINS_STR_UNICODE)) {
            length = Utf8.length(vm.heap, address, length);
            if (length == 1) {
                return Word.smallInt(Utf8.character(vm.heap, address));
            }
        } else if (length == 1) {
            return Word.smallInt(vm.heap.int8(address));
        }
        throw vm.typeError("ord expects a character", "ord() expected a character, but string of length %d found",
                length);
    }

    static long pow(Vm vm, Args args) {
        if (args.count() == 2 || vm.profile.language().has(Option.PY_BUILTINS_POW3) && args.word(2) == Word.NONE) {
            return vm.operators.binary(BinaryOperator.POWER, args.word(0), args.word(1));
        }
        if (!vm.profile.language().has(Option.PY_BUILTINS_POW3)) {
            throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR, "3-arg pow() not supported");
        }
        return IntType.power(vm, args.word(0), args.word(1), args.word(2));
    }

    static long round(Vm vm, Args args) {
        long number = args.word(0);
        if (vm.numbers.isInt(number)) {
            return args.count() == 1 ? number : roundInt(vm, number, args);
        }
        if (!vm.profile.language().hasFloat()) {
            return IntObject.of(vm.heap, vm.toLong(number));
        }
        double value = vm.numbers.toFloat(number);
        if (args.count() == 1) {
            return vm.numbers.integer(Math.rint(value));
        }
        int digits = args.integer(1);
        double factor = vm.numbers.math.pow(10, digits);
        double scaled = vm.numbers.math.round(value * factor);
        return FloatObject.of(vm.heap, vm.numbers.math.round(Math.rint(scaled) / factor));
    }

    private static long roundInt(Vm vm, long number, Args args) {
        if (!vm.profile.language().has(Option.PY_BUILTINS_ROUND_INT)) {
            throw vm.error(CoreType.NOT_IMPLEMENTED_ERROR);
        }
        int digits = args.integer(1);
        if (digits >= 0) {
            return number;
        }
        var operators = vm.operators;
        long unit = operators.binary(BinaryOperator.POWER, Word.smallInt(10), Word.smallInt(-digits));
        long half = operators.binary(BinaryOperator.FLOOR_DIVIDE, unit, Word.smallInt(2));
        long rest = operators.binary(BinaryOperator.MODULO, number, unit);
        long down = operators.binary(BinaryOperator.SUBTRACT, number, rest);
        if (vm.isTrue(operators.binary(BinaryOperator.MORE, half, rest))) {
            return down;
        }
        if (vm.isTrue(operators.binary(BinaryOperator.MORE, rest, half))) {
            return operators.binary(BinaryOperator.ADD, down, unit);
        }
        long units = operators.binary(BinaryOperator.FLOOR_DIVIDE, number, unit);
        boolean isOdd = vm.isTrue(operators.binary(BinaryOperator.AND, units, Word.smallInt(1)));
        return isOdd ? operators.binary(BinaryOperator.ADD, down, unit) : down;
    }
}
