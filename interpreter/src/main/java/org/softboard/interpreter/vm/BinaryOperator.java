package org.softboard.interpreter.vm;

import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;

/// Binary operators in bytecode order, then those only the runtime asks for (py/runtime0.h).
public enum BinaryOperator {
    LESS("__lt__"), MORE("__gt__"), EQUAL("__eq__"), LESS_EQUAL("__le__"), MORE_EQUAL("__ge__"), NOT_EQUAL("__ne__"),
    IN(""), IS(""), EXCEPTION_MATCH(""),

    INPLACE_OR("__ior__"), INPLACE_XOR("__ixor__"), INPLACE_AND("__iand__"), INPLACE_LSHIFT("__ilshift__"),
    INPLACE_RSHIFT("__irshift__"), INPLACE_ADD("__iadd__"), INPLACE_SUBTRACT("__isub__"),
    INPLACE_MULTIPLY("__imul__"), INPLACE_MAT_MULTIPLY("__imatmul__"), INPLACE_FLOOR_DIVIDE("__ifloordiv__"),
    INPLACE_TRUE_DIVIDE("__itruediv__"), INPLACE_MODULO("__imod__"), INPLACE_POWER("__ipow__"),

    OR("__or__"), XOR("__xor__"), AND("__and__"), LSHIFT("__lshift__"), RSHIFT("__rshift__"), ADD("__add__"),
    SUBTRACT("__sub__"), MULTIPLY("__mul__"), MAT_MULTIPLY("__matmul__"), FLOOR_DIVIDE("__floordiv__"),
    TRUE_DIVIDE("__truediv__"), MODULO("__mod__"), POWER("__pow__"),

    DIVMOD("__divmod__"), CONTAINS("__contains__"),

    REVERSE_OR("__ror__"), REVERSE_XOR("__rxor__"), REVERSE_AND("__rand__"), REVERSE_LSHIFT("__rlshift__"),
    REVERSE_RSHIFT("__rrshift__"), REVERSE_ADD("__radd__"), REVERSE_SUBTRACT("__rsub__"),
    REVERSE_MULTIPLY("__rmul__"), REVERSE_MAT_MULTIPLY("__rmatmul__"), REVERSE_FLOOR_DIVIDE("__rfloordiv__"),
    REVERSE_TRUE_DIVIDE("__rtruediv__"), REVERSE_MODULO("__rmod__"), REVERSE_POWER("__rpow__");

    private static final BinaryOperator[] ALL = values();

    private final String method;

    BinaryOperator(String method) {
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
            case LESS, MORE, EQUAL, LESS_EQUAL, MORE_EQUAL, NOT_EQUAL, CONTAINS, ADD, SUBTRACT, INPLACE_ADD,
                    INPLACE_SUBTRACT -> true;
            case REVERSE_ADD, REVERSE_SUBTRACT -> language.has(Option.PY_REVERSE_SPECIAL_METHODS);
            default -> {
                Option option = isInplace() ? Option.PY_ALL_INPLACE_SPECIAL_METHODS
                        : Option.PY_ALL_SPECIAL_METHODS;
                yield language.has(option)
                        && (!isReverse() || language.has(Option.PY_REVERSE_SPECIAL_METHODS));
            }
        };
    }

    public static BinaryOperator at(int number) {
        return ALL[number];
    }

    public boolean isInplace() {
        return ordinal() >= INPLACE_OR.ordinal() && ordinal() <= INPLACE_POWER.ordinal();
    }

    /// One of the thirteen plain arithmetic operators.
    public boolean isArithmetic() {
        return ordinal() >= OR.ordinal() && ordinal() <= POWER.ordinal();
    }

    public boolean isReverse() {
        return ordinal() >= REVERSE_OR.ordinal();
    }

    /// `+` for `+=` and so on; any other operator is itself.
    public BinaryOperator plain() {
        return isInplace() ? ALL[ordinal() + OR.ordinal() - INPLACE_OR.ordinal()] : this;
    }

    /// `__add__` for `__radd__`.
    public BinaryOperator forward() {
        return ALL[ordinal() + OR.ordinal() - REVERSE_OR.ordinal()];
    }

    /// `__radd__` for `__add__`.
    public BinaryOperator reversed() {
        return ALL[ordinal() + REVERSE_OR.ordinal() - OR.ordinal()];
    }
}
