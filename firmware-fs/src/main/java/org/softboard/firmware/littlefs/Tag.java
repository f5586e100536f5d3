package org.softboard.firmware.littlefs;

/// The 32 bits before every piece of metadata ("Metadata tags" of littlefs's SPEC.md):
///
///     valid (0) : 1 | type : 11 | id : 10 | length : 10
///
/// On the medium each is XORed with the one before it, and big-endian.
final class Tag {

    static final int FILE = 0x001;
    static final int DIRECTORY = 0x002;
    static final int SUPERBLOCK = 0x0ff;
    static final int DIRECTORY_STRUCT = 0x200;
    static final int INLINE_STRUCT = 0x201;
    static final int SKIP_LIST_STRUCT = 0x202;
    static final int ATTRIBUTE = 0x300;
    static final int CREATE = 0x401;
    static final int DELETE = 0x4ff;
    static final int CRC = 0x500;
    static final int FORWARD_CRC = 0x5ff;
    static final int SOFT_TAIL = 0x600;
    static final int HARD_TAIL = 0x601;
    static final int MOVE_STATE = 0x7ff;

    /// The id of what belongs to no file.
    static final int NO_ID = 0x3ff;
    /// The length that says that something is no more.
    static final int GONE = 0x3ff;
    /// Bytes that a tag can have after it.
    static final int MAX_LENGTH = 0x3fe;
    /// What the first tag of a block is XORed with.
    static final int BEFORE_FIRST = 0xffffffff;
    static final int BYTES = 4;

    private static final int ABSTRACT = 0x700;
    private static final int ABSTRACT_CRC = 0x780;

    private Tag() {}

    static int of(int type, int id, int length) {
        return type << 20 | id << 10 | length;
    }

    static boolean isValid(int tag) {
        return tag >= 0;
    }

    static int type(int tag) {
        return tag >>> 20 & 0x7ff;
    }

    /// The first three bits of the type, which group types: the type of the group's first one.
    static int group(int tag) {
        return type(tag) & ABSTRACT;
    }

    /// The last eight bits of the type.
    static int chunk(int tag) {
        return type(tag) & 0xff;
    }

    static boolean isCrc(int tag) {
        return (type(tag) & ABSTRACT_CRC) == CRC;
    }

    static int id(int tag) {
        return tag >>> 10 & 0x3ff;
    }

    static boolean isGone(int tag) {
        return (tag & 0x3ff) == GONE;
    }

    /// Bytes of data after the tag.
    static int length(int tag) {
        return isGone(tag) ? 0 : tag & 0x3ff;
    }
}
