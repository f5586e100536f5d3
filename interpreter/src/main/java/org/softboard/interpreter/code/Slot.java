package org.softboard.interpreter.code;

/// What is known of one word of a function's stack, as a number: [FlowCheck] follows these in place of values. A number of
/// words that always go together count as one slot where only their top says how many there are.
final class Slot {

    /// Some word that nothing but POP_TOP may touch.
    static final int ANY = 0;
    /// An object.
    static final int OBJECT = 1;
    static final int NONE = 2;
    static final int SMALL_INT = 3;
    /// An interned string.
    static final int STRING = 4;
    /// Containers that this very function has built.
    static final int LIST = 5;
    static final int DICT = 6;
    static final int SET = 7;
    /// The exception that a handler was entered with.
    static final int EXCEPTION = 8;
    /// No object.
    static final int NULL = 9;
    /// An object or none, as the second word of a method.
    static final int OBJECT_OR_NULL = 10;
    /// A cell, as closures get them.
    static final int CELL = 11;
    /// Why a `finally` is run: None, an exception, or a value and above it a number.
    static final int WHY = 12;
    /// The same when it is neither None nor an exception.
    static final int VALUE_AND_NUMBER = 13;
    /// The four words of an iterator.
    static final int ITERATOR = 16;
    static final int ITERATOR_WORDS = 4;
    /// A tuple that this function has built, of that many items more than this number.
    static final int TUPLE = 32;

    private Slot() {
    }

    static boolean isObject(int slot) {
        return slot >= OBJECT && slot <= EXCEPTION || slot >= TUPLE;
    }

    static boolean isObjectOrNull(int slot) {
        return isObject(slot) || slot == NULL || slot == OBJECT_OR_NULL;
    }

    /// Whether it says why a `finally` is run.
    static boolean isWhy(int slot) {
        return slot == WHY || slot == EXCEPTION || slot == NONE;
    }

    /// The words that it takes at most.
    static int words(int slot) {
        return slot == WHY || slot == VALUE_AND_NUMBER ? 2 : 1;
    }

    /// What is known where two ways meet.
    static int join(int a, int b) {
        if (a == b) {
            return a;
        }
        boolean isWhy = isWhy(a) && isWhy(b) && (a != NONE || b != NONE);
        if (isWhy) {
            return WHY;
        }
        if (isObject(a) && isObject(b)) {
            return OBJECT;
        }
        return isObjectOrNull(a) && isObjectOrNull(b) ? OBJECT_OR_NULL : ANY;
    }
}
