package org.softboard.interpreter.source;

/// The sizes that hash tables grow through (py/map.c): by two, then by a quarter, a third, a half.
public final class TableSizes {

    private static final char[] SIZES = {0, 2, 4, 6, 8, 10, 12, 17, 23, 29, 37, 47, 59, 73, 97, 127, 167, 223, 293, 389,
        521, 691, 919, 1223, 1627, 2161, 3229, 4831, 7243, 10861, 16273, 24407, 36607, 54907};

    private TableSizes() {
    }

    /// The smallest size that is no less than `entries`.
    public static int atLeast(int entries) {
        for (char size : SIZES) {
            if (size >= entries) {
                return size;
            }
        }
        return entries + entries / 2 | 1;
    }
}
