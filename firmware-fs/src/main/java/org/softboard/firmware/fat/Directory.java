package org.softboard.firmware.fat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A place in a directory, which moves from entry to entry (FatFs's `DIR`). The entry is in the window while
/// [#show] has been called and nothing else was shown since.
final class Directory {

    /// A directory has at most 65536 entries.
    private static final int MOST_BYTES = 0x20_0000;
    private static final int MOST_NUMBERS = 100;
    private static final int NONE = -1;

    private final Volume volume;
    private final VolumeLayout layout;
    private final Sectors sectors;
    private final char[] longName;

    /// The directory's first cluster; 0 for the root.
    int start;

    private int offset;
    private int cluster;
    private long sector;
    private boolean isEnd;
    private int attributes;
    private int longNameOffset = NONE;

    Directory(Volume volume, int start) {
        this.volume = volume;
        this.start = start;
        layout = volume.layout();
        sectors = volume.sectors();
        longName = new char[volume.longestName() + 1];
    }

    boolean isAtSamePlaceAs(Directory other) {
        return start == other.start && offset == other.offset;
    }

    /// The sector that holds the entry.
    long sector() {
        return sector;
    }

    /// Where the entry is in its sector.
    int entry() {
        return offset % sectors.size();
    }

    /// [#read] or [#next] has come to the end.
    boolean isEnd() {
        return isEnd;
    }

    boolean isDirectory() {
        return (attributes & DirectoryEntry.DIRECTORY) != 0;
    }

    boolean isReadOnly() {
        return (attributes & DirectoryEntry.READ_ONLY) != 0;
    }

    /// Brings the entry into the window and gives the window.
    byte[] show() throws FatException {
        sectors.show(sector);
        return sectors.window();
    }

    /// Goes to the entry at a number of bytes from the beginning.
    void seek(int bytes) throws FatException {
        if (bytes < 0 || bytes >= MOST_BYTES) {
            throw FatException.corrupted("entry " + bytes / DirectoryEntry.BYTES + " of a directory");
        }
        offset = bytes;
        isEnd = false;
        cluster = start == 0 ? layout.rootCluster() : start;
        int within = bytes;
        if (cluster == 0) {
            if (bytes / DirectoryEntry.BYTES >= layout.rootEntries()) {
                throw FatException.corrupted("entry " + bytes / DirectoryEntry.BYTES + " of the root directory");
            }
            sector = layout.rootStart();
        } else {
            for (; within >= layout.clusterBytes(); within -= layout.clusterBytes()) {
                cluster = volume.table().get(cluster);
                if (!layout.isCluster(cluster)) {
                    throw FatException.corrupted("a directory goes on with cluster " + cluster);
                }
            }
            sector = layout.sectorOf(cluster);
        }
        sector += within / sectors.size();
    }

    /// Goes to the next entry; false at the end of the directory.
    boolean next() throws FatException {
        return next(false);
    }

    private boolean next(boolean stretch) throws FatException {
        int following = offset + DirectoryEntry.BYTES;
        if (isEnd || following >= MOST_BYTES) {
            isEnd = true;
            return false;
        }
        if (following % sectors.size() == 0) {
            if (cluster == 0 && following / DirectoryEntry.BYTES >= layout.rootEntries()) {
                isEnd = true;
                return false;
            }
            if (cluster != 0 && following % layout.clusterBytes() == 0) {
                int further = nextCluster(stretch);
                if (further == 0) {
                    return false;
                }
                cluster = further;
                sector = layout.sectorOf(cluster);
            } else {
                sector++;
            }
        }
        offset = following;
        return true;
    }

    /// The cluster that the directory goes on with; 0 at its end.
    private int nextCluster(boolean stretch) throws FatException {
        int next = volume.table().get(cluster);
        if (next == AllocationTable.FREE) {
            throw FatException.corrupted("a directory goes on with a free cluster");
        }
        if (!volume.table().isEnd(next)) {
            return next;
        }
        if (!stretch) {
            isEnd = true;
            return 0;
        }
        int fresh = volume.table().allocate(cluster);
        if (fresh == 0) {
            throw new FatException(FatResult.DENIED, "there is no room for a larger directory");
        }
        clear(fresh);
        volume.table().link(cluster, fresh);
        return fresh;
    }

    /// Makes a cluster one without entries. It becomes part of a directory only then, so that a power cut does not
    /// leave there what was in it; FatFs does it the other way round.
    void clear(int cleared) throws FatException {
        long first = layout.sectorOf(cleared);
        sectors.showBlank(first);
        for (int i = 0; i < layout.clusterSectors(); i++) {
            sectors.writeThrough(first + i, sectors.window(), 0, 1);
        }
    }

    /// Goes to the entry with a name; false if there is none.
    boolean find(FatName name) throws FatException {
        return find(name, name.shorter(), false);
    }

    private boolean find(FatName name, byte[] shorter, boolean shortOnly) throws FatException {
        seek(0);
        int order = NONE;
        int checksum = NONE;
        longNameOffset = NONE;
        do {
            byte[] window = show();
            int entry = entry();
            int first = DirectoryEntry.first(window, entry);
            if (first == DirectoryEntry.LAST) {
                return false;
            }
            attributes = DirectoryEntry.attributes(window, entry);
            if (first == DirectoryEntry.REMOVED
                    || (attributes & DirectoryEntry.VOLUME_ID) != 0 && attributes != DirectoryEntry.LONG_NAME) {
                order = NONE;
                longNameOffset = NONE;
            } else if (attributes == DirectoryEntry.LONG_NAME) {
                if (!shortOnly) {
                    int part = first & ~LongNameEntry.LAST;
                    if (part != first) {
                        checksum = LongNameEntry.checksum(window, entry);
                        order = part;
                        longNameOffset = offset;
                    }
                    order = part == order && checksum == LongNameEntry.checksum(window, entry)
                            && LongNameEntry.matches(window, entry, name.name()) ? order - 1 : NONE;
                }
            } else {
                if (order == 0 && checksum == DirectoryEntry.checksum(window, entry)
                        || (shortOnly || !name.isLossy()) && DirectoryEntry.hasName(window, entry, shorter)) {
                    return true;
                }
                order = NONE;
                longNameOffset = NONE;
            }
        } while (next());
        return false;
    }

    /// Goes to the first entry from here on that is a file or directory, not a dot; false if there is none.
    boolean read() throws FatException {
        return read(false);
    }

    /// Reads the entry that was found, for its long name.
    void readAgain() throws FatException {
        seek(longNameOffset == NONE ? offset : longNameOffset);
        read();
    }

    /// Goes to the entry of the volume's label.
    boolean readLabel() throws FatException {
        return read(true);
    }

    private boolean read(boolean label) throws FatException {
        int order = NONE;
        int checksum = NONE;
        longNameOffset = NONE;
        while (!isEnd) {
            byte[] window = show();
            int entry = entry();
            int first = DirectoryEntry.first(window, entry);
            if (first == DirectoryEntry.LAST) {
                isEnd = true;
                return false;
            }
            attributes = DirectoryEntry.attributes(window, entry);
            boolean isLabel = (attributes & ~DirectoryEntry.ARCHIVE) == DirectoryEntry.VOLUME_ID;
            if (first == DirectoryEntry.REMOVED || first == '.' || isLabel != label) {
                order = NONE;
            } else if (attributes == DirectoryEntry.LONG_NAME) {
                int part = first & ~LongNameEntry.LAST;
                if (part != first) {
                    checksum = LongNameEntry.checksum(window, entry);
                    order = part;
                    longNameOffset = offset;
                }
                order = part == order && checksum == LongNameEntry.checksum(window, entry)
                        && LongNameEntry.pick(window, entry, longName, volume.longestName()) ? order - 1 : NONE;
            } else {
                if (order != 0 || checksum != DirectoryEntry.checksum(window, entry)) {
                    longNameOffset = NONE;
                }
                return true;
            }
            next();
        }
        return false;
    }

    /// The long name of the entry that was read last; null if it has none.
    @Nullable String longName() {
        if (longNameOffset == NONE) {
            return null;
        }
        int length = 0;
        while (longName[length] != 0) {
            length++;
        }
        return length == 0 ? null : new String(longName, 0, length);
    }

    /// Makes an entry with a name and goes there; all but the name is zero.
    void register(FatName name) throws FatException {
        byte[] shorter = name.isLossy() ? unusedNumber(name) : name.shorter();
        int parts = name.isLong()
                ? (name.name().length() + LongNameEntry.CHARACTERS - 1) / LongNameEntry.CHARACTERS : 0;
        allocate(parts + 1);
        if (parts > 0) {
            seek(offset - parts * DirectoryEntry.BYTES);
            int checksum = DirectoryEntry.checksum(shorter, 0);
            for (int order = parts; order > 0; order--) {
                LongNameEntry.put(show(), entry(), name.name(), order, checksum);
                sectors.changed();
                next();
            }
        }
        byte[] window = show();
        int entry = entry();
        Arrays.fill(window, entry, entry + DirectoryEntry.BYTES, (byte) 0);
        System.arraycopy(shorter, 0, window, entry, DirectoryEntry.NAME_BYTES);
        window[entry + DirectoryEntry.LETTER_CASE] = (byte) name.small();
        sectors.changed();
    }

    private byte[] unusedNumber(FatName name) throws FatException {
        for (int number = 1; number < MOST_NUMBERS; number++) {
            byte[] numbered = name.numbered(number);
            if (!find(name, numbered, true)) {
                return numbered;
            }
        }
        throw new FatException(FatResult.DENIED, "all short names for '" + name.name() + "' are taken");
    }

    /// Goes to the last of so many free entries that follow each other.
    void allocate(int count) throws FatException {
        seek(0);
        int found = 0;
        do {
            int first = DirectoryEntry.first(show(), entry());
            found = first == DirectoryEntry.REMOVED || first == DirectoryEntry.LAST ? found + 1 : 0;
            if (found == count) {
                return;
            }
        } while (next(true));
        throw new FatException(FatResult.DENIED, "the directory is full");
    }

    /// Removes the entry and its long name.
    void remove() throws FatException {
        int last = offset;
        if (longNameOffset != NONE) {
            seek(longNameOffset);
        }
        for (;;) {
            show()[entry()] = (byte) DirectoryEntry.REMOVED;
            sectors.changed();
            if (offset >= last) {
                return;
            }
            if (!next()) {
                throw FatException.corrupted("a long name goes beyond its directory");
            }
        }
    }
}
