package org.softboard.firmware.littlefs;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a metadata pair says about one id: a file, a directory or the superblock.
final class Node {

    /// What the id has if its structure has not been written.
    static final int NO_STRUCT = -1;

    private static final byte[] NOTHING = {};

    private int type = -1;
    private byte[] name = NOTHING;
    private int struct = NO_STRUCT;
    private byte[] content = NOTHING;
    private final Map<Integer, byte[]> attributes = new TreeMap<>();

    void name(int newType, byte[] newName) {
        type = newType;
        name = newName;
    }

    /// [Tag#FILE], [Tag#DIRECTORY], [Tag#SUPERBLOCK], or something unknown.
    int type() {
        return type;
    }

    boolean isFile() {
        return type == Tag.FILE;
    }

    boolean isDirectory() {
        return type == Tag.DIRECTORY;
    }

    byte[] name() {
        return name;
    }

    void struct(int newStruct, byte[] newContent) {
        struct = newStruct;
        content = newContent;
    }

    /// One of the `_STRUCT` types of [Tag], or [#NO_STRUCT].
    int struct() {
        return struct;
    }

    byte[] content() {
        return content;
    }

    boolean hasSkipList() {
        return struct == Tag.SKIP_LIST_STRUCT && content.length >= 8;
    }

    /// The last block of a skip list.
    int head() {
        return Words.little(content, 0);
    }

    /// Bytes in a file, whether inline or in a skip list.
    int size() {
        return hasSkipList() ? Words.little(content, 4) : struct == Tag.INLINE_STRUCT ? content.length : 0;
    }

    /// The first pair of a directory; null if this is none.
    @Nullable Pair directory() {
        return struct == Tag.DIRECTORY_STRUCT && content.length >= Pair.BYTES ? Pair.read(content) : null;
    }

    /// @param value null removes it
    void attribute(int key, byte @Nullable [] value) {
        if (value == null) {
            attributes.remove(key);
        } else {
            attributes.put(key, value);
        }
    }

    byte @Nullable [] attribute(int key) {
        return attributes.get(key);
    }

    /// Everything as changes that make it under the id given. The name comes first, as SPEC.md demands.
    void describe(int id, Changes into) {
        describeAs(name, id, into);
    }

    /// As [#describe], with another name.
    void describeAs(byte[] newName, int id, Changes into) {
        if (type >= 0) {
            into.add(type, id, newName);
        }
        if (struct != NO_STRUCT) {
            into.add(struct, id, content);
        }
        attributes.forEach((key, value) -> into.add(Tag.ATTRIBUTE + key, id, value));
    }
}
