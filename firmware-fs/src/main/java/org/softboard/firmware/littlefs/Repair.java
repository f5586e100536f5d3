package org.softboard.firmware.littlefs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.StorageException;

/// Ends what a power failure interrupted, before the first change after it: moves, and changes to the list of all pairs
/// ("The move problem" of DESIGN.md).
final class Repair {

    private static final int STEPS_PER_BLOCK = 16;

    private final Volume volume;
    private final Committer committer;
    private int stepsLeft;

    Repair(Volume volume, Committer committer) {
        this.volume = volume;
        this.committer = committer;
    }

    void afterPowerLoss() throws StorageException {
        if (!volume.isCertain()) {
            volume.readState();
        }
        writeSuperblock();
        endMove();
        try {
            mendList(true);
        } catch (StorageException failure) {
            volume.recover();
            throw failure;
        }
    }

    private void writeSuperblock() throws StorageException {
        if (volume.state.needsSuperblock()) {
            Metadata root = volume.fetch(volume.root);
            commit(root, new Changes().add(Tag.INLINE_STRUCT, 0, volume.superblock().bytes()));
            volume.state.needsSuperblock(false);
        }
    }

    /// Deletes the old name of what already has its new one.
    void endMove() throws StorageException {
        Delta disk = volume.state.onDisk();
        if (disk.hasMove() && volume.state.current().hasMove()) {
            Metadata from = volume.fetch(disk.pair());
            from.node(Tag.id(disk.tag()));
            commit(from, committer.endMoveFrom(from.pair()));
        }
    }

    /// Makes a commit, and the list whole that it may have left otherwise.
    void commit(Metadata metadata, Changes changes) throws StorageException {
        try {
            if (committer.commit(metadata, changes)) {
                mendList(false);
            }
        } catch (StorageException failure) {
            volume.recover();
            throw failure;
        }
    }

    /// Takes a removed directory out of the list.
    void unlink(Metadata before, Metadata dropped) throws StorageException {
        volume.state.steal(dropped.delta());
        commit(before, new Changes().tail(dropped.isSplit(), dropped.tail()));
    }

    /// Looks for pairs of which the list has an outdated block, and, where no operation is under way, for such as
    /// no directory leads to. The former may hide the latter.
    private void mendList(boolean withOrphans) throws StorageException {
        if (!volume.state.hasOrphans()) {
            return;
        }
        stepsLeft = STEPS_PER_BLOCK * volume.medium.blockCount;
        boolean again = true;
        while (again) {
            again = replaceOutdated();
            if (!again && withOrphans) {
                again = unlinkOrphans();
            }
        }
        volume.state.removeAllOrphans();
    }

    /// @return whether that may have made others outdated
    private boolean replaceOutdated() throws StorageException {
        boolean again = false;
        Map<Integer, Pair> directories = volume.directories();
        Metadata at = Metadata.beforeFirst();
        while (!at.tail().isNone()) {
            Pair child = at.isSplit() ? null : directory(directories, at.tail());
            if (child != null && !child.hasSameBlocks(at.tail())) {
                Changes link = committer.endMoveFrom(at.pair()).tail(false, child);
                again |= committer.commit(at, link);
                directories = volume.directories();
            } else {
                at = next(at);
            }
        }
        return again;
    }

    /// @return whether that may have made others outdated
    private boolean unlinkOrphans() throws StorageException {
        boolean again = false;
        Map<Integer, Pair> directories = volume.directories();
        Metadata at = Metadata.beforeFirst();
        while (!at.tail().isNone()) {
            Metadata next = next(at);
            if (!at.isSplit() && directory(directories, at.tail()) == null) {
                volume.state.steal(next.delta());
                again |= committer.commit(at, new Changes().tail(next.isSplit(), next.tail()));
                directories = volume.directories();
            } else {
                at = next;
            }
        }
        return again;
    }

    /// What a node gives for a pair, perhaps with one of its blocks replaced; null if no directory leads there.
    private static @Nullable Pair directory(Map<Integer, Pair> directories, Pair pair) {
        Pair found = directories.get(pair.first());
        return found != null ? found : directories.get(pair.second());
    }

    private Metadata next(Metadata before) throws StorageException {
        if (stepsLeft-- == 0) {
            throw before.corrupt("is in a list that cannot be mended");
        }
        return volume.fetch(before.tail());
    }
}
