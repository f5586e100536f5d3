package org.softboard.firmware.fat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.softboard.firmware.block.BlockDevice;

/// Looks whether a volume contradicts itself, and changes nothing: every cluster belongs to one chain at most, every
/// chain is as long as its file, and what is marked as used is used.
public final class FatCheck {

    private static final int MOST_PROBLEMS = 100;

    private final Volume volume;
    private final VolumeLayout layout;
    private final BitSet used;
    private final List<String> problems = new ArrayList<>();
    private final Deque<Place> waiting = new ArrayDeque<>();

    /// A directory to be looked at, and the one it is in.
    private record Place(String path, int cluster, int parent) {}

    private FatCheck(Volume volume) {
        this.volume = volume;
        layout = volume.layout();
        used = new BitSet(layout.entries());
    }

    /// What is wrong with the volume, at most a hundred sentences; empty if all is well.
    ///
    /// @param partition 1 to 4; 0 for the whole device or else the first partition that is one
    /// @throws FatException NO_FILESYSTEM if there is no volume
    public static List<String> check(BlockDevice device, int partition) throws FatException {
        var sectors = new Sectors(device);
        var check = new FatCheck(Volume.mount(sectors, partition, () -> 0, FatVolume.LONGEST_NAME));
        if (check.layout.end() > sectors.count()) {
            check.report("the volume ends at sector " + check.layout.end() + ", the device at " + sectors.count());
        }
        try {
            check.run();
        } catch (FatException problem) {
            check.report(String.valueOf(problem.getMessage()));
        }
        return check.problems;
    }

    private void run() throws FatException {
        compareTables();
        if (layout.type() == FatType.FAT32) {
            follow("/", layout.rootCluster());
        }
        waiting.add(new Place("", 0, 0));
        while (!waiting.isEmpty() && problems.size() < MOST_PROBLEMS) {
            Place place = waiting.remove();
            try {
                look(place);
            } catch (FatException problem) {
                report((place.path.isEmpty() ? "/" : place.path) + ": " + problem.getMessage());
            }
        }
        if (problems.isEmpty()) {
            findLost();
        }
    }

    private void look(Place place) throws FatException {
        if (place.cluster != 0) {
            dots(place);
        }
        var directory = new Directory(volume, place.cluster);
        for (directory.seek(0); directory.read(); directory.next()) {
            byte[] window = directory.show();
            int entry = directory.entry();
            int cluster = DirectoryEntry.cluster(window, entry, layout.type());
            long size = DirectoryEntry.size(window, entry);
            String longName = directory.longName();
            String path = place.path + "/"
                    + (longName == null ? DirectoryEntry.name(window, entry, true) : longName);
            if (directory.isDirectory()) {
                if (follow(path, cluster) > 0) {
                    waiting.add(new Place(path, cluster, place.cluster));
                } else {
                    report(path + ": the directory has no cluster of its own");
                }
            } else {
                long needed = (size + layout.clusterBytes() - 1) / layout.clusterBytes();
                long found = cluster == 0 ? 0 : follow(path, cluster);
                if (found != needed) {
                    report(path + ": " + size + " bytes need " + needed + " clusters, there are " + found);
                }
            }
        }
    }

    private void dots(Place place) throws FatException {
        byte[] window = volume.sectors().window();
        volume.sectors().show(layout.sectorOf(place.cluster));
        int parent = DirectoryEntry.cluster(window, DirectoryEntry.BYTES, layout.type());
        boolean right = window[0] == '.' && window[DirectoryEntry.BYTES] == '.'
                && window[DirectoryEntry.BYTES + 1] == '.'
                && DirectoryEntry.cluster(window, 0, layout.type()) == place.cluster && parent == place.parent;
        if (!right) {
            report(place.path + ": its entries . and .. are not right");
        }
    }

    /// Marks the clusters of a chain; gives how many are not another chain's.
    private int follow(String path, int first) throws FatException {
        int count = 0;
        int cluster = first;
        while (layout.isCluster(cluster)) {
            if (used.get(cluster)) {
                report(path + ": cluster " + cluster + " is in two places");
                return count;
            }
            used.set(cluster);
            count++;
            cluster = volume.table().get(cluster);
        }
        if (!volume.table().isEnd(cluster)) {
            report(path + ": its clusters end with " + cluster);
        }
        return count;
    }

    private void findLost() throws FatException {
        int lost = 0;
        int free = 0;
        for (int cluster = 2; cluster < layout.entries(); cluster++) {
            int next = volume.table().get(cluster);
            if (next == AllocationTable.FREE) {
                free++;
            } else if (!used.get(cluster) && !layout.isBad(next)) {
                lost++;
            }
        }
        if (lost > 0) {
            report(lost + " clusters are used by nothing");
        }
        if (layout.hasFsInfo() && volume.table().isCounted() && volume.table().countFree() != free) {
            report("FSInfo says that " + volume.table().countFree() + " clusters are free, there are " + free);
        }
    }

    private void compareTables() throws FatException {
        if (layout.tables() == 1) {
            return;
        }
        byte[] first = new byte[layout.sectorBytes()];
        byte[] second = new byte[layout.sectorBytes()];
        for (long i = 0; i < layout.tableSectors(); i++) {
            volume.sectors().readThrough(layout.tableStart() + i, first, 0, 1);
            volume.sectors().readThrough(layout.tableStart() + layout.tableSectors() + i, second, 0, 1);
            if (!Arrays.equals(first, second)) {
                report("the allocation tables differ in sector " + i);
                return;
            }
        }
    }

    private void report(String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
