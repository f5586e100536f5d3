package org.softboard.interpreter.memory;

import java.math.BigInteger;

/// Arithmetic of long ints that leaves the heap as py/mpz.c leaves it: every result and every temporary is taken at
/// upstream's size and in its order. The numbers themselves are reckoned in `long` or `BigInteger`.
public final class BigArithmetic {

    /// The bitwise operators, which share one rule for their room.
    public enum Bitwise { AND, OR, XOR }

    private BigArithmetic() {
    }

    /// A small int if the number fits one; the object then stays behind as garbage.
    public static long result(Heap heap, int number) {
        if (BigDigits.fitsLong(heap, number)) {
            long value = BigDigits.longValue(heap, number);
            if (IntObject.isSmall(heap, value)) {
                return Word.smallInt(value);
            }
        }
        return number;
    }

    private static boolean areLong(Heap heap, long a, long b) {
        return BigDigits.fitsLong(heap, a) && BigDigits.fitsLong(heap, b);
    }

    private static int most(Heap heap, long a, long b) {
        return Math.max(BigDigits.length(heap, a), BigDigits.length(heap, b));
    }

    /// Charges the time that so many digits take.
    private static void spend(Heap heap, int digits) {
        heap.meter.charge(heap.meter.prices.digitStep(), digits);
    }

    /// Adds, or subtracts if `negated`, into a new number.
    public static int sum(Heap heap, int number, long a, long b, boolean negated) {
        boolean adds = BigDigits.isNegative(heap, a) == (BigDigits.isNegative(heap, b) != negated);
        int length = most(heap, a, b);
        spend(heap, length);
        BigDigits.need(heap, number, length + (adds ? 1 : 0));
        if (areLong(heap, a, b)) {
            long x = BigDigits.longValue(heap, a);
            long y = BigDigits.longValue(heap, b);
            long sum = negated ? x - y : x + y;
            if (((x ^ sum) & ((negated ? ~y : y) ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                BigDigits.set(heap, number, sum);
                return number;
            }
        }
        if (heap.limbs.suitSum(a, b)) {
            heap.limbs.sum(number, a, b, negated);
            return number;
        }
        BigInteger x = BigDigits.value(heap, a);
        BigInteger y = BigDigits.value(heap, b);
        BigDigits.set(heap, number, negated ? x.subtract(y) : x.add(y));
        return number;
    }

    public static int product(Heap heap, int number, long a, long b) {
        int lengthA = BigDigits.length(heap, a);
        int lengthB = BigDigits.length(heap, b);
        if (lengthA == 0 || lengthB == 0) {
            return number;
        }
        spend(heap, lengthA * lengthB);
        BigDigits.need(heap, number, lengthA + lengthB);
        if (areLong(heap, a, b)) {
            long x = BigDigits.longValue(heap, a);
            long y = BigDigits.longValue(heap, b);
            long product = x * y;
            if (Math.multiplyHigh(x, y) == product >> 63 && product != Long.MIN_VALUE) {
                BigDigits.set(heap, number, product);
                return number;
            }
        }
        if (heap.limbs.suitProduct(a, b)) {
            heap.limbs.product(number, a, b);
            return number;
        }
        BigDigits.set(heap, number, BigDigits.value(heap, a).multiply(BigDigits.value(heap, b)));
        return number;
    }

    public static int bitwise(Heap heap, int number, Bitwise operator, long a, long b) {
        boolean negativeA = BigDigits.isNegative(heap, a);
        boolean negativeB = BigDigits.isNegative(heap, b);
        boolean more = operator == Bitwise.XOR ? negativeA != negativeB : negativeA || negativeB;
        int length = most(heap, a, b);
        spend(heap, length);
        BigDigits.need(heap, number, length + (more ? 1 : 0));
        if (areLong(heap, a, b)) {
            long x = BigDigits.longValue(heap, a);
            long y = BigDigits.longValue(heap, b);
            long bits = switch (operator) {
                case AND -> x & y;
                case OR -> x | y;
                case XOR -> x ^ y;
            };
            if (bits != Long.MIN_VALUE) {
                BigDigits.set(heap, number, bits);
                return number;
            }
        }
        BigInteger x = BigDigits.value(heap, a);
        BigInteger y = BigDigits.value(heap, b);
        BigDigits.set(heap, number, switch (operator) {
            case AND -> x.and(y);
            case OR -> x.or(y);
            case XOR -> x.xor(y);
        });
        return number;
    }

    public static int shiftLeft(Heap heap, int number, long a, long count) {
        int length = BigDigits.length(heap, a);
        if (length == 0 || count == 0) {
            return copy(heap, number, a);
        }
        spend(heap, length);
        BigDigits.need(heap, number, length + (count + BigDigits.BITS - 1) / BigDigits.BITS);
        if ((long) length * BigDigits.BITS + count < 64) {
            BigDigits.set(heap, number, BigDigits.longValue(heap, a) << count);
        } else {
            BigDigits.set(heap, number, BigDigits.value(heap, a).shiftLeft((int) count));
        }
        return number;
    }

    /// Rounds towards negative infinity.
    public static int shiftRight(Heap heap, int number, long a, long count) {
        int length = BigDigits.length(heap, a);
        if (length == 0 || count == 0) {
            return copy(heap, number, a);
        }
        spend(heap, length);
        BigDigits.need(heap, number, length);
        if (BigDigits.fitsLong(heap, a)) {
            BigDigits.set(heap, number, BigDigits.longValue(heap, a) >> Math.min(63, count));
        } else {
            int bits = (int) Math.min(count, Integer.MAX_VALUE);
            BigDigits.set(heap, number, BigDigits.value(heap, a).shiftRight(bits));
        }
        return number;
    }

    private static int copy(Heap heap, int number, long a) {
        BigDigits.need(heap, number, BigDigits.length(heap, a));
        BigDigits.set(heap, number, BigDigits.value(heap, a));
        return number;
    }

    public static int negated(Heap heap, long a) {
        int number = BigDigits.create(heap, BigDigits.length(heap, a));
        BigDigits.set(heap, number, BigDigits.value(heap, a).negate());
        return number;
    }

    public static int inverted(Heap heap, long a) {
        int number = BigDigits.create(heap, BigDigits.length(heap, a));
        boolean grows = BigDigits.length(heap, a) == 0 || !BigDigits.isNegative(heap, a);
        if (grows) {
            BigDigits.need(heap, number, BigDigits.length(heap, a) + 1);
        }
        BigDigits.set(heap, number, BigDigits.value(heap, a).not());
        return number;
    }

    // ---- division ----

    /// The floored quotient; the remainder is a temporary.
    public static int quotient(Heap heap, int number, long a, long b) {
        var remainder = new Digits(0);
        divide(heap, new Digits(number), remainder, a, b);
        remainder.free(heap);
        return number;
    }

    /// The remainder with the sign of `b`; the quotient is a temporary.
    public static int remainder(Heap heap, int number, long a, long b) {
        var quotient = new Digits(0);
        divide(heap, quotient, new Digits(number), a, b);
        quotient.free(heap);
        return number;
    }

    public static void divide(Heap heap, int quotient, int remainder, long a, long b) {
        divide(heap, new Digits(quotient), new Digits(remainder), a, b);
    }

    private static void divide(Heap heap, Digits quotient, Digits remainder, long a, long b) {
        if (!areLong(heap, a, b)) {
            if (heap.limbs.suitDivision(a, b)) {
                divideLimbs(heap, quotient, remainder, a, b);
                return;
            }
            divide(heap, quotient, remainder, BigDigits.value(heap, a), BigDigits.value(heap, b));
            quotient.store(heap);
            remainder.store(heap);
            return;
        }
        long x = BigDigits.longValue(heap, a);
        long y = BigDigits.longValue(heap, b);
        long rest = x % y;
        takeRoom(heap, quotient, remainder, BigDigits.length(heap, a), BigDigits.length(heap, b));
        if (rest != 0 && (x ^ y) < 0) {
            takeMore(heap, quotient, remainder, BigDigits.digits(Math.abs(x / y)),
                    Math.max(BigDigits.digits(Math.abs(rest)), BigDigits.length(heap, b)));
        }
        quotient.store(heap, Math.floorDiv(x, y));
        remainder.store(heap, Math.floorMod(x, y));
    }

    private static void divideLimbs(Heap heap, Digits quotient, Digits remainder, long a, long b) {
        Limbs limbs = heap.limbs;
        int length = BigDigits.length(heap, b);
        boolean isNegative = BigDigits.isNegative(heap, a);
        boolean divisorIsNegative = BigDigits.isNegative(heap, b);
        takeRoom(heap, quotient, remainder, BigDigits.length(heap, a), length);
        limbs.divide(a, b);
        if (isNegative != divisorIsNegative && limbs.remainderDigits() != 0) {
            takeMore(heap, quotient, remainder, limbs.quotientDigits(), Math.max(limbs.remainderDigits(), length));
            limbs.floor();
        }
        if (quotient.number != 0) {
            limbs.quotient(quotient.number, isNegative != divisorIsNegative);
        }
        if (remainder.number != 0) {
            limbs.remainder(remainder.number, divisorIsNegative);
        }
    }

    private static void divide(Heap heap, Digits quotient, Digits remainder, BigInteger a, BigInteger b) {
        takeRoom(heap, quotient, remainder, BigDigits.digits(a), BigDigits.digits(b));
        BigInteger[] both = a.divideAndRemainder(b);
        if (both[1].signum() != 0 && a.signum() != b.signum()) {
            takeMore(heap, quotient, remainder, BigDigits.digits(both[0]),
                    Math.max(BigDigits.digits(both[1]), BigDigits.digits(b)));
            both[0] = both[0].subtract(BigInteger.ONE);
            both[1] = both[1].add(b);
        }
        quotient.value = both[0];
        remainder.value = both[1];
    }

    private static void takeRoom(Heap heap, Digits quotient, Digits remainder, int length, int divisorLength) {
        spend(heap, Math.max(length, (length - divisorLength + 1) * divisorLength));
        quotient.need(heap, length + 1);
        remainder.need(heap, length + 1);
    }

    /// What it takes to make a truncated division a floored one: -1, whose digits upstream never frees, is added to the
    /// quotient, and the divisor to the remainder.
    private static void takeMore(Heap heap, Digits quotient, Digits remainder, int quotientLength, int length) {
        heap.allocate(BigDigits.forWord(heap) * (BigDigits.BITS / 8));
        quotient.need(heap, quotientLength + 1);
        remainder.need(heap, length);
    }

    // ---- powers ----

    /// `a ** b` for b not negative, by squaring.
    public static int power(Heap heap, int number, long a, long b) {
        if (BigDigits.length(heap, a) == 0) {
            return number;
        }
        if (BigDigits.length(heap, b) == 0) {
            one(heap, number);
            return number;
        }
        Digits square = Digits.cloneOf(heap, a);
        Digits exponent = Digits.cloneOf(heap, b);
        var result = new Digits(number);
        one(heap, number);
        result.value = BigInteger.ONE;
        int bits = exponent.value.bitLength();
        for (int bit = 0; bit < bits; bit++) {
            if (exponent.value.testBit(bit)) {
                result.multiply(heap, square.value);
            }
            if (bit < bits - 1) {
                square.multiply(heap, square.value);
            }
        }
        result.store(heap);
        square.free(heap);
        exponent.free(heap);
        return number;
    }

    private static void one(Heap heap, int number) {
        BigDigits.need(heap, number, BigDigits.forWord(heap));
        BigDigits.set(heap, number, 1);
    }

    /// `a ** b % modulus`; small operands are made long for it. The result stays a long int even if it is small.
    public static int power(Heap heap, long a, long b, long modulus) {
        int number = BigDigits.create(heap);
        Digits base = Digits.longOf(heap, a);
        Digits exponent = Digits.longOf(heap, b);
        Digits divisor = Digits.longOf(heap, modulus);
        var result = new Digits(number);
        power(heap, result, base, exponent, divisor);
        result.store(heap);
        base.free(heap);
        exponent.free(heap);
        divisor.free(heap);
        return number;
    }

    private static void power(Heap heap, Digits result, Digits base, Digits exponent, Digits divisor) {
        if (exponent.value.signum() < 0 || divisor.value.abs().equals(BigInteger.ONE)) {
            return;
        }
        result.need(heap, BigDigits.forWord(heap));
        if (exponent.value.signum() == 0) {
            result.value = BigInteger.ONE;
            if (divisor.value.signum() < 0) {
                result.need(heap, BigDigits.digits(divisor.value));
                result.value = divisor.value.add(BigInteger.ONE);
            }
            return;
        }
        if (base.value.signum() == 0) {
            return;
        }
        result.value = BigInteger.ONE;
        Digits square = base.copy(heap);
        Digits count = exponent.copy(heap);
        var quotient = new Digits(0);
        int bits = exponent.value.bitLength();
        for (int bit = 0; bit < bits; bit++) {
            if (exponent.value.testBit(bit)) {
                result.multiply(heap, square.value);
                divide(heap, quotient, result, result.value, divisor.value);
            }
            if (bit < bits - 1) {
                square.multiply(heap, square.value);
                divide(heap, quotient, square, square.value, divisor.value);
            }
        }
        quotient.free(heap);
        square.free(heap);
        count.free(heap);
    }

    /// Digits on the way: those of a long int object, or a temporary's, whose struct upstream keeps on the C stack or,
    /// for a clone, on the heap.
    private static final class Digits {

        private static final int STRUCT_WORDS = 3;

        private final int number;
        private int struct;
        private int digits;
        private int capacity;
        private BigInteger value = BigInteger.ZERO;

        /// The digits of an object, 0 for a temporary.
        Digits(int number) {
            this.number = number;
        }

        /// A clone with a struct of its own.
        private static Digits cloned(Heap heap, BigInteger value, int capacity) {
            var clone = new Digits(0);
            clone.struct = heap.allocate(heap.words(STRUCT_WORDS));
            clone.digits = heap.allocate(capacity * (BigDigits.BITS / 8));
            clone.capacity = capacity;
            clone.value = value;
            return clone;
        }

        static Digits cloneOf(Heap heap, long word) {
            return cloned(heap, BigDigits.value(heap, word), BigDigits.capacity(heap, word));
        }

        /// The digits of a word to work with; a small int other than 0 gets some.
        static Digits longOf(Heap heap, long word) {
            var digits = new Digits(Word.isSmallInt(word) ? 0 : Word.address(word));
            digits.value = BigDigits.value(heap, word);
            if (digits.number != 0) {
                digits.capacity = BigDigits.capacity(heap, word);
            } else if (digits.value.signum() != 0) {
                digits.need(heap, BigDigits.forWord(heap));
            }
            return digits;
        }

        Digits copy(Heap heap) {
            return cloned(heap, value, capacity);
        }

        void need(Heap heap, int wanted) {
            int room = Math.max(2, wanted);
            if (number != 0) {
                BigDigits.need(heap, number, room);
            } else if (digits == 0 || capacity < room) {
                digits = heap.reallocate(digits, room * (BigDigits.BITS / 8));
                capacity = room;
            }
        }

        /// Multiplies in place, which takes a clone of the old digits for as long as it lasts.
        void multiply(Heap heap, BigInteger factor) {
            int old = number != 0 ? BigDigits.capacity(heap, number) : capacity;
            Digits clone = cloned(heap, value, old);
            int length = BigDigits.digits(value);
            int factorLength = BigDigits.digits(factor);
            spend(heap, length * factorLength);
            need(heap, length + factorLength);
            value = value.multiply(factor);
            clone.free(heap);
        }

        void store(Heap heap) {
            if (number != 0) {
                BigDigits.set(heap, number, value);
            }
        }

        void store(Heap heap, long result) {
            if (number != 0) {
                BigDigits.set(heap, number, result);
            }
        }

        /// Frees a temporary; an object stays.
        void free(Heap heap) {
            heap.free(digits);
            heap.free(struct);
        }
    }
}
