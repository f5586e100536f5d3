package org.softboard.interpreter.vm;

import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;

/// Unary operators in bytecode order, then those only the runtime asks for (py/runtime0.h).
public enum UnaryOperator {
    POSITIVE("__pos__"),
    NEGATIVE("__neg__"),
    INVERT("__invert__"),
    NOT(""),
    BOOL("__bool__"),
    LENGTH("__len__"),
    HASH("__hash__"),
    ABSOLUTE("__abs__"),
    INT("__int__"),
    FLOAT("__float__"),
    COMPLEX("__complex__"),
    SIZEOF("__sizeof__");

    private static final UnaryOperator[] ALL = values();

    private final String method;

    UnaryOperator(String method) {
        this.method = method;
    }

    /// The special method's name.
    public String method() {
        return method;
    }

    /// The same, "" where a build looks for no such method.
    public String method(LanguageProfile language) {
        return isOffered(language) ? method : "";
    }

    /// Does a build look for the special method?
    public boolean isOffered(LanguageProfile language) {
        return switch (this) {
            case POSITIVE, NEGATIVE, INVERT, ABSOLUTE -> language.has(Option.PY_ALL_SPECIAL_METHODS);
            default -> true;
        };
    }

    public static UnaryOperator at(int number) {
        return ALL[number];
    }
}
