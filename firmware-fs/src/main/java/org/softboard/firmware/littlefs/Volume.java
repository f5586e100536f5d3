package org.softboard.firmware.littlefs;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// A littlefs on its medium: the list of metadata pairs, what is in use, and what of the program's is in it.
/// Metadata is never kept: each time it is needed it is read.
final class Volume {

    final Medium medium;
    final Options options;
    final SkipList skipList;
    final GlobalState state = new GlobalState();
    final Lookahead lookahead;
    final LogWriter writer;
    private final LogReader reader;
    private final List<LittleFile> files = new ArrayList<>();
    private final List<WeakReference<Position>> positions = new ArrayList<>();
    private boolean isCertain;

    Pair root = Pair.NONE;
    int nameMax = Superblock.NAME_MAX;
    int fileMax = Superblock.FILE_MAX;
    int attributeMax = Superblock.ATTRIBUTE_MAX;

    /// What every pair may hold of the medium's blocks more than once: moves and directories are found twice.
    private static final int VISITS_PER_BLOCK = 4;
    private static final int LARGEST_INLINE_PART = 8;

    Volume(BlockDevice device, Options options) throws StorageException {
        this.options = options;
        medium = new Medium(device, options);
        skipList = new SkipList(medium);
        reader = new LogReader(medium, options.version());
        writer = new LogWriter(medium, options.version());
        lookahead = new Lookahead(this, options.lookahead(), medium.blockCount);
    }

    void mount() throws StorageException {
        readState();
        lookahead.startAt(Integer.remainderUnsigned(reader.seed(), medium.blockCount));
    }

    /// After a change that failed, only what is on the medium is sure.
    void recover() {
        isCertain = false;
        try {
            readState();
        } catch (StorageException unreadable) {
            // The next change will say so.
        }
    }

    boolean isCertain() {
        return isCertain;
    }

    /// Reads the superblock and the global state.
    void readState() throws StorageException {
        Delta sum = Delta.ZERO;
        Metadata at = Metadata.beforeFirst();
        for (int step = 0; !at.tail().isNone(); step++) {
            at = next(at, step);
            if (Superblock.isIn(at)) {
                root = at.pair();
                adopt(Superblock.read(at.nodes().get(0).content()));
            }
            sum = sum.xor(at.delta());
        }
        if (root.isNone()) {
            throw new StorageException(Errno.EILSEQ, "there is no superblock");
        }
        if (sum.hasMove() && Tag.type(sum.tag()) != Tag.DELETE) {
            throw new StorageException(Errno.EILSEQ, "the global state is of no known kind");
        }
        state.mount(sum);
        isCertain = true;
    }

    private void adopt(Superblock superblock) throws StorageException {
        superblock.check(medium, options.version());
        nameMax = superblock.nameMax() == 0 ? nameMax : superblock.nameMax();
        fileMax = superblock.fileMax() == 0 ? fileMax : superblock.fileMax();
        attributeMax = superblock.attributeMax() == 0 ? attributeMax : superblock.attributeMax();
        state.needsSuperblock(superblock.version() != options.version());
    }

    Superblock superblock() {
        return new Superblock(options.version(), medium.blockSize, medium.blockCount, nameMax, fileMax, attributeMax);
    }

    /// Bytes of the largest file that is kept in the metadata.
    int inlineMax() {
        return Math.min(Math.min(medium.cacheSize, attributeMax), medium.blockSize / LARGEST_INLINE_PART);
    }

    Metadata fetch(Pair pair) throws StorageException {
        return reader.read(pair);
    }

    /// The next pair of the list, which has no more pairs than the medium has blocks.
    Metadata next(Metadata before, int step) throws StorageException {
        if (step > medium.blockCount) {
            throw before.corrupt("is in a list that has no end");
        }
        return fetch(before.tail());
    }

    /// The id that a move has taken from a pair, though it is still there; [Tag#NO_ID] if there is none.
    int hiddenId(Metadata metadata) {
        return state.onDisk().movedFrom(metadata.pair());
    }

    /// The pair before another in the list of all pairs; null if that one is not in it.
    @Nullable Metadata predecessor(Pair pair) throws StorageException {
        Metadata at = Metadata.beforeFirst();
        for (int step = 0; !at.tail().isNone(); step++) {
            if (at.tail().overlaps(pair)) {
                return at;
            }
            at = next(at, step);
        }
        return null;
    }

    /// A node that is a directory, and the pair it is in.
    record Parent(Metadata metadata, int id, Pair child) {}

    /// The node of the directory that begins with a pair; null if there is none.
    @Nullable Parent parent(Pair pair) throws StorageException {
        Metadata at = Metadata.beforeFirst();
        for (int step = 0; !at.tail().isNone(); step++) {
            at = next(at, step);
            int hidden = hiddenId(at);
            for (int id = 0; id < at.count(); id++) {
                Pair child = at.nodes().get(id).directory();
                if (child != null && id != hidden && child.overlaps(pair)) {
                    return new Parent(at, id, child);
                }
            }
        }
        return null;
    }

    /// The pairs that nodes of directories give, by both of their blocks.
    Map<Integer, Pair> directories() throws StorageException {
        Map<Integer, Pair> directories = new HashMap<>();
        Metadata at = Metadata.beforeFirst();
        for (int step = 0; !at.tail().isNone(); step++) {
            at = next(at, step);
            int hidden = hiddenId(at);
            for (int id = 0; id < at.count(); id++) {
                Pair child = at.nodes().get(id).directory();
                if (child != null && id != hidden) {
                    directories.putIfAbsent(child.first(), child);
                    directories.putIfAbsent(child.second(), child);
                }
            }
        }
        return directories;
    }

    /// Gives every block that is in use or may still be needed by an open file, some of them more than once.
    void forEachReserved(IntConsumer visitor) throws StorageException {
        forEachOnDisk(true, visitor);
        for (LittleFile file : files) {
            file.forEachBlock(false, visitor);
        }
    }

    /// How many blocks are in use, counted as MicroPython counts them for `statvfs`: directories twice.
    int usedBlocks() throws StorageException {
        return countBlocks(true);
    }

    /// How many blocks are in use, each counted once.
    int size() throws StorageException {
        return countBlocks(false);
    }

    private int countBlocks(boolean withDirectories) throws StorageException {
        int[] count = {0};
        IntConsumer counter = block -> count[0]++;
        forEachOnDisk(withDirectories, counter);
        for (LittleFile file : files) {
            file.forEachBlock(true, counter);
        }
        return count[0];
    }

    /// Gives every block that is in use.
    ///
    /// @param withDirectories also gives pairs for the node that leads to them: some may not be in the list yet
    void forEachOnDisk(boolean withDirectories, IntConsumer visitor) throws StorageException {
        long visitsLeft = (long) VISITS_PER_BLOCK * medium.blockCount;
        Metadata at = Metadata.beforeFirst();
        for (int step = 0; !at.tail().isNone(); step++) {
            visitor.accept(at.tail().first());
            visitor.accept(at.tail().second());
            at = next(at, step);
            for (Node node : at.nodes()) {
                Pair directory = node.directory();
                if (directory != null && withDirectories) {
                    visitor.accept(directory.first());
                    visitor.accept(directory.second());
                }
                if (node.hasSkipList()) {
                    int last = skipList.lastIndex(node.size());
                    visitsLeft -= last;
                    if (visitsLeft < 0) {
                        throw at.corrupt("has files that are larger than the medium");
                    }
                    skipList.forEach(node.head(), last, visitor);
                }
            }
        }
    }

    /// A block that nothing else uses.
    int take() throws StorageException {
        int block = lookahead.take();
        if (block == Lookahead.NONE) {
            throw new StorageException(Errno.ENOSPC, "all " + medium.blockCount + " blocks are in use");
        }
        return block;
    }

    /// A pair of blocks that nothing else uses. It is not on the medium until there is a commit to it.
    Metadata newPair() throws StorageException {
        int second = take();
        Metadata fresh = new Metadata(new Pair(take(), second));
        try {
            fresh.revision = medium.readWord(fresh.pair().first(), 0);
        } catch (StorageException failure) {
            if (failure.errno() != Errno.EILSEQ) {
                throw failure;
            }
        }
        // The pair has its whole life before it.
        int over = Integer.remainderUnsigned(fresh.revision, Committer.LIFE);
        fresh.revision += over == 0 ? 0 : Committer.LIFE - over;
        return fresh;
    }

    void open(LittleFile file) {
        files.add(file);
        track(file.place());
    }

    void close(LittleFile file) {
        files.remove(file);
    }

    /// Keeps a position right as long as somebody has it.
    Position track(Position position) {
        positions.removeIf(reference -> reference.get() == null);
        positions.add(new WeakReference<>(position));
        return position;
    }

    /// Moves along what is in a pair that was changed, and may have been split, relocated or dropped.
    void follow(Pair before, Metadata after, Changes changes, boolean isDropped) throws StorageException {
        for (WeakReference<Position> reference : positions) {
            Position position = reference.get();
            if (position != null && position.pair.overlaps(before) && !position.pair.isNone()) {
                position.pair = after.pair();
                position.follow(changes);
                if (!position.pair.isNone()) {
                    followSplit(position, after);
                }
                if (isDropped && position.pair.overlaps(after.pair())) {
                    position.pair = Pair.NONE;
                }
            }
        }
    }

    private void followSplit(Position position, Metadata after) throws StorageException {
        Metadata at = after;
        for (int step = 0; position.id >= at.count() && at.isSplit(); step++) {
            // A root that became another pair took its ids with it.
            position.id -= at.tail().overlaps(root) ? 0 : at.count();
            position.pair = at.tail();
            at = next(at, step);
        }
    }
}
