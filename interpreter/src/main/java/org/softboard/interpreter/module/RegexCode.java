package org.softboard.interpreter.module;

/// The instructions of compiled regular expressions, one byte each, with operands behind (lib/re1.5/re1.5.h).
final class RegexCode {

    // What takes a byte of the subject.
    static final int CHAR = 1;
    static final int ANY = 2;
    static final int CLASS = 3;
    static final int CLASS_NOT = 4;
    static final int NAMED_CLASS = 5;

    static final int FIRST_ASSERTION = 0x50;
    static final int BEGIN = 0x50;
    static final int END = 0x51;

    // Jumps, relative to the byte behind their operand: `SPLIT` tries what follows first, `RSPLIT` the other way.
    static final int JUMP = 0x60;
    static final int SPLIT = 0x61;
    static final int RSPLIT = 0x62;

    static final int SAVE = 0x7E;
    static final int MATCH = 0x7F;

    /// Stands for the first byte of a range in a class: the second one names a class.
    static final int NAMED_IN_CLASS = 0;

    /// Bytes of the loop in front that lets a search begin anywhere; a match skips them.
    static final int SEARCH_BYTES = 5;

    private RegexCode() {
    }
}
