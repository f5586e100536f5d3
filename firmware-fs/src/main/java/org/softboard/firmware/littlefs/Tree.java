package org.softboard.firmware.littlefs;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// Names, and the directories that have them.
final class Tree {

    private final Volume volume;
    private final Repair repair;

    /// Where a path leads.
    ///
    /// @param metadata the pair with the name, or in which it would be
    /// @param id       which one it is there, or would be
    /// @param node     what is there; null if nothing
    record Place(Metadata metadata, int id, @Nullable Node node) {

        boolean isDirectory() {
            return node != null && node.isDirectory();
        }
    }

    Tree(Volume volume, Repair repair) {
        this.volume = volume;
        this.repair = repair;
    }

    /// To be done before every change: ends what was interrupted.
    void beginChange() throws StorageException {
        if (volume.medium.isReadOnly()) {
            throw new StorageException(Errno.EROFS, "the file system is read-only");
        }
        volume.lookahead.checkpoint();
        repair.afterPowerLoss();
    }

    /// The place of a path that is not the root's.
    ///
    /// @throws StorageException ENOENT or ENOTDIR if there is no directory that could have the last name
    Place find(Path path) throws StorageException {
        Place place = locate(volume.root, path.names().getFirst());
        for (byte[] name : path.names().subList(1, path.names().size())) {
            place = locate(directory(place), name);
        }
        if (path.ending() != Path.Ending.NAME && place.node() != null) {
            directory(place);
        }
        return place;
    }

    /// As [#find], of what there is.
    Place existing(Path path) throws StorageException {
        Place place = find(path);
        if (place.node() == null) {
            throw missing(path);
        }
        return place;
    }

    /// The first pair of the directory that a path leads to.
    Pair directory(Path path) throws StorageException {
        return path.isRoot() ? volume.root : directory(existing(path));
    }

    /// The place of what does not exist, if it can be made there.
    void checkNew(Path path) throws StorageException {
        if (path.ending() == Path.Ending.DOTS) {
            throw missing(path);
        }
        if (path.name().length > volume.nameMax) {
            throw new StorageException(Errno.ENAMETOOLONG, "a name of " + path.name().length + " bytes, the file "
                    + "system has at most " + volume.nameMax);
        }
    }

    void mkdir(Path path) throws StorageException {
        Place place = find(path);
        if (place.node() != null) {
            throw new StorageException(Errno.EEXIST, Utf8.text(path.name()) + " exists");
        }
        checkNew(path);
        Metadata fresh = volume.newPair();
        Metadata last = place.metadata();
        for (int step = 0; last.isSplit(); step++) {
            last = volume.next(last, step);
        }
        repair.commit(fresh, new Changes().tail(false, last.tail()));
        boolean isLast = !place.metadata().isSplit();
        if (!isLast) {
            // Until the name is written, no directory leads to what the list has.
            volume.state.addOrphan();
            repair.commit(last, new Changes().tail(false, fresh.pair()));
            volume.state.removeOrphan();
            place = find(path);
        }
        Changes changes = new Changes().create(place.id(), Tag.DIRECTORY, path.name()).directory(place.id(),
                fresh.pair());
        repair.commit(place.metadata(), isLast ? changes.tail(false, fresh.pair()) : changes);
    }

    /// Makes an empty file where there is nothing.
    void create(Path path, Place place) throws StorageException {
        if (path.ending() == Path.Ending.SLASH) {
            throw new StorageException(Errno.ENOTDIR, Utf8.text(path.name()) + " would be a file");
        }
        checkNew(path);
        Changes changes = new Changes().create(place.id(), Tag.FILE, path.name()).add(Tag.INLINE_STRUCT, place.id(),
                new byte[0]);
        try {
            repair.commit(place.metadata(), changes);
        } catch (StorageException failure) {
            // Littlefs cannot tell a name that no pair holds from a medium that has no more pairs.
            throw failure.errno() == Errno.ENOSPC
                    ? new StorageException(Errno.ENAMETOOLONG, "no room for the name " + Utf8.text(path.name()))
                    : failure;
        }
    }

    /// Removes a file or an empty directory.
    void remove(Path path) throws StorageException {
        Place place = existing(path);
        Position emptied = place.isDirectory() ? beginUnlink(place) : null;
        repair.commit(place.metadata(), new Changes().delete(place.id()));
        endUnlink(emptied);
    }

    /// Renames, and replaces a file by a file and an empty directory by a directory.
    void rename(Path from, Path to) throws StorageException {
        Place old = existing(from);
        Node node = node(old);
        if (node.isDirectory() && to.isBelow(from)) {
            throw new StorageException(Errno.EINVAL, "a directory cannot move into itself");
        }
        Place place = find(to);
        boolean isSamePair = old.metadata().pair().overlaps(place.metadata().pair());
        Node replaced = place.node();
        if (isSamePair && replaced != null && place.id() == old.id()) {
            return;
        }
        Position emptied = null;
        int oldId = old.id();
        if (replaced == null) {
            if (to.ending() == Path.Ending.SLASH && !node.isDirectory()) {
                throw new StorageException(Errno.ENOTDIR, Utf8.text(from.name()) + " is a file");
            }
            checkNew(to);
            oldId += isSamePair && place.id() <= oldId ? 1 : 0;
        } else if (replaced.type() != node.type()) {
            throw new StorageException(replaced.isDirectory() ? Errno.EISDIR : Errno.ENOTDIR,
                    Utf8.text(to.name()) + " is of another kind");
        } else if (replaced.isDirectory()) {
            emptied = beginUnlink(place);
        }
        move(node, old.metadata().pair(), oldId, place, to.name(), isSamePair);
        endUnlink(emptied);
    }

    private void move(Node node, Pair oldPair, int oldId, Place place, byte[] name, boolean isSamePair)
            throws StorageException {
        Changes changes = new Changes();
        if (place.node() != null) {
            changes.delete(place.id());
        }
        changes.add(Tag.CREATE, place.id(), new byte[0]);
        node.describeAs(name, place.id(), changes);
        if (isSamePair) {
            repair.commit(place.metadata(), changes.delete(oldId));
            return;
        }
        volume.state.beginMove(oldId, oldPair);
        repair.commit(place.metadata(), changes);
        repair.endMove();
    }

    /// A directory that will lose its name, if it is empty.
    private Position beginUnlink(Place place) throws StorageException {
        Metadata directory = volume.fetch(directory(place));
        if (directory.count() > 0 || directory.isSplit()) {
            throw new StorageException(Errno.ENOTEMPTY, Utf8.text(node(place).name()) + " is not empty");
        }
        volume.state.addOrphan();
        return volume.track(Position.before(directory.pair(), 0));
    }

    /// Takes a directory that has lost its name out of the list of all pairs.
    private void endUnlink(@Nullable Position emptied) throws StorageException {
        if (emptied == null) {
            return;
        }
        volume.state.removeOrphan();
        Metadata before = volume.predecessor(emptied.pair);
        if (before == null) {
            throw new Metadata(emptied.pair).corrupt("is not in the list of all pairs");
        }
        repair.unlink(before, volume.fetch(emptied.pair));
    }

    /// Where a name is in a directory, or would be.
    private Place locate(Pair directory, byte[] name) throws StorageException {
        Metadata at = volume.fetch(directory);
        for (int step = 0;; step++) {
            int hidden = volume.hiddenId(at);
            int greater = at.count();
            for (int id = at.count() - 1; id >= 0; id--) {
                Node node = at.nodes().get(id);
                if (id == hidden || !node.isFile() && !node.isDirectory()) {
                    continue;
                }
                int order = compare(node.name(), name);
                if (order == 0) {
                    return new Place(at, id, node);
                }
                greater = order > 0 ? id : greater;
            }
            if (greater < at.count() || !at.isSplit()) {
                return new Place(at, greater, null);
            }
            at = volume.next(at, step);
        }
    }

    /// The order of names in littlefs: bytes first, but what begins with a name before that name.
    private static int compare(byte[] name, byte[] other) {
        int common = Math.min(name.length, other.length);
        int order = Arrays.compareUnsigned(name, 0, common, other, 0, common);
        return order != 0 ? order : Integer.compare(other.length, name.length);
    }

    private static Pair directory(Place place) throws StorageException {
        if (place.node() == null) {
            throw new StorageException(Errno.ENOENT, "there is no such directory");
        }
        Node node = place.node();
        if (!node.isDirectory()) {
            throw new StorageException(Errno.ENOTDIR, Utf8.text(node.name()) + " is not a directory");
        }
        Pair directory = node.directory();
        if (directory == null) {
            throw place.metadata().corrupt("has a directory that is nowhere, " + Utf8.text(node.name()));
        }
        return directory;
    }

    private static Node node(Place place) {
        Node node = place.node();
        if (node == null) {
            throw new IllegalStateException("nothing is there");
        }
        return node;
    }

    private static StorageException missing(Path path) {
        return new StorageException(Errno.ENOENT, "there is no " + Utf8.text(path.name()));
    }
}
