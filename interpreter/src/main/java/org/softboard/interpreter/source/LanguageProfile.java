package org.softboard.interpreter.source;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a build of MicroPython makes of the language (py/mpconfig.h), as data: a feature level, and what a port or
/// board sets otherwise.
public final class LanguageProfile {

    /// First sizes and steps of the tables that reading and compiling make (MICROPY_ALLOC_...).
    public record Sizes(int lexerIndentInit, int lexerIndentInc, int parseRuleInit, int parseRuleInc,
            int parseResultInit, int parseResultInc, int parseInternStringLen, int parseChunkInit, int scopeIdInit,
            int scopeIdInc) {

        public static final Sizes USUAL = new Sizes(10, 8, 64, 16, 32, 16, 10, 128, 4, 6);
    }

    private final Set<Option> options;
    private final FloatKind floats;
    private final ErrorLevel errorLevel;
    private final Architecture architecture;
    private final int smallIntBits;
    private final int schedulerDepth;
    private final int emergencyExceptionBufSize;
    private final Sizes sizes;
    private final List<String> errnoList;
    private final Map<String, Integer> packedLengths;
    private final int longestPackedText;

    private LanguageProfile(Builder builder) {
        options = EnumSet.copyOf(builder.options);
        floats = builder.floats;
        errorLevel = builder.errorLevel;
        architecture = builder.architecture;
        smallIntBits = builder.smallIntBits;
        schedulerDepth = builder.schedulerDepth;
        emergencyExceptionBufSize = builder.emergencyExceptionBufSize;
        sizes = builder.sizes;
        errnoList = builder.errnoList;
        packedLengths = Map.copyOf(builder.packedLengths);
        longestPackedText = packedLengths.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    public static Builder at(RomLevel level) {
        return new Builder(level);
    }

    /// Begins with what another build has.
    public static Builder like(LanguageProfile other) {
        return new Builder(other);
    }

    public boolean has(Option option) {
        return options.contains(option);
    }

    public boolean hasAll(Set<Option> wanted) {
        return options.containsAll(wanted);
    }

    public FloatKind floats() {
        return floats;
    }

    public boolean hasFloat() {
        return floats != FloatKind.NONE;
    }

    public ErrorLevel errorLevel() {
        return errorLevel;
    }

    public boolean isTerse() {
        return errorLevel == ErrorLevel.TERSE;
    }

    /// What machine code is for: that of the inline assembler, and that in .mpy files.
    public Architecture architecture() {
        return architecture;
    }

    /// Bits of the small ints that code is compiled for, sign included.
    public int smallIntBits() {
        return smallIntBits;
    }

    public boolean fitsSmallInt(long value) {
        int unused = Long.SIZE - smallIntBits;
        return value << unused >> unused == value;
    }

    public Sizes sizes() {
        return sizes;
    }

    /// MICROPY_SCHEDULER_DEPTH.
    public int schedulerDepth() {
        return schedulerDepth;
    }

    /// MICROPY_EMERGENCY_EXCEPTION_BUF_SIZE; 0: programs may set a buffer aside.
    public int emergencyExceptionBufSize() {
        return emergencyExceptionBufSize;
    }

    /// The error numbers that have names (MICROPY_PY_ERRNO_LIST); empty: the usual ones.
    public List<String> errnoList() {
        return errnoList;
    }

    public boolean cpythonCompat() {
        return has(Option.CPYTHON_COMPAT);
    }

    public boolean reverseSpecialMethods() {
        return has(Option.PY_REVERSE_SPECIAL_METHODS);
    }

    /// The length of the longest error message, 0 where the build does not pack them: unpacking takes room for it.
    public int longestPackedText() {
        return longestPackedText;
    }

    /// Bytes that an error message takes in ROM: fewer than its length where the build packs messages.
    public int packedLength(String message) {
        return packedLengths.getOrDefault(message, message.length());
    }

    /// Gathers what differs from the level.
    public static final class Builder {

        private final EnumSet<Option> options = EnumSet.noneOf(Option.class);
        private FloatKind floats = FloatKind.NONE;
        private ErrorLevel errorLevel;
        private Architecture architecture = Architecture.NONE;
        private int smallIntBits = 31;
        private int schedulerDepth = 4;
        private int emergencyExceptionBufSize;
        private Sizes sizes = Sizes.USUAL;
        private List<String> errnoList = List.of();
        private final Map<String, Integer> packedLengths = new HashMap<>();

        private Builder(RomLevel level) {
            for (Option option : Option.values()) {
                if (option.isIn(level)) {
                    options.add(option);
                }
            }
            errorLevel = level.compareTo(RomLevel.FULL_FEATURES) >= 0 ? ErrorLevel.DETAILED
                    : level == RomLevel.MINIMUM ? ErrorLevel.TERSE : ErrorLevel.NORMAL;
        }

        private Builder(LanguageProfile other) {
            options.addAll(other.options);
            floats = other.floats;
            errorLevel = other.errorLevel;
            architecture = other.architecture;
            smallIntBits = other.smallIntBits;
            schedulerDepth = other.schedulerDepth;
            emergencyExceptionBufSize = other.emergencyExceptionBufSize;
            sizes = other.sizes;
            errnoList = other.errnoList;
            packedLengths.putAll(other.packedLengths);
        }

        public Builder with(Option... more) {
            options.addAll(Arrays.asList(more));
            return this;
        }

        public Builder without(Option... less) {
            options.removeAll(Arrays.asList(less));
            return this;
        }

        public Builder floats(FloatKind kind) {
            floats = kind;
            return this;
        }

        public Builder errors(ErrorLevel level) {
            errorLevel = level;
            return this;
        }

        public Builder architecture(Architecture processor) {
            architecture = processor;
            return this;
        }

        public Builder smallIntBits(int bits) {
            smallIntBits = bits;
            return this;
        }

        public Builder schedulerDepth(int depth) {
            schedulerDepth = depth;
            return this;
        }

        public Builder emergencyExceptionBufSize(int bytes) {
            emergencyExceptionBufSize = bytes;
            return this;
        }

        public Builder sizes(Sizes newSizes) {
            sizes = newSizes;
            return this;
        }

        public Builder errnoList(String... names) {
            errnoList = List.of(names);
            return this;
        }

        public Builder packedLengths(Map<String, Integer> lengths) {
            packedLengths.putAll(lengths);
            return this;
        }

        /// Without floats there are no complex numbers, without these no `cmath`, and so on.
        public LanguageProfile build() {
            if (floats == FloatKind.NONE) {
                without(Option.PY_BUILTINS_COMPLEX, Option.COMP_CONST_FLOAT, Option.PY_MATH);
            } else {
                with(Option.PY_BUILTINS_FLOAT);
            }
            if (!options.contains(Option.PY_BUILTINS_COMPLEX)) {
                without(Option.PY_CMATH);
            }
            if (!options.contains(Option.PY_BUILTINS_SET)) {
                without(Option.PY_BUILTINS_FROZENSET);
            }
            return new LanguageProfile(this);
        }
    }
}
