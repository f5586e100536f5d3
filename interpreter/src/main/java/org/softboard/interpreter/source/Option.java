package org.softboard.interpreter.source;

import static org.softboard.interpreter.source.RomLevel.BASIC_FEATURES;
import static org.softboard.interpreter.source.RomLevel.CORE_FEATURES;
import static org.softboard.interpreter.source.RomLevel.EVERYTHING;
import static org.softboard.interpreter.source.RomLevel.EXTRA_FEATURES;
import static org.softboard.interpreter.source.RomLevel.FULL_FEATURES;
import static org.softboard.interpreter.source.RomLevel.NEVER;

/// Yes-or-no options of the language, named as in py/mpconfig.h without MICROPY_, with the level that brings them.
public enum Option {
    COMP_ALLOW_TOP_LEVEL_AWAIT(NEVER), //
    COMP_CONST(CORE_FEATURES), //
    COMP_CONST_FLOAT(CORE_FEATURES), //
    COMP_CONST_FOLDING(CORE_FEATURES), //
    COMP_CONST_LITERAL(CORE_FEATURES), //
    COMP_CONST_TUPLE(CORE_FEATURES), //
    COMP_DOUBLE_TUPLE_ASSIGN(CORE_FEATURES), //
    COMP_MODULE_CONST(EXTRA_FEATURES), //
    COMP_RETURN_IF_EXPR(EXTRA_FEATURES), //
    COMP_TRIPLE_TUPLE_ASSIGN(EXTRA_FEATURES), //
    CPYTHON_COMPAT(CORE_FEATURES), //
    EMIT_INLINE_ASM(NEVER), //
    EMIT_NATIVE(NEVER), //
    ENABLE_DOC_STRING(NEVER), //
    ENABLE_SOURCE_LINE(EXTRA_FEATURES), //
    PERSISTENT_CODE_SAVE(NEVER), //
    PY_ASSIGN_EXPR(CORE_FEATURES), //
    PY_ASYNC_AWAIT(CORE_FEATURES), //
    PY_BUILTINS_COMPLEX(CORE_FEATURES), //
    PY_BUILTINS_RANGE_ATTRS(CORE_FEATURES), //
    PY_BUILTINS_RANGE_BINOP(EVERYTHING), //
    PY_BUILTINS_SET(CORE_FEATURES), //
    PY_BUILTINS_SLICE(CORE_FEATURES), //
    PY_BUILTINS_SLICE_ATTRS(EXTRA_FEATURES), //
    PY_BUILTINS_STR_UNICODE(BASIC_FEATURES), //
    PY_COLLECTIONS_DEQUE_ITER(EXTRA_FEATURES), //
    PY_COLLECTIONS_DEQUE_SUBSCR(EXTRA_FEATURES), //
    PY_COLLECTIONS_NAMEDTUPLE__ASDICT(EVERYTHING), //
    PY_FSTRINGS(EXTRA_FEATURES), //
    PY_REVERSE_SPECIAL_METHODS(EXTRA_FEATURES), //
    PY_TSTRINGS(FULL_FEATURES);

    private final RomLevel since;

    Option(RomLevel since) {
        this.since = since;
    }

    boolean isIn(RomLevel level) {
        return since != NEVER && since.compareTo(level) <= 0;
    }
}
