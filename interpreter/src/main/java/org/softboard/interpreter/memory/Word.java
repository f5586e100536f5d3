package org.softboard.interpreter.memory;

/// An object word, travelling as a `long`; the only class that knows tag bits. One travelling form serves all of
/// upstream's object representations (py/obj.h); see docs/decisions/0001.
///
///     iiii...iiii iiii iii1   small int: value << 1 | 1, sign-extended (31 bits on the boards, 47 in the wide model)
///     0...0 qqqq...qqqq 0110  interned string: number << 4 | 6, nothing above bit 22
///     0...0 nnnn...nnnn 1110  immediate: None 0, False 1, True 3
///     0...0 aaaa...aaaa aa00  reference: the address itself
///     anything else           a float kept in the word (representations C and D)
public final class Word {

    /// No object: absent, unsupported, or the end of an iteration.
    public static final long NULL = 0;
    /// Asks a subscript to load; marks a deleted key in a table.
    public static final long SENTINEL = 4;
    public static final long NONE = 14;
    public static final long FALSE = 30;
    public static final long TRUE = 62;

    private static final long QSTR_TAG = 6;
    private static final long QSTR_BITS = 0x7FFFF0L;
    private static final long NOT_AN_ADDRESS = 0xFFFF_FFFF_0000_0003L;
    private static final long DOUBLE_OFFSET = 1L << 48;
    private static final int FLOAT_C_OFFSET = 0x80800000;

    private Word() {
    }

    public static boolean isSmallInt(long word) {
        return (word & 1) != 0 && isNarrow(word);
    }

    /// Both words are small ints: one test for the fast paths of arithmetic.
    public static boolean areSmallInts(long a, long b) {
        return (a & b & 1) != 0 && isNarrow(a) && isNarrow(b);
    }

    /// Not a double in the word: bits 47 to 63 are all alike.
    public static boolean isNarrow(long word) {
        return word << 16 >> 16 == word;
    }

    public static long smallInt(long value) {
        return value << 1 | 1;
    }

    /// The value of a small int.
    public static long value(long word) {
        return word >> 1;
    }

    public static boolean isQstr(long word) {
        return (word & ~QSTR_BITS) == QSTR_TAG;
    }

    public static long ofQstr(int qstr) {
        return (long) qstr << 4 | QSTR_TAG;
    }

    public static int qstr(long word) {
        return (int) word >> 4;
    }

    /// A real object in memory; NULL is not, SENTINEL never reaches this question.
    public static boolean isReference(long word) {
        return (word & NOT_AN_ADDRESS) == 0 && word != NULL;
    }

    public static int address(long word) {
        return (int) word;
    }

    public static long bool(boolean value) {
        return value ? TRUE : FALSE;
    }

    /// Representation D: is this word a double?
    public static boolean isDouble(long word) {
        return !isNarrow(word);
    }

    public static long ofDouble(double value) {
        return Double.doubleToLongBits(value) + DOUBLE_OFFSET;
    }

    public static double doubleValue(long word) {
        return Double.longBitsToDouble(word - DOUBLE_OFFSET);
    }

    /// Representation C: is this word a 30-bit float? Low bits 10, and neither a qstr nor an immediate.
    public static boolean isShortFloat(long word) {
        return (word & 3) == 2 && (word & ~0x7FFFF8L) != QSTR_TAG;
    }

    public static long ofShortFloat(float value) {
        return ((Float.floatToIntBits(value) & ~3) | 2) + FLOAT_C_OFFSET;
    }

    /// The two dropped mantissa bits are guessed from the two above them, as upstream does.
    public static float shortFloatValue(long word) {
        int bits = ((int) word - FLOAT_C_OFFSET) & ~3;
        return Float.intBitsToFloat(bits | (bits >> 2 & 3));
    }
}
