package org.softboard.interpreter.memory;

import java.util.Arrays;

/// Arithmetic on the magnitudes of long ints in limbs of 32 bits, each two digits of a number in memory: the schoolbook
/// methods (Knuth, The Art of Computer Programming, volume 2, section 4.3.1). As long as there are not too many steps they
/// cost less than the copies that `BigInteger` needs. One per heap, so that reckoning takes no memory of the host.
final class Limbs {

    /// The longest number that is reckoned here.
    private static final int MOST = 1024;
    /// The most products of two limbs that are not left to better methods.
    private static final int MOST_STEPS = 8192;

    private static final long LOW = 0xFFFF_FFFFL;

    private final Heap heap;
    private final int[] left = new int[MOST + 1];
    private final int[] right = new int[MOST + 1];
    private final int[] result = new int[2 * MOST + 1];
    private int leftLength;
    private int rightLength;
    private int resultLength;

    Limbs(Heap heap) {
        this.heap = heap;
    }

    /// Are both numbers short enough to be added?
    boolean suitSum(long a, long b) {
        return limbs(a) <= MOST && limbs(b) <= MOST;
    }

    boolean suitProduct(long a, long b) {
        return suitSum(a, b) && limbs(a) * limbs(b) <= MOST_STEPS;
    }

    boolean suitDivision(long a, long b) {
        return suitSum(a, b) && (limbs(a) - limbs(b) + 1) * limbs(b) <= MOST_STEPS;
    }

    private int limbs(long word) {
        return BigDigits.length(heap, word) + 1 >> 1;
    }

    private int read(long word, int[] limbs) {
        if (Word.isSmallInt(word)) {
            long magnitude = Math.abs(Word.value(word));
            limbs[0] = (int) magnitude;
            limbs[1] = (int) (magnitude >>> 32);
            return limbs[1] != 0 ? 2 : limbs[0] != 0 ? 1 : 0;
        }
        int number = Word.address(word);
        int digits = IntObject.DIGITS.get(heap, number);
        int length = IntObject.LENGTH.get(heap, number);
        int pairs = length >> 1;
        for (int i = 0; i < pairs; i++) {
            limbs[i] = heap.int32(digits + 4 * i);
        }
        if ((length & 1) == 0) {
            return pairs;
        }
        limbs[pairs] = heap.int16(digits + 4 * pairs);
        return pairs + 1;
    }

    private void write(int number, int[] limbs, int length, boolean negative) {
        int pairs = length(limbs, length);
        int digits = IntObject.DIGITS.get(heap, number);
        boolean isOdd = pairs > 0 && limbs[pairs - 1] >>> 16 == 0;
        int whole = isOdd ? pairs - 1 : pairs;
        for (int i = 0; i < whole; i++) {
            heap.int32(digits + 4 * i, limbs[i]);
        }
        if (isOdd) {
            heap.int16(digits + 4 * whole, limbs[whole]);
        }
        IntObject.HEADER.set(heap, number, IntObject.HEADER.get(heap, number) & ~1 | (negative ? 1 : 0));
        IntObject.LENGTH.set(heap, number, 2 * whole + (isOdd ? 1 : 0));
    }

    /// Without leading zeros.
    private static int length(int[] limbs, int most) {
        int length = most;
        while (length > 0 && limbs[length - 1] == 0) {
            length--;
        }
        return length;
    }

    private static int digits(int[] limbs, int most) {
        int length = length(limbs, most);
        return length == 0 ? 0 : 2 * length - (limbs[length - 1] >>> 16 == 0 ? 1 : 0);
    }

    private static int compare(int[] a, int lengthA, int[] b, int lengthB) {
        if (lengthA != lengthB) {
            return Integer.compare(lengthA, lengthB);
        }
        for (int i = lengthA - 1; i >= 0; i--) {
            if (a[i] != b[i]) {
                return Integer.compareUnsigned(a[i], b[i]);
            }
        }
        return 0;
    }

    /// Sets `number`, which has the room, to `a + b`, or `a - b` if `negated`.
    void sum(int number, long a, long b, boolean negated) {
        leftLength = read(a, left);
        rightLength = read(b, right);
        boolean negative = BigDigits.isNegative(heap, a);
        if (negative == (BigDigits.isNegative(heap, b) != negated)) {
            add();
        } else if (compare(left, leftLength, right, rightLength) >= 0) {
            subtract(left, leftLength, right, rightLength, result);
            resultLength = leftLength;
        } else {
            subtract(right, rightLength, left, leftLength, result);
            resultLength = rightLength;
            negative = !negative;
        }
        write(number, result, resultLength, negative && length(result, resultLength) > 0);
    }

    private void add() {
        int[] longer = leftLength >= rightLength ? left : right;
        int most = Math.max(leftLength, rightLength);
        int least = Math.min(leftLength, rightLength);
        long carry = 0;
        int i = 0;
        for (; i < least; i++) {
            carry += (left[i] & LOW) + (right[i] & LOW);
            result[i] = (int) carry;
            carry >>>= 32;
        }
        for (; i < most; i++) {
            carry += longer[i] & LOW;
            result[i] = (int) carry;
            carry >>>= 32;
        }
        result[most] = (int) carry;
        resultLength = most + 1;
    }

    /// `to = a - b`, for a magnitude `a` not less than `b`.
    private static void subtract(int[] a, int lengthA, int[] b, int lengthB, int[] to) {
        long borrow = 0;
        for (int i = 0; i < lengthA; i++) {
            borrow += (a[i] & LOW) - (i < lengthB ? b[i] & LOW : 0);
            to[i] = (int) borrow;
            borrow >>= 32;
        }
    }

    /// Sets `number`, which has the room, to `a * b`.
    void product(int number, long a, long b) {
        leftLength = read(a, left);
        rightLength = read(b, right);
        resultLength = leftLength + rightLength;
        Arrays.fill(result, 0, leftLength, 0);
        for (int j = 0; j < rightLength; j++) {
            long factor = right[j] & LOW;
            long carry = 0;
            for (int i = 0; i < leftLength; i++) {
                carry += (left[i] & LOW) * factor + (result[i + j] & LOW);
                result[i + j] = (int) carry;
                carry >>>= 32;
            }
            result[leftLength + j] = (int) carry;
        }
        write(number, result, resultLength, BigDigits.isNegative(heap, a) != BigDigits.isNegative(heap, b));
    }

    /// Divides the magnitudes: `result` is the quotient, `left` the remainder. The divisor is not 0.
    void divide(long a, long b) {
        leftLength = read(a, left);
        rightLength = read(b, right);
        resultLength = 0;
        if (compare(left, leftLength, right, rightLength) < 0) {
            return;
        }
        if (rightLength == 1) {
            divideByLimb(right[0] & LOW);
        } else {
            divideByMany();
        }
    }

    private void divideByLimb(long divisor) {
        long rest = 0;
        for (int i = leftLength - 1; i >= 0; i--) {
            long part = rest << 32 | left[i] & LOW;
            long quotient = Long.divideUnsigned(part, divisor);
            result[i] = (int) quotient;
            rest = part - quotient * divisor;
        }
        resultLength = leftLength;
        left[0] = (int) rest;
        leftLength = rest == 0 ? 0 : 1;
    }

    /// Knuth's algorithm D.
    private void divideByMany() {
        int shift = Integer.numberOfLeadingZeros(right[rightLength - 1]);
        left[leftLength] = 0;
        shiftLeft(left, leftLength + 1, shift);
        shiftLeft(right, rightLength, shift);
        long top = right[rightLength - 1] & LOW;
        long next = right[rightLength - 2] & LOW;
        for (int j = leftLength - rightLength; j >= 0; j--) {
            long part = (left[j + rightLength] & LOW) << 32 | left[j + rightLength - 1] & LOW;
            long guess = Long.divideUnsigned(part, top);
            long rest = part - guess * top;
            while (guess > LOW
                    || Long.compareUnsigned(guess * next, rest << 32 | left[j + rightLength - 2] & LOW) > 0) {
                guess--;
                rest += top;
                if (rest > LOW) {
                    break;
                }
            }
            result[j] = (int) (subtractMultiple(j, guess) ? guess : addBack(j, guess));
        }
        resultLength = leftLength - rightLength + 1;
        leftLength = length(left, rightLength);
        shiftRight(left, leftLength, shift);
        shiftRight(right, rightLength, shift);
        leftLength = length(left, leftLength);
    }

    /// `left -= right * factor` from limb `at` on; false if that was too much.
    private boolean subtractMultiple(int at, long factor) {
        long carry = 0;
        long borrow = 0;
        for (int i = 0; i < rightLength; i++) {
            carry += (right[i] & LOW) * factor;
            borrow += (left[at + i] & LOW) - (carry & LOW);
            left[at + i] = (int) borrow;
            carry >>>= 32;
            borrow >>= 32;
        }
        borrow += (left[at + rightLength] & LOW) - carry;
        left[at + rightLength] = (int) borrow;
        return borrow >= 0;
    }

    private long addBack(int at, long guess) {
        long carry = 0;
        for (int i = 0; i < rightLength; i++) {
            carry += (left[at + i] & LOW) + (right[i] & LOW);
            left[at + i] = (int) carry;
            carry >>>= 32;
        }
        left[at + rightLength] += (int) carry;
        return guess - 1;
    }

    private static void shiftLeft(int[] limbs, int length, int shift) {
        if (shift == 0) {
            return;
        }
        for (int i = length - 1; i > 0; i--) {
            limbs[i] = limbs[i] << shift | limbs[i - 1] >>> 32 - shift;
        }
        limbs[0] <<= shift;
    }

    private static void shiftRight(int[] limbs, int length, int shift) {
        if (shift == 0) {
            return;
        }
        for (int i = 0; i < length; i++) {
            limbs[i] = limbs[i] >>> shift | (i + 1 < length ? limbs[i + 1] << 32 - shift : 0);
        }
    }

    // ---- after a division ----

    int quotientDigits() {
        return digits(result, resultLength);
    }

    int remainderDigits() {
        return digits(left, leftLength);
    }

    /// Makes a truncated division of numbers with different signs a floored one.
    void floor() {
        result[resultLength] = 0;
        for (int i = 0; ++result[i] == 0; i++) {
            continue;
        }
        resultLength++;
        subtract(right, rightLength, left, leftLength, left);
        leftLength = length(left, rightLength);
    }

    void quotient(int number, boolean negative) {
        write(number, result, resultLength, negative && length(result, resultLength) > 0);
    }

    void remainder(int number, boolean negative) {
        write(number, left, leftLength, negative && leftLength > 0);
    }
}
