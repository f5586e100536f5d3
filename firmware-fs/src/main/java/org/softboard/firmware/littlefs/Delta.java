package org.softboard.firmware.littlefs;

/// The global state, or what one metadata pair adds to it by XOR ("LFS_TYPE_MOVESTATE" of SPEC.md):
///
///     sync : 1 | type : 11 | id : 10 | 0 : 10 || block || block
record Delta(int tag, int first, int second) {

    static final Delta ZERO = new Delta(0, 0, 0);
    static final int BYTES = 12;

    private static final int ORPHANS = 1 << 31;
    private static final int RESERVED = 0x3ff;

    /// @param moved the id of a file that was moved away from the pair `from`, or [Tag#NO_ID]
    static Delta of(boolean orphans, int moved, Pair from) {
        int sync = orphans ? ORPHANS : 0;
        return moved == Tag.NO_ID
                ? new Delta(sync, 0, 0)
                : new Delta(sync | Tag.of(Tag.DELETE, moved, 0), from.first(), from.second());
    }

    static Delta read(byte[] bytes) {
        return new Delta(Words.little(bytes, 0) & ~RESERVED, Words.little(bytes, 4), Words.little(bytes, 8));
    }

    byte[] bytes() {
        return Words.bytes(tag, first, second);
    }

    Delta xor(Delta other) {
        return new Delta(tag ^ other.tag, first ^ other.first, second ^ other.second);
    }

    boolean isZero() {
        return equals(ZERO);
    }

    boolean hasOrphans() {
        return (tag & ORPHANS) != 0;
    }

    boolean hasMove() {
        return Tag.type(tag) != 0;
    }

    /// The id that was moved away from a pair; [Tag#NO_ID] if none was.
    int movedFrom(Pair pair) {
        return hasMove() && pair().overlaps(pair) ? Tag.id(tag) : Tag.NO_ID;
    }

    Pair pair() {
        return new Pair(first, second);
    }
}
