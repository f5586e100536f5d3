package org.softboard.firmware.littlefs;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Tags with their data, in the order in which one commit writes them.
final class Changes implements Iterable<Changes.Change> {

    private static final byte[] NOTHING = {};

    private final List<Change> changes = new ArrayList<>();

    /// A tag that is not yet XORed.
    record Change(int tag, byte[] data) {

        int type() {
            return Tag.type(tag);
        }

        int id() {
            return Tag.id(tag);
        }
    }

    Changes add(int type, int id, byte[] data) {
        changes.add(new Change(Tag.of(type, id, data.length), data));
        return this;
    }

    Changes create(int id, int type, byte[] name) {
        return add(Tag.CREATE, id, NOTHING).add(type, id, name);
    }

    Changes delete(int id) {
        return add(Tag.DELETE, id, NOTHING);
    }

    Changes tail(boolean isHard, Pair tail) {
        return add(isHard ? Tag.HARD_TAIL : Tag.SOFT_TAIL, Tag.NO_ID, tail.bytes());
    }

    Changes directory(int id, Pair pair) {
        return add(Tag.DIRECTORY_STRUCT, id, pair.bytes());
    }

    /// Bytes that they take in a log.
    int bytes() {
        int bytes = 0;
        for (Change change : changes) {
            bytes += Tag.BYTES + change.data.length;
        }
        return bytes;
    }

    boolean deletes() {
        return changes.stream().anyMatch(change -> change.type() == Tag.DELETE);
    }

    @Override
    public Iterator<Change> iterator() {
        return changes.iterator();
    }
}
