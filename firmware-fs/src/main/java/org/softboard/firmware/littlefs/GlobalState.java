package org.softboard.firmware.littlefs;

/// What concerns the whole file system and may be changed by a commit to any metadata pair: a move that is under way,
/// and whether the list of pairs may have orphans.
final class GlobalState {

    private Delta onDisk = Delta.ZERO;
    /// What pairs that were taken out of the list contributed.
    private Delta stolen = Delta.ZERO;
    private int orphans;
    private int moved = Tag.NO_ID;
    private Pair movedFrom = Pair.NONE;
    private boolean needsSuperblock;

    /// @param sum the XOR of what all pairs contribute
    void mount(Delta sum) {
        onDisk = sum;
        stolen = Delta.ZERO;
        endMove();
        orphans = sum.hasOrphans() ? 1 : 0;
        if (sum.hasMove()) {
            beginMove(Tag.id(sum.tag()), sum.pair());
        }
    }

    Delta onDisk() {
        return onDisk;
    }

    Delta current() {
        return Delta.of(orphans > 0, moved, movedFrom);
    }

    /// What the next commit has to add.
    Delta pending() {
        return current().xor(onDisk).xor(stolen);
    }

    Delta stolen() {
        return stolen;
    }

    void steal(Delta delta) {
        stolen = stolen.xor(delta);
    }

    /// What [#pending] gave is on the medium.
    void committed() {
        onDisk = current();
        stolen = Delta.ZERO;
    }

    /// Only what [#stolen] gave is on the medium.
    void committedStolen() {
        stolen = Delta.ZERO;
    }

    void beginMove(int id, Pair from) {
        moved = id;
        movedFrom = from;
    }

    void endMove() {
        moved = Tag.NO_ID;
        movedFrom = Pair.NONE;
    }

    boolean hasOrphans() {
        return orphans > 0;
    }

    void addOrphan() {
        orphans++;
    }

    void removeOrphan() {
        orphans--;
    }

    void removeAllOrphans() {
        orphans = 0;
    }

    /// Whether the superblock says an older version than the one that is written.
    boolean needsSuperblock() {
        return needsSuperblock;
    }

    void needsSuperblock(boolean needs) {
        needsSuperblock = needs;
    }
}
