package org.softboard.firmware.littlefs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// Commits changes to metadata pairs: appends to the log, or compacts it into the other block, splits what has become
/// too large, and moves a pair whose block is bad or has been erased often, which changes the pairs that point to it
/// ("Metadata pairs" and "Wear leveling" of DESIGN.md).
final class Committer {

    /// Erases after which a pair moves, as MicroPython configures it. Odd, because the blocks of a pair take turns.
    static final int LIFE = 101;

    /// Nodes of one pair that are not split.
    private static final int MANY = 0xff;
    /// What a half must leave: a tail, a global state, a deletion, and a checksum.
    private static final int RESERVE = 40;
    /// The superblock keeps the root no longer than this part of the medium is free.
    private static final int EXPANSION_PART = 8;

    private enum Outcome {
        DONE,
        /// The pair now has another block.
        RELOCATED,
        /// The pair is empty and will be taken out of its directory, instead of being committed to.
        DROPPED
    }

    private final Volume volume;
    private final Medium medium;
    private final GlobalState state;

    Committer(Volume volume) {
        this.volume = volume;
        medium = volume.medium;
        state = volume.state;
    }

    /// Changes a pair, and as many others as must point to it.
    ///
    /// @return whether the list of all pairs has to be mended
    boolean commit(Metadata metadata, Changes changes) throws StorageException {
        Pair old = metadata.pair();
        Outcome outcome = commitToPair(metadata, changes);
        Metadata changed = metadata;
        if (outcome == Outcome.DROPPED) {
            Metadata before = require(volume.predecessor(old), old);
            state.steal(metadata.delta());
            old = before.pair();
            outcome = commitToPair(before, new Changes().tail(metadata.isSplit(), metadata.tail()));
            changed = before;
        }
        boolean orphans = false;
        while (outcome == Outcome.RELOCATED) {
            if (old.overlaps(volume.root)) {
                volume.root = changed.pair();
            }
            Volume.Parent parent = volume.parent(old);
            if (parent != null) {
                state.addOrphan();
                Metadata above = parent.metadata();
                Pair abovePair = above.pair();
                outcome = commitToPair(above, pointing(parent, changed.pair()));
                if (outcome == Outcome.RELOCATED) {
                    old = abovePair;
                    changed = above;
                    orphans = true;
                    continue;
                }
            }
            outcome = Outcome.DONE;
            Metadata before = volume.predecessor(old);
            if (before != null) {
                if (parent != null) {
                    state.removeOrphan();
                }
                old = before.pair();
                Changes link = endMoveFrom(before.pair()).tail(before.isSplit(), changed.pair());
                outcome = commitToPair(before, link);
                changed = before;
            }
        }
        return orphans;
    }

    /// A move out of a pair ends with the next commit to it, which may change what the move's pair and id mean.
    Changes endMoveFrom(Pair pair) {
        Changes changes = new Changes();
        int moved = state.current().movedFrom(pair);
        if (moved != Tag.NO_ID) {
            state.endMove();
            changes.delete(moved);
        }
        return changes;
    }

    private Changes pointing(Volume.Parent parent, Pair child) {
        int moved = state.current().movedFrom(parent.metadata().pair());
        int id = moved < parent.id() ? parent.id() - 1 : parent.id();
        return endMoveFrom(parent.metadata().pair()).directory(id, child);
    }

    private Outcome commitToPair(Metadata metadata, Changes changes) throws StorageException {
        Pair old = metadata.pair();
        metadata.apply(changes);
        Outcome outcome = isToBeDropped(metadata, changes)
                ? Outcome.DROPPED
                : append(metadata, changes) ? Outcome.DONE : split(metadata);
        volume.follow(old, metadata, changes, outcome == Outcome.DROPPED);
        return outcome;
    }

    private boolean isToBeDropped(Metadata metadata, Changes changes) throws StorageException {
        if (!changes.deletes() || metadata.count() > 0) {
            return false;
        }
        Metadata before = volume.predecessor(metadata.pair());
        return before != null && before.isSplit();
    }

    /// @return false if the log must be compacted
    private boolean append(Metadata metadata, Changes changes) throws StorageException {
        if (!metadata.isErased || metadata.count() >= MANY) {
            return false;
        }
        LogWriter writer = volume.writer;
        writer.append(metadata.pair().first(), metadata.end, metadata.lastTag);
        Delta pending = state.pending();
        Delta delta = pending.isZero() ? Delta.ZERO : pending.xor(metadata.delta());
        boolean isWritten = writer.put(changes)
                && (pending.isZero() || writer.put(Tag.of(Tag.MOVE_STATE, Tag.NO_ID, Delta.BYTES), delta.bytes()))
                && writer.finish();
        if (isWritten) {
            metadata.end = writer.end();
            metadata.lastTag = writer.lastTag();
            if (!pending.isZero()) {
                metadata.delta(delta);
            }
            state.committed();
        }
        return isWritten;
    }

    /// Compacts a pair, after what does not fit well has been moved into new ones behind it.
    private Outcome split(Metadata metadata) throws StorageException {
        List<Node> nodes = metadata.nodes();
        int end = nodes.size();
        int half = firstThatMoves(nodes, end);
        while (half > 0 && moveBehind(metadata, nodes.subList(half, end))) {
            end = half;
            half = firstThatMoves(nodes, end);
        }
        if (isWorn(metadata) && metadata.pair().overlaps(Pair.SUPERBLOCK)
                && medium.blockCount - volume.size() > medium.blockCount / EXPANSION_PART
                && expandSuperblock(metadata, nodes.subList(0, end))) {
            end = 1;
        }
        return compact(metadata, new ArrayList<>(nodes.subList(0, end)));
    }

    /// Halves what moves until it fits into half a block; 0 if all does.
    private int firstThatMoves(List<Node> nodes, int end) {
        int limit = Math.min(medium.blockSize - RESERVE, Words.alignUp(medium.blockSize / 2, medium.progSize));
        int first = 0;
        while (end - first > 1 && (end - first >= MANY || describe(nodes.subList(first, end)).bytes() > limit)) {
            first += (end - first) / 2;
        }
        return first;
    }

    /// @return false if there is no room for another pair
    private boolean moveBehind(Metadata metadata, List<Node> nodes) throws StorageException {
        try {
            Metadata behind = volume.newPair();
            behind.tail(metadata.tail(), metadata.isSplit());
            compact(behind, new ArrayList<>(nodes));
            metadata.tail(behind.pair(), true);
            return true;
        } catch (StorageException failure) {
            if (failure.errno() != Errno.ENOSPC) {
                throw failure;
            }
            return false;
        }
    }

    /// The superblock's pair cannot move. It gives the root directory to a new pair, and is rarely written then.
    private boolean expandSuperblock(Metadata metadata, List<Node> nodes) throws StorageException {
        boolean wasRoot = metadata.pair().overlaps(volume.root);
        if (!moveBehind(metadata, nodes)) {
            return false;
        }
        if (wasRoot) {
            volume.root = metadata.tail();
        }
        return true;
    }

    private static boolean isWorn(Metadata metadata) {
        return Integer.remainderUnsigned(metadata.revision + 1, LIFE) == 0;
    }

    /// Writes the nodes into the other block, or into a new one.
    private Outcome compact(Metadata metadata, List<Node> nodes) throws StorageException {
        boolean isFixed = metadata.pair().overlaps(Pair.SUPERBLOCK);
        boolean mayStay = isWorn(metadata);
        boolean move = mayStay && !isFixed;
        boolean relocated = false;
        metadata.revision++;
        while (true) {
            if (move) {
                if (isFixed) {
                    throw new StorageException(Errno.ENOSPC,
                            "block " + metadata.pair().second() + " of the superblock is bad");
                }
                relocated |= relocateSecond(metadata, mayStay);
                mayStay = false;
            }
            if (write(metadata, nodes, relocated)) {
                return relocated ? Outcome.RELOCATED : Outcome.DONE;
            }
            move = true;
        }
    }

    /// @return false if there is no other block, and it may stay where it is
    private boolean relocateSecond(Metadata metadata, boolean mayStay) throws StorageException {
        int block = mayStay ? volume.lookahead.take() : volume.take();
        if (block != Lookahead.NONE) {
            metadata.pair(new Pair(metadata.pair().first(), block));
        }
        return block != Lookahead.NONE;
    }

    /// @return false if the block is bad
    private boolean write(Metadata metadata, List<Node> nodes, boolean relocated) throws StorageException {
        int block = metadata.pair().second();
        if (!medium.erase(block)) {
            return false;
        }
        LogWriter writer = volume.writer;
        writer.start(block, metadata.revision);
        // What is pending goes into the commit that makes the pairs point to a relocated one.
        Delta delta = metadata.delta().xor(relocated ? state.stolen() : state.pending());
        boolean fits = writer.put(describe(nodes))
                && (metadata.tail().isNone() || writer.put(new Changes().tail(metadata.isSplit(), metadata.tail())))
                && writer.put(delta);
        if (!fits) {
            throw new StorageException(Errno.ENOSPC, "a metadata pair cannot hold so much");
        }
        if (!writer.finish()) {
            return false;
        }
        metadata.pair(metadata.pair().swapped());
        metadata.nodes(nodes);
        metadata.end = writer.end();
        metadata.lastTag = writer.lastTag();
        metadata.isErased = true;
        metadata.delta(delta);
        if (relocated) {
            state.committedStolen();
        } else {
            state.committed();
        }
        return true;
    }

    private static Changes describe(List<Node> nodes) {
        Changes changes = new Changes();
        for (int id = 0; id < nodes.size(); id++) {
            nodes.get(id).describe(id, changes);
        }
        return changes;
    }

    private static Metadata require(@Nullable Metadata before, Pair pair) throws StorageException {
        if (before == null) {
            throw new Metadata(pair).corrupt("is not in the list of all pairs");
        }
        return before;
    }
}
