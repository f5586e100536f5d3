package org.softboard.interpreter.memory;

/// Floats as text and text as floats, digit for digit as py/formatfloat.c and py/parsenum.c do on the board.
/// Single boards search near the first guess for digits that read back (APPROX), small ones do not (BASIC), double
/// boards try one digit more until they read back (EXACT). One object per board: it keeps the number being written.
public final class FloatText {

    /// The precision that asks for the shortest text that reads back.
    public static final int REPR = 99;
    /// Bytes that mp_print_float gives for sign, digits and exponent.
    public static final int ROOM = 33;

    private enum Mode { EXPONENT, GENERAL, FIXED }

    private static final int NO_POINT = 255;
    private static final int DIGIT_LIMIT = (Integer.MAX_VALUE / 2 - 9) / 10;

    private final DecimalScale scale;
    private final boolean single;
    private final boolean searches;
    private final int lostBits;                 // bits of a float that representation C does not keep
    private final int mostDigits;
    private final int safeDigits;
    private final int exponentRoom;
    private final long mantissaBits;
    private final long mantissaLimit;

    private final byte[] text = new byte[2 * ROOM];
    private int room;
    private Mode mode = Mode.GENERAL;
    private boolean capitals;
    private int exponent;
    private int longestPlain;                   // exponents from here on are written out
    private int readTo;

    private FloatText(DecimalScale scale, boolean single, boolean searches, int lostBits) {
        this.scale = scale;
        this.single = single;
        this.searches = searches;
        this.lostBits = lostBits;
        mostDigits = single ? 9 : 19;
        safeDigits = single ? 6 : 16;
        exponentRoom = single ? 6 : 7;
        mantissaBits = single ? 0xFFFF_FFFFL : -1;
        mantissaLimit = single ? 0x1999_9998L : 0x1999_9999_9999_9998L;
    }

    /// Single precision, as the pyboard prints it.
    public static FloatText single() {
        return new FloatText(new SingleScale(), true, true, 0);
    }

    /// Single precision in representation C with the small algorithm, as the ESP8266 prints it.
    public static FloatText singleInWord() {
        return new FloatText(new SingleScale(), true, false, 3);
    }

    /// Double precision, as the unix port prints it.
    public static FloatText wide() {
        return new FloatText(new ExtendedScale(), false, false, 0);
    }

    /// The bytes of the last number written.
    public byte[] text() {
        return text;
    }

    /// Writes `number` into [#text] and returns the length. `letter` is one of eEfFgG, `sign` 0 or the mark of a
    /// number that is not negative.
    public int write(double number, char letter, int precision, char sign) {
        double value = number;
        char mark = sign;
        if (Double.doubleToRawLongBits(number) < 0 && !Double.isNaN(number)) {
            value = -number;
            mark = '-';
        }
        int start = 0;
        if (mark != 0) {
            text[start++] = (byte) mark;
        }
        room = ROOM - start;
        capitals = letter < 'a';
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return word(Double.isNaN(value) ? "nan" : "inf", start);
        }
        mode = switch (letter | 0x20) {
            case 'f' -> Mode.FIXED;
            case 'g' -> Mode.GENERAL;
            default -> Mode.EXPONENT;
        };
        return digits(value, start, precision < 0 ? 6 : precision);
    }

    private int word(String word, int start) {
        int at = start;
        for (int i = 0; i < word.length(); i++) {
            text[at++] = (byte) (capitals ? word.charAt(i) - 0x20 : word.charAt(i));
        }
        return at;
    }

    private int digits(double value, int start, int asked) {
        int precision = asked;
        longestPlain = Math.min(precision, room - 3);
        if (precision == REPR) {
            precision = mostDigits;
            longestPlain = 16;
        }
        exponent = value == 0 ? 0 : exactExponent(value);
        if (mode == Mode.FIXED && exponent > 0 && exponent + precision + 2 > room) {
            mode = Mode.GENERAL;
            precision++;
        }
        int wanted = precision;
        int leadingZeros = 0;
        if (mode == Mode.FIXED) {
            wanted = Math.min(wanted, room - 3);
            if (exponent >= 0) {
                wanted += exponent + 1;
            } else if (wanted > 2 && exponent < -2) {
                leadingZeros = Math.min(-exponent, wanted) - 2;
                wanted -= leadingZeros;
            } else {
                wanted++;
            }
        } else if (mode == Mode.EXPONENT || wanted == 0) {
            wanted++;
        }
        int zeros = Math.max(0, wanted - mostDigits);
        wanted = Math.min(wanted, mostDigits);
        zeros = Math.min(zeros, room - wanted - (mode == Mode.FIXED ? 3 : exponentRoom + 1));

        for (int count = Math.min(safeDigits, wanted);; count++) {
            int length = attempt(value, start, count, wanted, leadingZeros, zeros + wanted - count);
            if (length != 0) {
                return length;
            }
        }
    }

    /// The power of ten just below the number, corrected from a guess by comparing.
    private int exactExponent(double value) {
        int guess = scale.roughExponent(value);
        int up = value < 1 ? 0 : 1;
        while (value >= scale.scale(1, guess + up) == (up != 0)) {
            guess += up != 0 ? 1 : -1;
        }
        return guess;
    }

    /// Writes the number with `count` digits; 0 asks for one digit more because they did not read back.
    private int attempt(double value, int start, int count, int wanted, int leadingZeros, int zeros) {
        int at = start;
        int point = 0;
        int tens = 0;
        if (value != 0) {
            tens = count - 1;
            if (mode != Mode.FIXED) {
                tens -= exponent;
            } else if (exponent >= 0) {
                tens -= exponent;
                point = exponent;
            } else if (leadingZeros > 0) {
                at = leadingZeros(at, leadingZeros);
                tens += leadingZeros + 1;
                point = NO_POINT;
            }
        }
        long limit = 1;
        for (int i = 0; i < count; i++) {
            limit *= 10;
        }
        long factor = 1;
        if (single && count > safeDigits && tens > 1) {
            boolean two = count > safeDigits + 1 && tens > 2;
            factor = two ? 100 : 10;
            tens -= two ? 2 : 1;
        }
        long mantissa = factor * scale.mantissa(value, tens) & mantissaBits;
        int length = layOut(mantissa, limit, at, count, zeros, point);
        if (!searches) {
            if (count < wanted && !isSame(readBack(start, length), value)) {
                return 0;
            }
            return length;
        }
        return search(value, mantissa, limit, start, at, count, wanted, zeros, point, length);
    }

    /// Halving steps around the first guess, keeping the closest reading.
    private int search(double value, long first, long limit, int start, int at, int count, int wanted, int zeros,
            int point, int firstLength) {
        int length = firstLength;
        float off = (float) readBack(start, length) - (float) value;
        if (off == 0) {
            return length;
        }
        float bestOff = off;
        long best = first;
        long mantissa = first;
        long step = count > safeDigits ? 1L << 3 * (count - safeDigits) : 1;
        for (int run = 3 + 3 * (mostDigits - safeDigits); run > 0; run--) {
            mantissa = mantissa + (off < 0 ? step : -step) & mantissaBits;
            length = layOut(mantissa, limit, at, count, zeros, point);
            off = (float) readBack(start, length) - (float) value;
            if (off == 0) {
                return length;
            }
            float gain = Math.abs(off) - Math.abs(bestOff);
            if (gain < 0 || gain == 0 && mantissa % 10 == 0) {
                bestOff = off;
                best = mantissa;
            }
            if (step > 1) {
                step >>= 1;
            } else if (count < wanted) {
                return 0;
            } else {
                return mantissa == best ? length : layOut(best, limit, at, count, zeros, point);
            }
        }
        return length;
    }

    private double readBack(int start, int end) {
        return read(text, start, end);
    }

    private boolean isSame(double a, double b) {
        if (!single) {
            return a == b;
        }
        return (Float.floatToRawIntBits((float) a) | lostBits) == (Float.floatToRawIntBits((float) b) | lostBits);
    }

    private int leadingZeros(int start, int count) {
        int at = start;
        text[at++] = '0';
        text[at++] = '.';
        for (int i = 0; i < count; i++) {
            text[at++] = '0';
        }
        return at;
    }

    /// Writes `mantissa` as `count` digits with a point after digit number `point`, and returns the end.
    private int layOut(long mantissa, long limit, int start, int count, int zeros, int point) {
        long rest = mantissa;
        int at = start;
        int digits = count;
        int trailing = zeros;
        int dot = point;
        int power = exponent;
        if (rest != 0 && Long.compareUnsigned(rest, limit) >= 0) {
            if (mode == Mode.FIXED) {
                digits++;
                dot++;
            } else {
                rest = Long.divideUnsigned(rest, 10);
                power++;
            }
        }
        if (mode == Mode.GENERAL && power > 0 && power < longestPlain) {
            dot += power;
            if (dot >= digits) {
                trailing = dot - (digits - 1);
            }
            power = 0;
        } else if (mode == Mode.GENERAL && power < 0 && power >= -4) {
            int dropped = 0;
            for (; power < 0 && Long.remainderUnsigned(rest, 10) == 0; power++) {
                rest = Long.divideUnsigned(rest, 10);
                dropped++;
            }
            digits -= dropped;
            at = leadingZeros(at, dropped - power - 1);
            dot = NO_POINT;
            power = 0;
        }
        for (int digit = digits - 1; digit >= 0; digit--) {
            text[at + (digit > dot ? digit + 1 : digit)] = (byte) ('0' + Long.remainderUnsigned(rest, 10));
            rest = Long.divideUnsigned(rest, 10);
        }
        boolean dotted = dot >= NO_POINT;
        if (dot + 1 < digits) {
            dotted = true;
            text[at + dot + 1] = '.';
            at++;
        }
        at += digits;
        for (int left = dot - (digits - 1); trailing != 0; trailing--, left--) {
            if (left == 0) {
                text[at++] = '.';
                dotted = true;
            }
            text[at++] = '0';
        }
        if (mode == Mode.GENERAL && dotted) {
            while (text[at - 1] == '0') {
                at--;
            }
            if (text[at - 1] == '.') {
                at--;
            }
        }
        return mode == Mode.FIXED || mode == Mode.GENERAL && power == 0 ? at : power(power, at);
    }

    private int power(int power, int start) {
        int at = start;
        int size = Math.abs(power);
        text[at++] = (byte) (capitals ? 'E' : 'e');
        text[at++] = (byte) (power < 0 ? '-' : '+');
        if (size >= 100) {
            text[at++] = (byte) ('0' + size / 100);
        }
        text[at++] = (byte) ('0' + size / 10 % 10);
        text[at++] = (byte) ('0' + size % 10);
        return at;
    }

    /// Reads an unsigned decimal number and sets [#readTo]; -1 there when an exponent has no digits.
    public double read(byte[] from, int start, int end) {
        long mantissa = 0;
        int power = 0;
        int shift = 0;
        int wholeZeros = 0;
        int fractionZeros = 0;
        boolean fraction = false;
        boolean exponents = false;
        boolean negative = false;
        int at = start;
        for (; at < end; at++) {
            int digit = from[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (exponents) {
                    if (power < DIGIT_LIMIT) {
                        power = 10 * power + digit;
                    }
                } else if (digit == 0 || isFull(mantissa)) {
                    wholeZeros += fraction ? 0 : 1;
                    fractionZeros += fraction ? 1 : 0;
                } else {
                    // Zeros were held back in case nothing follows them.
                    for (; wholeZeros != 0; wholeZeros--) {
                        if (isFull(mantissa)) {
                            shift++;
                        } else {
                            mantissa *= 10;
                        }
                    }
                    for (; fractionZeros != 0; fractionZeros--) {
                        if (!isFull(mantissa)) {
                            mantissa *= 10;
                            shift--;
                        }
                    }
                    if (!isFull(mantissa)) {
                        mantissa = 10 * mantissa + digit;
                        shift -= fraction ? 1 : 0;
                    } else if (!fraction) {
                        shift++;
                    }
                }
            } else if (from[at] == '.' && !fraction && !exponents) {
                fraction = true;
            } else if ((from[at] | 0x20) == 'e' && !exponents) {
                exponents = true;
                if (at + 1 < end && (from[at + 1] == '+' || from[at + 1] == '-')) {
                    at++;
                    negative = from[at] == '-';
                }
                if (at + 1 == end) {
                    readTo = -1;
                    return 0;
                }
            } else if (from[at] != '_') {
                break;
            }
        }
        readTo = at;
        return scale.scaleMantissa(mantissa, (negative ? -power : power) + shift + wholeZeros);
    }

    /// Where the last [#read] stopped.
    public int readTo() {
        return readTo;
    }

    private boolean isFull(long mantissa) {
        return Long.compareUnsigned(mantissa, mantissaLimit) >= 0;
    }
}
