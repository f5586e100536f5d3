package org.softboard.firmware.fat;

import org.jspecify.annotations.Nullable;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// An open file of a FAT volume. Sectors that a read or write covers whole go past the window, others through it.
final class FatFile implements OpenFile {

    private static final long MOST_BYTES = 0xffff_ffffL;

    private final Volume volume;
    private final VolumeLayout layout;
    private final Sectors sectors;
    private final OpenMode mode;
    private final long entrySector;
    private final int entry;

    private int start;
    private long size;
    private long position;
    private int cluster;
    private long sector;
    private boolean isModified;
    private boolean isClosed;
    private @Nullable FatException failure;

    /// @param directory at the file's entry, which is in the window
    FatFile(Volume volume, OpenMode mode, Directory directory, boolean isModified) {
        this.volume = volume;
        this.mode = mode;
        this.isModified = isModified;
        layout = volume.layout();
        sectors = volume.sectors();
        entrySector = directory.sector();
        entry = directory.entry();
        start = DirectoryEntry.cluster(sectors.window(), entry, layout.type());
        size = DirectoryEntry.size(sectors.window(), entry);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws FatException {
        requireUsable();
        if (!mode.read()) {
            throw new FatException(FatResult.DENIED, "the file is not open for reading");
        }
        int wanted = (int) Math.min(length, size - position);
        try {
            int done = 0;
            while (done < wanted) {
                int part = readPart(into, offset + done, wanted - done);
                done += part;
                position += part;
            }
        } catch (FatException problem) {
            throw failed(problem);
        }
        return wanted;
    }

    private int readPart(byte[] into, int offset, int length) throws FatException {
        int within = (int) (position % sectors.size());
        if (within == 0) {
            int inCluster = sectorInCluster();
            if (inCluster == 0) {
                cluster = position == 0 ? start : volume.table().get(clusterOfChain());
            }
            sector = layout.sectorOf(cluster) + inCluster;
            int whole = Math.min(length / sectors.size(), layout.clusterSectors() - inCluster);
            if (whole > 0) {
                sectors.readThrough(sector, into, offset, whole);
                return whole * sectors.size();
            }
        }
        int part = Math.min(length, sectors.size() - within);
        sectors.show(sector);
        System.arraycopy(sectors.window(), within, into, offset, part);
        return part;
    }

    @Override
    public int write(byte[] from, int offset, int length) throws FatException {
        requireUsable();
        if (!mode.write()) {
            throw new FatException(FatResult.DENIED, "the file is not open for writing");
        }
        int wanted = (int) Math.min(length, MOST_BYTES - position);
        int done = 0;
        try {
            while (done < wanted) {
                int part = writePart(from, offset + done, wanted - done);
                if (part == 0) {
                    break;
                }
                done += part;
                position += part;
                size = Math.max(size, position);
            }
        } catch (FatException problem) {
            throw failed(problem);
        }
        isModified = true;
        return done;
    }

    /// Gives 0 if no cluster is free.
    private int writePart(byte[] from, int offset, int length) throws FatException {
        int within = (int) (position % sectors.size());
        if (within == 0) {
            int inCluster = sectorInCluster();
            if (inCluster == 0 && !nextClusterForWriting()) {
                return 0;
            }
            if (sectors.shown() == sector) {
                sectors.flush();
            }
            long here = layout.sectorOf(cluster) + inCluster;
            int whole = Math.min(length / sectors.size(), layout.clusterSectors() - inCluster);
            if (whole > 0) {
                sectors.writeThrough(here, from, offset, whole);
                return whole * sectors.size();
            }
            if (position >= size) {
                sectors.showUnread(here);
            }
            sector = here;
        }
        int part = Math.min(length, sectors.size() - within);
        sectors.show(sector);
        System.arraycopy(from, offset, sectors.window(), within, part);
        sectors.changed();
        return part;
    }

    private boolean nextClusterForWriting() throws FatException {
        int next;
        if (position > 0) {
            next = volume.table().extend(clusterOfChain());
        } else {
            next = start == 0 ? volume.table().allocate(0) : start;
        }
        if (next == 0) {
            return false;
        }
        cluster = next;
        if (start == 0) {
            start = next;
        }
        return true;
    }

    /// Goes to a position as FatFs does: a file open for writing grows to it, unless the volume is full; one that is
    /// only read has its end there. Positions count modulo 4 GiB.
    @Override
    public long seek(long wanted) throws FatException {
        requireUsable();
        long target = wanted & MOST_BYTES;
        if (!mode.write()) {
            target = Math.min(target, size);
        }
        try {
            go(target);
        } catch (FatException problem) {
            throw failed(problem);
        }
        return position;
    }

    private void go(long target) throws FatException {
        long old = position;
        position = 0;
        if (target > 0) {
            int clusterBytes = layout.clusterBytes();
            if (old > 0 && (target - 1) / clusterBytes >= (old - 1) / clusterBytes) {
                position = (old - 1) / clusterBytes * clusterBytes;
            } else {
                if (start == 0) {
                    start = volume.table().allocate(0);
                }
                cluster = start;
            }
            if (start != 0) {
                follow(target);
            }
        }
        if (position > size) {
            size = position;
            isModified = true;
        }
        if (position % sectors.size() != 0) {
            sector = layout.sectorOf(cluster) + position % layout.clusterBytes() / sectors.size();
        }
    }

    /// Goes on from the beginning of a cluster.
    private void follow(long target) throws FatException {
        while (target - position > layout.clusterBytes()) {
            position += layout.clusterBytes();
            int next = mode.write() ? volume.table().extend(clusterOfChain()) : volume.table().get(clusterOfChain());
            if (next == 0 && mode.write()) {
                return;
            }
            layout.sectorOf(next);
            cluster = next;
        }
        position = target;
    }

    @Override
    public void flush() throws FatException {
        requireOpen();
        if (!isModified) {
            return;
        }
        sectors.show(entrySector);
        byte[] window = sectors.window();
        window[entry + DirectoryEntry.ATTRIBUTES] |= DirectoryEntry.ARCHIVE;
        DirectoryEntry.cluster(window, entry, layout.type(), start);
        DirectoryEntry.size(window, entry, size);
        DirectoryEntry.written(window, entry, volume.time().getAsInt());
        DirectoryEntry.forgetAccess(window, entry);
        sectors.changed();
        volume.table().sync();
        isModified = false;
    }

    @Override
    public void close() throws FatException {
        if (!isClosed) {
            flush();
            isClosed = true;
        }
    }

    private int sectorInCluster() {
        return (int) (position / sectors.size() % layout.clusterSectors());
    }

    /// The cluster before this position, unless the chain is longer than the volume: then it goes in a circle.
    private int clusterOfChain() throws FatException {
        if (position / layout.clusterBytes() >= layout.clusters() && !mode.write()
                || position / layout.clusterBytes() > layout.clusters()) {
            throw FatException.corrupted("a file's clusters go in a circle");
        }
        return cluster;
    }

    private void requireOpen() throws FatException {
        if (isClosed) {
            throw new FatException(FatResult.INVALID_OBJECT, "the file is closed");
        }
    }

    private void requireUsable() throws FatException {
        requireOpen();
        if (failure != null) {
            throw failure;
        }
    }

    /// After an error the file refuses everything but being closed.
    private FatException failed(FatException problem) {
        failure = problem;
        return problem;
    }
}
