package org.softboard.interpreter.memory;

/// Reads integer, float and complex numbers as py/parsenum.c does, for literals and for int(), float(), complex().
/// The outcome is an enum, the value is left in the object: what to make of it is the caller's business.
public final class NumberText {

    /// What reading came to. BIG: the digits from [#start] do not fit a small int; read them with [BigDigits].
    public enum Outcome { SMALL, BIG, FLOAT, COMPLEX, BAD_BASE, BAD }

    private final FloatText floats;

    private int start;
    private int base;
    private boolean negative;
    private long integer;
    private double real;
    private double imaginary;

    public NumberText(FloatText floats) {
        this.floats = floats;
    }

    /// Where the digits begin, after space, sign and prefix.
    public int start() {
        return start;
    }

    /// The base found, 1 if a number began with 0 where Python allows only zeros (base 0).
    public int base() {
        return base;
    }

    public boolean isNegative() {
        return negative;
    }

    public long integer() {
        return integer;
    }

    public double real() {
        return real;
    }

    public double imaginary() {
        return imaginary;
    }

    /// Reads an integer in `wantedBase` (0: the prefix says). `largest` is the greatest small int.
    public Outcome readInteger(byte[] text, int from, int end, int wantedBase, long largest) {
        if (wantedBase != 0 && wantedBase < 2 || wantedBase > 36) {
            return Outcome.BAD_BASE;
        }
        base = wantedBase;
        start = prefix(text, sign(text, skipSpace(text, from, end), end), end);
        long value = 0;
        int at = start;
        for (; at < end; at++) {
            if (text[at] == '_') {
                continue;
            }
            int digit = digit(text[at]);
            if (digit < 0 || digit >= base) {
                break;
            }
            value = value * base + digit;
            if (value > largest) {
                return Outcome.BIG;
            }
        }
        integer = negative ? -value : value;
        return isEnd(text, at, end) ? Outcome.SMALL : Outcome.BAD;
    }

    /// Whether a number whose digits end `at` was one: there are digits, and only space follows.
    public boolean isEnd(byte[] text, int at, int end) {
        return at != start && skipSpace(text, at, end) == end;
    }

    /// The value of a digit or letter, -1 for anything else.
    public static int digit(int character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        int letter = character | 0x20;
        return letter >= 'a' && letter <= 'z' ? letter - 'a' + 10 : -1;
    }

    private int sign(byte[] text, int at, int end) {
        negative = at < end && text[at] == '-';
        return at < end && (text[at] == '-' || text[at] == '+') ? at + 1 : at;
    }

    /// Skips 0x, 0o or 0b where the base allows it, and settles base 0.
    private int prefix(byte[] text, int at, int end) {
        if (end - at <= 1 || text[at] != '0') {
            base = base == 0 ? 10 : base;
            return at;
        }
        int meant = switch (text[at + 1] | 0x20) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 0;
        };
        if (meant != 0 && (base == 0 || base == meant)) {
            base = meant;
            return at + 2;
        }
        base = base == 0 ? 1 : base;
        return at;
    }

    private static int skipSpace(byte[] text, int from, int end) {
        int at = from;
        while (at < end && (text[at] == ' ' || text[at] >= '\t' && text[at] <= '\r')) {
            at++;
        }
        return at;
    }

    /// Reads a float, or a complex number where `imaginaryAllowed`; `complexWanted` also takes `1+2j`.
    public Outcome readDecimal(byte[] text, int from, int end, boolean imaginaryAllowed, boolean complexWanted) {
        real = 0;
        boolean isSecond = false;
        int at = from;
        while (true) {
            at = sign(text, skipSpace(text, at, end), end);
            int first = at;
            double value;
            if (isWord(text, at, end, "inf")) {
                value = Double.POSITIVE_INFINITY;
                at += end - at > 7 && isWord(text, at + 3, end, "inity") ? 8 : 3;
            } else if (isWord(text, at, end, "nan")) {
                value = Double.NaN;
                at += 3;
            } else {
                value = floats.read(text, at, end);
                at = floats.readTo();
                if (at < 0) {
                    return Outcome.BAD;
                }
            }
            boolean hasUnit = imaginaryAllowed && at < end && (text[at] | 0x20) == 'j';
            if (hasUnit) {
                value = at == first ? 1 : value;
                at++;
            }
            if (negative) {
                value = -value;
            }
            if (at == first) {
                return Outcome.BAD;
            }
            at = skipSpace(text, at, end);
            if (at == end) {
                return finish(value, hasUnit, isSecond, complexWanted);
            }
            if (!complexWanted || hasUnit || isSecond) {
                return Outcome.BAD;
            }
            real = value;
            isSecond = true;
        }
    }

    private Outcome finish(double value, boolean hasUnit, boolean isSecond, boolean complexWanted) {
        if (isSecond && !hasUnit) {
            return Outcome.BAD;
        }
        if (hasUnit) {
            imaginary = value;
            return Outcome.COMPLEX;
        }
        real = value;
        imaginary = 0;
        return complexWanted ? Outcome.COMPLEX : Outcome.FLOAT;
    }

    private static boolean isWord(byte[] text, int at, int end, String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((text[at + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
