package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;

/// Unary and binary operators (py/runtime.c, py/obj.c): small ints here, everything else by the operand's type, then
/// the in-place and reverse fallbacks.
public final class Operators {

    private final Vm vm;
    private final Heap heap;
    private final boolean doubles;

    Operators(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        doubles = heap.representation == Representation.D;
    }

    // ---- unary ----

    public long unary(UnaryOperator operator, long operand) {
        if (operator == UnaryOperator.NOT) {
            return Word.bool(!vm.isTrue(operand));
        }
        if (Word.isSmallInt(operand)) {
            long value = Word.value(operand);
            switch (operator) {
                case BOOL -> {
                    return Word.bool(value != 0);
                }
                case HASH, POSITIVE, INT -> {
                    return operand;
                }
                case NEGATIVE -> {
                    return IntObject.of(heap, -value);
                }
                case ABSOLUTE -> {
                    return value >= 0 ? operand : IntObject.of(heap, -value);
                }
                case INVERT -> {
                    return Word.smallInt(~value);
                }
                default -> {
                }
            }
        } else if (operator == UnaryOperator.HASH && Word.isQstr(operand)) {
            return Word.smallInt(vm.names.hash(Word.qstr(operand)));
        }
        BuiltinType.Unary unary = vm.types.of(operand).unary;
        if (unary != null) {
            long result = unary.apply(vm, operator, operand);
            if (result != Word.NULL) {
                return result;
            }
        }
        switch (operator) {
            case BOOL -> {
                return Word.TRUE;
            }
            case HASH -> {
                if (unary == null) {
                    return hashOfAddress(operand);
                }
            }
            case INT, FLOAT, COMPLEX -> {
                return Word.NULL;
            }
            default -> {
            }
        }
        if (operator == UnaryOperator.INT) {
            throw vm.typeError("can't convert to int", "can't convert %s to int", vm.typeName(operand));
        }
        throw vm.typeError("unsupported type for operator", "unsupported type for %q: '%s'",
                operator.method(vm.profile.language()), vm.typeName(operand));
    }

    /// The hash of an object that is only equal to itself: its address on the chip.
    public long hashOfAddress(long word) {
        int address = Word.isReference(word) ? heap.map.chipAddress(Word.address(word)) : (int) word;
        return Word.smallInt(address << 1 >> 1);
    }

    /// A number as a small int, what does not fit cut off.
    public long wrapped(long value) {
        int unused = 64 - heap.representation.smallIntBits();
        return Word.smallInt(value << unused >> unused);
    }

    /// The hash of a key as a plain number.
    public long hash(long key) {
        return Word.value(unary(UnaryOperator.HASH, key));
    }

    // ---- binary ----

    public long binary(BinaryOperator operator, long left, long right) {
        switch (operator) {
            case IS -> {
                return Word.bool(left == right);
            }
            case EQUAL -> {
                return equal(left, right);
            }
            case NOT_EQUAL -> {
                return notEqual(left, right);
            }
            case EXCEPTION_MATCH -> {
                return exceptionMatch(left, right);
            }
            default -> {
            }
        }
        if (Word.areSmallInts(left, right)) {
            long result = smallInts(operator, Word.value(left), Word.value(right));
            if (result != Word.NULL) {
                return result;
            }
            if (!canOverflow(operator.plain())) {
                throw unsupported(operator, left, right);
            }
        } else if (doubles && Word.isDouble(left) && Word.isDouble(right)) {
            long result = doubles(operator, Word.doubleValue(left), Word.doubleValue(right));
            if (result != Word.NULL) {
                return result;
            }
        } else if (Word.isSmallInt(left)) {
            int type = TypeObject.of(heap, right);
            if (type == CoreType.FLOAT || type == CoreType.COMPLEX) {
                long result = vm.types.of(left).binary == null ? Word.NULL : dispatch(operator, left, right);
                if (result == Word.NULL) {
                    throw unsupported(operator, left, right);
                }
                return result;
            }
        }
        return generic(operator, left, right);
    }

    /// NULL: overflows into a long int, or not an operator of small ints.
    private long smallInts(BinaryOperator operator, long a, long b) {
        switch (operator) {
            case OR, INPLACE_OR -> {
                return Word.smallInt(a | b);
            }
            case XOR, INPLACE_XOR -> {
                return Word.smallInt(a ^ b);
            }
            case AND, INPLACE_AND -> {
                return Word.smallInt(a & b);
            }
            case LSHIFT, INPLACE_LSHIFT -> {
                if (b < 0) {
                    throw vm.error(CoreType.VALUE_ERROR, "negative shift count");
                }
                int bits = heap.representation.smallIntBits();
                long most = (1L << bits - 1) - 1;
                if (b > bits || a > most >> b || a < -most - 1 >> b) {
                    return Word.NULL;
                }
                return Word.smallInt(a << b);
            }
            case RSHIFT, INPLACE_RSHIFT -> {
                if (b < 0) {
                    throw vm.error(CoreType.VALUE_ERROR, "negative shift count");
                }
                return Word.smallInt(a >> Math.min(b, 63));
            }
            case ADD, INPLACE_ADD -> {
                return IntObject.of(heap, a + b);
            }
            case SUBTRACT, INPLACE_SUBTRACT -> {
                return IntObject.of(heap, a - b);
            }
            case MULTIPLY, INPLACE_MULTIPLY -> {
                return fits(a, b) ? IntObject.of(heap, a * b) : Word.NULL;
            }
            case FLOOR_DIVIDE, INPLACE_FLOOR_DIVIDE -> {
                if (b == 0) {
                    throw zeroDivision();
                }
                return IntObject.of(heap, Math.floorDiv(a, b));
            }
            case MODULO, INPLACE_MODULO -> {
                if (b == 0) {
                    throw zeroDivision();
                }
                return Word.smallInt(Math.floorMod(a, b));
            }
            case TRUE_DIVIDE, INPLACE_TRUE_DIVIDE -> {
                if (!vm.profile.language().hasFloat()) {
                    return Word.NULL;
                }
                if (b == 0) {
                    throw zeroDivision();
                }
                double quotient = doubles ? (double) a / b : (float) a / (float) b;
                return FloatObject.of(heap, quotient);
            }
            case POWER, INPLACE_POWER -> {
                return power(a, b);
            }
            case DIVMOD -> {
                if (b == 0) {
                    throw zeroDivision();
                }
                int tuple = TupleObject.create(heap, 2);
                TupleObject.item(heap, tuple, 0, IntObject.of(heap, Math.floorDiv(a, b)));
                TupleObject.item(heap, tuple, 1, Word.smallInt(Math.floorMod(a, b)));
                return tuple;
            }
            case LESS -> {
                return Word.bool(a < b);
            }
            case MORE -> {
                return Word.bool(a > b);
            }
            case LESS_EQUAL -> {
                return Word.bool(a <= b);
            }
            case MORE_EQUAL -> {
                return Word.bool(a >= b);
            }
            default -> {
                return Word.NULL;
            }
        }
    }

    /// Operators of small ints whose result may be a long int or a float, which the int type makes.
    private static boolean canOverflow(BinaryOperator operator) {
        return operator == BinaryOperator.LSHIFT || operator == BinaryOperator.MULTIPLY
                || operator == BinaryOperator.POWER;
    }

    /// The product fits the machine word of this memory (32 bits on the boards).
    private boolean fits(long a, long b) {
        if (heap.wordBytes() == 4) {
            long product = a * b;
            return product == (int) product;
        }
        long high = Math.multiplyHigh(a, b);
        return high == 0 && a * b >= 0 || high == -1 && a * b < 0;
    }

    private long power(long base, long exponent) {
        if (exponent < 0) {
            return Word.NULL;
        }
        long result = 1;
        long square = base;
        long left = exponent;
        while (left > 0) {
            if ((left & 1) != 0) {
                if (!fits(result, square)) {
                    return Word.NULL;
                }
                result *= square;
            }
            if (left == 1) {
                break;
            }
            left /= 2;
            if (!fits(square, square)) {
                return Word.NULL;
            }
            square *= square;
        }
        return IntObject.of(heap, result);
    }

    private long doubles(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD, INPLACE_ADD -> FloatObject.of(heap, a + b);
            case SUBTRACT, INPLACE_SUBTRACT -> FloatObject.of(heap, a - b);
            case MULTIPLY, INPLACE_MULTIPLY -> FloatObject.of(heap, a * b);
            case TRUE_DIVIDE, INPLACE_TRUE_DIVIDE -> b == 0 ? Word.NULL : FloatObject.of(heap, a / b);
            case LESS -> Word.bool(a < b);
            case MORE -> Word.bool(a > b);
            case LESS_EQUAL -> Word.bool(a <= b);
            case MORE_EQUAL -> Word.bool(a >= b);
            default -> Word.NULL;
        };
    }

    PythonError zeroDivision() {
        return vm.error(CoreType.ZERO_DIVISION_ERROR, "divide by zero");
    }

    private long dispatch(BinaryOperator operator, long left, long right) {
        BuiltinType.Binary binary = vm.types.of(left).binary;
        return binary == null ? Word.NULL : binary.apply(vm, operator, left, right);
    }

    /// Asks the left operand's type, falls back from in-place to plain, then asks the right operand.
    private long generic(BinaryOperator asked, long askedLeft, long askedRight) {
        BinaryOperator operator = asked;
        long left = askedLeft;
        long right = askedRight;
        if (operator == BinaryOperator.IN) {
            operator = BinaryOperator.CONTAINS;
            left = askedRight;
            right = askedLeft;
        }
        long result = dispatch(operator, left, right);
        if (result != Word.NULL) {
            return result;
        }
        if (operator.isInplace()) {
            operator = operator.plain();
            result = dispatch(operator, left, right);
            if (result != Word.NULL) {
                return result;
            }
        }
        if (operator.isArithmetic() && vm.profile.language().reverseSpecialMethods()) {
            result = dispatch(operator.reversed(), right, left);
            if (result != Word.NULL) {
                return result;
            }
        }
        if (operator == BinaryOperator.CONTAINS) {
            return contains(left, right);
        }
        if (operator.isReverse()) {
            throw unsupported(operator.forward(), right, left);
        }
        throw unsupported(operator, left, right);
    }

    private long contains(long container, long item) {
        int stack = heap.stackPointer;
        long iterator = vm.iteration.iterate(container, vm.calls.enter(4));
        long next;
        boolean found = false;
        int mark = heap.fresh();
        while (!found && (next = vm.iteration.next(iterator)) != Word.NULL) {
            found = vm.equal(next, item);
            heap.release(mark);
        }
        heap.stackPointer = stack;
        return Word.bool(found);
    }

    public PythonError unsupported(BinaryOperator operator, long left, long right) {
        return vm.typeError("unsupported type for operator", "unsupported types for %q: '%s', '%s'",
                operator.method(vm.profile.language()), vm.typeName(left), vm.typeName(right));
    }

    private long exceptionMatch(long exception, long wanted) {
        if (vm.errors.isExceptionType(wanted)) {
            return Word.bool(vm.errors.matches(exception, Word.address(wanted)));
        }
        if (TypeObject.of(heap, wanted) == CoreType.TUPLE) {
            int tuple = Word.address(wanted);
            for (int i = 0; i < TupleObject.length(heap, tuple); i++) {
                long one = TupleObject.item(heap, tuple, i);
                if (!vm.errors.isExceptionType(one)) {
                    throw unsupported(BinaryOperator.EXCEPTION_MATCH, exception, one);
                }
                if (vm.errors.matches(exception, Word.address(one))) {
                    return Word.TRUE;
                }
            }
            return Word.FALSE;
        }
        throw unsupported(BinaryOperator.EXCEPTION_MATCH, exception, wanted);
    }

    // ---- equality ----

    public long equal(long a, long b) {
        return compare(a, b, false);
    }

    private long notEqual(long a, long b) {
        return compare(a, b, true);
    }

    /// A str is compared with this: says so if it is bytes, where the firmware warns of that.
    private boolean warnsOfBytes(long word) {
        if (TypeObject.of(heap, word) != CoreType.BYTES
                || !vm.profile.language().has(Option.PY_STR_BYTES_CMP_WARN)) {
            return false;
        }
        vm.errors.warn("Comparison between bytes and str");
        return true;
    }

    /// As py/obj.c, mp_obj_equal_not_equal.
    private long compare(long first, long second, boolean negate) {
        vm.meter.spent += vm.meter.prices.equality();
        long a = first;
        long b = second;
        if (a == b && (Word.isSmallInt(a) || !vm.types.of(a).notReflexive)) {
            return Word.bool(!negate);
        }
        int pass = 0;
        if (vm.isStr(a)) {
            if (vm.isStr(b)) {
                return Word.bool(vm.strings.equal(a, b) != negate);
            }
            if (warnsOfBytes(b)) {
                return Word.bool(negate);
            }
            pass = 1;
        } else if (vm.isStr(b) && warnsOfBytes(a)) {
            return Word.bool(negate);
        } else if (Word.isSmallInt(a)) {
            if (Word.isSmallInt(b)) {
                return Word.bool(negate);
            }
            pass = 1;
        }
        if (pass == 1) {
            long swap = a;
            a = b;
            b = swap;
        }
        for (; pass < 2; pass++) {
            BuiltinType type = vm.types.of(a);
            if (type.binary != null
                    && (type.comparesTypes || TypeObject.of(heap, a) == TypeObject.of(heap, b))) {
                if (negate && type.hasNotEqual) {
                    long result = type.binary.apply(vm, BinaryOperator.NOT_EQUAL, a, b);
                    if (result != Word.NULL) {
                        return result;
                    }
                }
                long result = type.binary.apply(vm, BinaryOperator.EQUAL, a, b);
                if (result != Word.NULL) {
                    return negate ? Word.bool(!vm.isTrue(result)) : result;
                }
            }
            long swap = a;
            a = b;
            b = swap;
        }
        return Word.bool((a == b) != negate);
    }
}
