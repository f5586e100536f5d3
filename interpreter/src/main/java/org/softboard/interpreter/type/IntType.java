package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.BigArithmetic;
import org.softboard.interpreter.memory.BigArithmetic.Bitwise;
import org.softboard.interpreter.memory.BigDigits;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BinaryOperator;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.UnaryOperator;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `int`: small ones in the word, long ones as [org.softboard.interpreter.memory.IntObject]; follows py/objint.c and
/// py/objint_mpz.c. What two small ints can do without overflow the VM does itself.
public final class IntType {

    private static final int LITTLE = Qstr.table().indexOf("little") + 1;

    private static final Parameters TO_BYTES = Parameters.of().optionalInt("length", 1)
            .optional("byteorder", Word.NULL).keywordOnly().optionalBool("signed", false);

    public static final BuiltinType TYPE = BuiltinType.core("int", CoreType.INT)
            .construct(0, 2, IntType::make)
            .print((vm, out, self, kind) -> vm.numbers.print(out, self))
            .unary(IntType::unary)
            .binary(IntType::binary)
            .classMethod("from_bytes", 2, 4, IntType::fromBytes)
            .methodWithKeywords("to_bytes", 1, IntType::toBytes);

    private IntType() {
    }

    private static long make(Vm vm, int type, Args args) {
        if (args.count() == 0) {
            return Word.smallInt(0);
        }
        long value = args.word(0);
        if (args.count() == 2) {
            if (!vm.strings.isText(value)) {
                throw vm.strings.cannotConvert(value);
            }
            byte[] text = vm.strings.bytes(value);
            return vm.numbers.parseInteger(text, 0, text.length, (int) vm.toLong(args.word(1)));
        }
        long made = vm.operators.unary(UnaryOperator.INT, value);
        if (made != Word.NULL) {
            return made;
        }
        Buffer buffer = vm.objects.bufferOrNull(value, false);
        if (buffer != null) {
            byte[] text = vm.heap.copyOut(buffer.address(), buffer.length());
            return vm.numbers.parseInteger(text, 0, text.length, 10);
        }
        if (vm.numbers.isFloat(value)) {
            return vm.numbers.integer(FloatObject.value(vm.heap, value));
        }
        throw vm.typeError("can't convert to int", "can't convert %s to int", vm.typeName(value));
    }

    private static long unary(Vm vm, UnaryOperator operator, long self) {
        if (Word.isSmallInt(self)) {
            return Word.NULL;
        }
        Heap heap = vm.heap;
        return switch (operator) {
            case BOOL -> Word.bool(BigDigits.length(heap, self) != 0);
            case HASH -> BigDigits.wrapped(heap, BigDigits.truncated(heap, self));
            case POSITIVE, INT -> self;
            case NEGATIVE -> BigArithmetic.negated(heap, self);
            case INVERT -> BigArithmetic.inverted(heap, self);
            case ABSOLUTE -> BigDigits.isNegative(heap, self) ? BigArithmetic.negated(heap, self) : self;
            default -> Word.NULL;
        };
    }

    private static long binary(Vm vm, BinaryOperator asked, long left, long right) {
        BinaryOperator operator = asked.plain();
        if (Word.areSmallInts(left, right)) {
            return smallInts(vm, operator, left, right);
        }
        if (!vm.numbers.isInt(right)) {
            if (vm.numbers.isFloat(right)) {
                return FloatType.binary(vm, asked, BigDigits.toFloat(vm.heap, left), right);
            }
            if (vm.numbers.isComplex(right)) {
                return ComplexType.binary(vm, asked, BigDigits.toFloat(vm.heap, left), 0, right);
            }
            return otherTypes(vm, asked, left, right);
        }
        return longInts(vm, operator, left, right);
    }

    /// Small ints whose operator overflows: upstream makes the left one long first.
    private static long smallInts(Vm vm, BinaryOperator operator, long left, long right) {
        return switch (operator) {
            case LSHIFT, MULTIPLY -> longInts(vm, operator, BigDigits.ofLong(vm.heap, Word.value(left)), right);
            case POWER -> Word.value(right) < 0 ? negativePower(vm, left, right)
                    : longInts(vm, operator, BigDigits.ofLong(vm.heap, Word.value(left)), right);
            default -> Word.NULL;
        };
    }

    private static long negativePower(Vm vm, long left, long right) {
        if (!vm.profile.language().hasFloat()) {
            throw vm.error(CoreType.VALUE_ERROR, "negative power with no float support");
        }
        return FloatType.binary(vm, BinaryOperator.POWER, BigDigits.toFloat(vm.heap, left), right);
    }

    /// Bools act as ints, and sequences are repeated.
    private static long otherTypes(Vm vm, BinaryOperator operator, long left, long right) {
        if (right == Word.TRUE || right == Word.FALSE) {
            return vm.operators.binary(operator, left, Word.smallInt(right == Word.TRUE ? 1 : 0));
        }
        if (operator == BinaryOperator.MULTIPLY) {
            int type = TypeObject.of(vm.heap, right);
            if (vm.strings.isText(right) || type == CoreType.TUPLE || type == CoreType.LIST) {
                return vm.operators.binary(operator, right, left);
            }
        }
        return Word.NULL;
    }

    private static long longInts(Vm vm, BinaryOperator operator, long left, long right) {
        Heap heap = vm.heap;
        return switch (operator) {
            case TRUE_DIVIDE -> quotient(vm, left, right);
            case ADD -> result(heap, BigArithmetic.sum(heap, BigDigits.create(heap), left, right, false));
            case SUBTRACT -> result(heap, BigArithmetic.sum(heap, BigDigits.create(heap), left, right, true));
            case MULTIPLY -> result(heap, BigArithmetic.product(heap, BigDigits.create(heap), left, right));
            case FLOOR_DIVIDE -> {
                int number = divisible(vm, right);
                yield result(heap, BigArithmetic.quotient(heap, number, left, right));
            }
            case MODULO -> {
                int number = divisible(vm, right);
                yield result(heap, BigArithmetic.remainder(heap, number, left, right));
            }
            case DIVMOD -> {
                int remainder = divisible(vm, right);
                int quotient = BigDigits.create(heap);
                BigArithmetic.divide(heap, quotient, remainder, left, right);
                int tuple = TupleObject.create(heap, 2);
                TupleObject.item(heap, tuple, 0, quotient);
                TupleObject.item(heap, tuple, 1, remainder);
                yield tuple;
            }
            case AND -> bitwise(heap, Bitwise.AND, left, right);
            case OR -> bitwise(heap, Bitwise.OR, left, right);
            case XOR -> bitwise(heap, Bitwise.XOR, left, right);
            case LSHIFT, RSHIFT -> shift(vm, operator == BinaryOperator.LSHIFT, left, right);
            case POWER -> {
                int number = BigDigits.create(heap);
                yield BigDigits.isNegative(heap, right) ? negativePower(vm, left, right)
                        : result(heap, BigArithmetic.power(heap, number, left, right));
            }
            case LESS -> Word.bool(BigDigits.compare(heap, left, right) < 0);
            case MORE -> Word.bool(BigDigits.compare(heap, left, right) > 0);
            case LESS_EQUAL -> Word.bool(BigDigits.compare(heap, left, right) <= 0);
            case MORE_EQUAL -> Word.bool(BigDigits.compare(heap, left, right) >= 0);
            case EQUAL -> Word.bool(BigDigits.compare(heap, left, right) == 0);
            default -> Word.NULL;
        };
    }

    private static long result(Heap heap, int number) {
        return BigArithmetic.result(heap, number);
    }

    private static long bitwise(Heap heap, Bitwise operator, long left, long right) {
        return result(heap, BigArithmetic.bitwise(heap, BigDigits.create(heap), operator, left, right));
    }

    /// The object for the result of a division, which is made before the divisor is looked at.
    private static int divisible(Vm vm, long divisor) {
        int number = BigDigits.create(vm.heap);
        checkDivisor(vm, divisor);
        return number;
    }

    private static void checkDivisor(Vm vm, long divisor) {
        if (BigDigits.length(vm.heap, divisor) == 0) {
            throw vm.error(CoreType.ZERO_DIVISION_ERROR, "divide by zero");
        }
    }

    private static long quotient(Vm vm, long left, long right) {
        if (!vm.profile.language().hasFloat()) {
            return Word.NULL;
        }
        checkDivisor(vm, right);
        return FloatObject.of(vm.heap, BigDigits.toFloat(vm.heap, left) / BigDigits.toFloat(vm.heap, right));
    }

    private static long shift(Vm vm, boolean isLeft, long left, long right) {
        Heap heap = vm.heap;
        int number = BigDigits.create(heap);
        long count = vm.toLong(right);
        if (count < 0) {
            throw vm.error(CoreType.VALUE_ERROR, "negative shift count");
        }
        return result(heap, isLeft ? BigArithmetic.shiftLeft(heap, number, left, count)
                : BigArithmetic.shiftRight(heap, number, left, count));
    }

    /// `pow(base, exponent, modulus)`.
    public static long power(Vm vm, long base, long exponent, long modulus) {
        if (!vm.numbers.isInt(base) || !vm.numbers.isInt(exponent) || !vm.numbers.isInt(modulus)) {
            throw vm.error(CoreType.TYPE_ERROR, "pow() with 3 arguments requires integers");
        }
        if (modulus == Word.smallInt(0)) {
            throw vm.error(CoreType.VALUE_ERROR, "divide by zero");
        }
        return BigArithmetic.power(vm.heap, base, exponent, modulus);
    }

    // ---- bytes ----

    private static long fromBytes(Vm vm, Args args) {
        Heap heap = vm.heap;
        Buffer buffer = vm.buffer(args.word(1), false);
        boolean bigEndian = args.count() < 3 || args.word(2) != Word.ofQstr(LITTLE);
        long most = (1L << heap.representation.smallIntBits() - 1) - 1 >> 8;
        long value = 0;
        for (int i = 0; i < buffer.length(); i++) {
            if (value > most) {
                return BigDigits.ofBytes(heap, buffer.address(), buffer.length(), bigEndian);
            }
            int at = bigEndian ? i : buffer.length() - 1 - i;
            value = value << 8 | heap.int8(buffer.address() + at);
        }
        return Word.smallInt(value);
    }

    private static long toBytes(Vm vm, Args args) {
        long[] given = TO_BYTES.parse(vm, args, 1);
        int length = (int) given[0];
        if (length < 0) {
            throw vm.error(CoreType.VALUE_ERROR);
        }
        var bytes = Vstr.ofLength(vm.heap, length);
        boolean bigEndian = given[1] != Word.ofQstr(LITTLE);
        write(vm, args.word(0), bytes.address(), length, bigEndian, given[2] != 0);
        return vm.strings.bytes(bytes);
    }

    private static void write(Vm vm, long self, int address, int length, boolean bigEndian, boolean signed) {
        long number = vm.numbers.isInt(self) ? self : Word.smallInt(vm.toLong(self));
        if (!signed && BigDigits.isNegative(vm.heap, number)) {
            throw vm.error(CoreType.OVERFLOW_ERROR, "can't convert negative int to unsigned");
        }
        if (Word.isSmallInt(number) && !fits(vm, Word.value(number), length, signed)) {
            throw tooLarge(vm, length);
        }
        if (!BigDigits.toBytes(vm.heap, number, address, length, bigEndian, signed) && !Word.isSmallInt(number)) {
            throw tooLarge(vm, length);
        }
    }

    private static boolean fits(Vm vm, long value, int length, boolean signed) {
        if (value == 0 || length >= vm.heap.wordBytes()) {
            return true;
        }
        if (length == 0) {
            return false;
        }
        long edge = 1L << length * 8 - (signed ? 1 : 0);
        return value < edge && (!signed || value >= -edge);
    }

    private static PythonError tooLarge(Vm vm, int length) {
        return vm.error(CoreType.OVERFLOW_ERROR, "value would overflow a %d byte buffer", length);
    }
}
