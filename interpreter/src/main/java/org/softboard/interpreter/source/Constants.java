package org.softboard.interpreter.source;

import java.util.Arrays;

/// Constants met or folded while compiling: words of the object memory, made where and when upstream makes them.
/// Text is given as a piece of a byte array, which may be the memory itself ([Storage#memory]).
public interface Constants {

    /// What a constant is; the kinds that bytecode and .mpy files tell apart (py/persistentcode.h).
    enum Kind {
        NONE, FALSE, TRUE, ELLIPSIS, STR, BYTES, INT, FLOAT, COMPLEX, TUPLE, OTHER
    }

    Kind kind(long word);

    boolean isSmallInt(long word);

    /// The value of a small int.
    long smallIntValue(long word);

    /// An int of any size up to 64 bits.
    long integer(long value);

    long none();

    long falseWord();

    long trueWord();

    long ellipsis();

    long emptyTuple();

    /// The word of an interned string.
    long interned(int qstr);

    /// A new str object, its text not checked and not interned.
    long str(byte[] text, int offset, int length);

    /// A new bytes object.
    long bytes(byte[] data, int offset, int length);

    /// A str or bytes object of text that stands in memory, in a piece with one byte more of room, which the object
    /// keeps. An interned string of that text stands for it instead, and the piece is given back.
    default long adopt(Storage storage, boolean isBytes, int piece, int length) {
        long object = isBytes ? bytes(storage.memory(), piece, length) : str(storage.memory(), piece, length);
        storage.free(piece);
        return object;
    }

    /// An integer literal, as mp_parse_num_integer with base 0; in .mpy files it may have a sign. A bad one is a
    /// [CompileError] without a place.
    long integer(byte[] text, int offset, int length);

    /// A literal with a point, an exponent or a `j`, as mp_parse_num_decimal; in .mpy files also `inf` and `nan`, and
    /// it may have a sign. A bad one is a [CompileError] without a place.
    long decimal(byte[] text, int offset, int length);

    /// A new tuple of `length` absent items, and their setting.
    long tuple(int length);

    void tupleItem(long tuple, int index, long item);

    /// The result of an operator of the bytecode's numbering (`UNARY_OP` 0..3) on a number.
    long unary(int operator, long operand);

    /// The result of an operator of the bytecode's numbering (`BINARY_OP` 0..34) on two numbers; 0 if it may not be
    /// folded, because it raises or gives a complex number.
    long binary(int operator, long left, long right);

    boolean isTrue(long word);

    /// The number that `module.name` stands for at compile time (MICROPY_COMP_MODULE_CONST), 0 if it is none.
    default long moduleConstant(int module, int name) {
        return 0;
    }

    // ---- reading back ----

    /// The text of a str, the data of bytes, the decimal digits of an int, the repr of a float or complex.
    byte[] text(long word);

    /// The interned number of a str word, 0 if the word is an object.
    int qstr(long word);

    int tupleLength(long tuple);

    long tupleItem(long tuple, int index);

    /// Whether two constants may share one entry of a constant table: equal, of one type, and of one sign if zero.
    boolean same(long left, long right);

    /// A number that is the same for constants that are the same, found without taking memory.
    default int fingerprint(long word) {
        Kind kind = kind(word);
        int number = kind.ordinal();
        if (kind == Kind.STR || kind == Kind.BYTES) {
            return 31 * number + Arrays.hashCode(text(word));
        }
        if (kind == Kind.TUPLE) {
            for (int i = 0; i < tupleLength(word); i++) {
                number = 31 * number + fingerprint(tupleItem(word, i));
            }
        }
        return isSmallInt(word) ? 31 * number + Long.hashCode(word) : number;
    }

    // ---- complaints ----

    /// What is thrown for an error, its place still unknown: the machine makes its exception object now, in upstream's
    /// order among the allocations.
    default RuntimeException complaint(CompileError error) {
        return error;
    }

    /// The same with its place, which the machine adds to the exception object. Without a source there is none.
    default RuntimeException placed(RuntimeException complaint, CompileError error) {
        return error;
    }

    /// What is thrown for an error whose place is known at once.
    default RuntimeException error(CompileError error) {
        return placed(complaint(error), error);
    }
}
