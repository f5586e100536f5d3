package org.softboard.firmware.littlefs;

import java.util.ArrayList;
import java.util.List;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// The contents of one metadata pair: a part of a directory, or a whole one. Its nodes are ordered by name; a node's
/// id is its place among them.
final class Metadata {

    private Pair pair;
    int revision;
    /// Where the log of the newer block goes on.
    int end;
    /// What the tag written there is XORed with.
    int lastTag = Tag.BEFORE_FIRST;
    /// The block is erased from there on.
    boolean isErased;
    private List<Node> nodes = new ArrayList<>();
    private Pair tail = Pair.NONE;
    private boolean isSplit;
    private Delta delta = Delta.ZERO;

    Metadata(Pair pair) {
        this.pair = pair;
    }

    /// What stands before the list of all pairs.
    static Metadata beforeFirst() {
        Metadata metadata = new Metadata(Pair.NONE);
        metadata.tail(Pair.SUPERBLOCK, true);
        return metadata;
    }

    Pair pair() {
        return pair;
    }

    void pair(Pair newPair) {
        pair = newPair;
    }

    List<Node> nodes() {
        return nodes;
    }

    void nodes(List<Node> newNodes) {
        nodes = newNodes;
    }

    int count() {
        return nodes.size();
    }

    Node node(int id) throws StorageException {
        if (id >= nodes.size()) {
            throw corrupt("has no id " + id);
        }
        return nodes.get(id);
    }

    /// The next pair in the list of all pairs.
    Pair tail() {
        return tail;
    }

    /// Whether the directory goes on in the next pair.
    boolean isSplit() {
        return isSplit;
    }

    void tail(Pair newTail, boolean split) {
        tail = newTail;
        isSplit = split;
    }

    /// What the pair contributes to the global state.
    Delta delta() {
        return delta;
    }

    void delta(Delta newDelta) {
        delta = newDelta;
    }

    /// Follows a log by one tag.
    void apply(int tag, byte[] data) throws StorageException {
        int id = Tag.id(tag);
        switch (Tag.group(tag)) {
            case 0x000 -> named(id).name(Tag.type(tag), data);
            case 0x200 -> {
                if (id < nodes.size()) {
                    nodes.get(id).struct(Tag.isGone(tag) ? Node.NO_STRUCT : Tag.type(tag), data);
                }
            }
            case 0x300 -> {
                if (id < nodes.size()) {
                    nodes.get(id).attribute(Tag.chunk(tag), Tag.isGone(tag) ? null : data);
                }
            }
            case 0x400 -> splice(Tag.type(tag), id);
            case 0x600 -> {
                require(data.length >= Pair.BYTES, "has a tail of " + data.length + " bytes");
                tail(Pair.read(data), (Tag.chunk(tag) & 1) != 0);
            }
            case 0x700 -> {
                if (Tag.type(tag) == Tag.MOVE_STATE) {
                    require(data.length >= Delta.BYTES, "has a global state of " + data.length + " bytes");
                    delta = Delta.read(data);
                }
            }
            default -> {
                // Checksums say nothing about the content.
            }
        }
    }

    void apply(Changes changes) throws StorageException {
        for (Changes.Change change : changes) {
            apply(change.tag(), change.data());
        }
    }

    StorageException corrupt(String what) {
        return new StorageException(Errno.EILSEQ,
                "metadata pair " + pair.first() + ", " + pair.second() + " " + what);
    }

    private Node named(int id) throws StorageException {
        require(id != Tag.NO_ID, "names what has no id");
        while (nodes.size() <= id) {
            nodes.add(new Node());
        }
        return nodes.get(id);
    }

    private void splice(int type, int id) throws StorageException {
        if (type == Tag.CREATE) {
            require(id <= nodes.size(), "creates id " + id + " of " + nodes.size());
            nodes.add(id, new Node());
        } else {
            require(type == Tag.DELETE && id < nodes.size(), "deletes id " + id + " of " + nodes.size());
            nodes.remove(id);
        }
    }

    private void require(boolean condition, String otherwise) throws StorageException {
        if (!condition) {
            throw corrupt(otherwise);
        }
    }
}
