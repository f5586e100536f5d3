package org.softboard.interpreter.code;

/// What stands before the instructions of a function (py/bc.h): a signature and two sizes, then the info section (name,
/// names of the arguments, line table) and the numbers of the locals to be put into cells. Bits of the values are mixed,
/// so that small ones take two bytes or three in all:
///
///     signature   xSSSSEAA  xFSSKAED ...     x more follows     S words of the frame - 1    E depth of handlers
///     sizes       xIIIIIIC ...               F flags   A positional   K keyword-only   D defaults   I info   C cells
///
/// @param frameWords the words of locals and stack together
/// @param positional arguments by position, the cells closed over included
/// @param infoBytes the length of the info section
public record Prelude(int frameWords, int handlers, int flags, int positional, int keywordOnly, int defaults,
        int infoBytes, int cells) {

    public static final int GENERATOR = 1;
    public static final int VAR_KEYWORDS = 2;
    public static final int VAR_ARGUMENTS = 4;
    public static final int KEYWORD_DEFAULTS = 8;
    static final int SIGNATURE_FLAGS = 15;

    private static final int MOST_FRAME_WORDS = 0xFFFF;
    private static final int MOST_BYTES = 16;

    /// A frame keeps its number of words in 16 bits, by which locals and handlers are found.
    static boolean fits(int frameWords, int locals, int handlers) {
        return frameWords <= MOST_FRAME_WORDS || locals == 0 && handlers == 0;
    }

    void writeSignature(ByteSink sink) {
        int s = frameWords - 1;
        int e = handlers;
        int f = flags & SIGNATURE_FLAGS;
        int a = positional;
        int k = keywordOnly;
        int d = defaults;
        int piece = (s & 15) << 3 | (e & 1) << 2 | a & 3;
        s >>>= 4;
        e >>>= 1;
        a >>>= 2;
        while ((s | e | f | a | k | d) != 0) {
            sink.put(0x80 | piece);
            piece = (f & 1) << 6 | (s & 3) << 4 | (k & 1) << 3 | (a & 1) << 2 | (e & 1) << 1 | d & 1;
            s >>>= 2;
            e >>>= 1;
            f >>>= 1;
            a >>>= 1;
            k >>>= 1;
            d >>>= 1;
        }
        sink.put(piece);
    }

    void writeSizes(ByteSink sink) {
        int i = infoBytes;
        int c = cells;
        int piece;
        do {
            piece = (i & 0x3F) << 1 | c & 1;
            i >>>= 6;
            c >>>= 1;
            sink.put((i | c) != 0 ? piece | 0x80 : piece);
        } while ((i | c) != 0);
    }

    /// Reads signature and sizes; the info section follows.
    static Prelude read(BytecodeReader code) {
        int piece = code.int8();
        int s = piece >> 3 & 15;
        int e = piece >> 2 & 1;
        int f = 0;
        int a = piece & 3;
        int k = 0;
        int d = 0;
        for (int n = 0; (piece & 0x80) != 0; n++) {
            if (n >= MOST_BYTES) {
                throw MpyError.malformed("a function's signature is too long");
            }
            piece = code.int8();
            if (2 * n > 24 && (piece & 0x30) != 0) {
                throw MpyError.malformed("a function's frame is too large");
            }
            s |= (piece & 0x30) << 2 * n;
            e |= (piece & 2) << n;
            f |= (piece >> 6 & 1) << n;
            a |= (piece & 4) << n;
            k |= (piece >> 3 & 1) << n;
            d |= (piece & 1) << n;
        }
        int i = 0;
        int c = 0;
        int n = 0;
        do {
            piece = code.int8();
            if (n >= MOST_BYTES || 6 * n > 24 && (piece & 0x7E) != 0) {
                throw MpyError.malformed("a function's info section is too long");
            }
            i |= (piece >> 1 & 0x3F) << 6 * n;
            c |= (piece & 1) << n;
            n++;
        } while ((piece & 0x80) != 0);
        return new Prelude(s + 1, e, f, a, k, d, i, c);
    }

    public boolean isGenerator() {
        return (flags & GENERATOR) != 0;
    }
}
