package org.softboard.firmware.littlefs;

/// The two blocks of which a metadata pair consists, the newer one first where that is known.
record Pair(int first, int second) {

    /// Where the superblock is, and where the list of all pairs begins.
    static final Pair SUPERBLOCK = new Pair(0, 1);
    /// No pair: what the last tail points to.
    static final Pair NONE = new Pair(-1, -1);
    static final int BYTES = 8;

    static Pair read(byte[] bytes) {
        return new Pair(Words.little(bytes, 0), Words.little(bytes, 4));
    }

    byte[] bytes() {
        return Words.bytes(first, second);
    }

    boolean isNone() {
        return first == -1 || second == -1;
    }

    /// Whether this is that pair, perhaps with one of its blocks replaced.
    boolean overlaps(Pair other) {
        return first == other.first || first == other.second || second == other.first || second == other.second;
    }

    boolean hasSameBlocks(Pair other) {
        return equals(other) || equals(other.swapped());
    }

    Pair swapped() {
        return new Pair(second, first);
    }
}
