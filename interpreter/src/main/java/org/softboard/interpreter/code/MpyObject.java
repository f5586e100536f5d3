package org.softboard.interpreter.code;

import org.softboard.interpreter.source.Constants;

/// Kinds of objects in .mpy files, by their numbers (py/persistentcode.h).
enum MpyObject {
    FUNCTION_TABLE, NONE, FALSE, TRUE, ELLIPSIS, STR, BYTES, INT, FLOAT, COMPLEX, TUPLE;

    private static final MpyObject[] ALL = values();

    static MpyObject at(int number) {
        if (number >= ALL.length) {
            throw MpyError.malformed("no kind of object has number " + number);
        }
        return ALL[number];
    }

    static MpyObject of(Constants.Kind kind) {
        return switch (kind) {
            case NONE -> NONE;
            case FALSE -> FALSE;
            case TRUE -> TRUE;
            case ELLIPSIS -> ELLIPSIS;
            case STR -> STR;
            case BYTES -> BYTES;
            case INT -> INT;
            case FLOAT -> FLOAT;
            case COMPLEX -> COMPLEX;
            case TUPLE -> TUPLE;
            case OTHER -> throw new IllegalArgumentException("not a constant");
        };
    }
}
