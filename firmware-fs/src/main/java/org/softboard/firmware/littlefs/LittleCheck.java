package org.softboard.firmware.littlefs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.StorageException;

/// Looks for what is wrong in a file system, and changes nothing. What a power failure interrupted is not wrong.
public final class LittleCheck {

    private final Volume volume;
    private final List<String> problems = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Queue<Found> open = new ArrayDeque<>();

    /// A directory that has not been looked into.
    private record Found(String path, Pair pair) {}

    private LittleCheck(Volume volume) {
        this.volume = volume;
    }

    /// @return a sentence for each problem
    public static List<String> check(BlockDevice device, Options options) throws StorageException {
        LittleCheck check = new LittleCheck(new Volume(device, options));
        try {
            check.volume.mount();
            check.blocks();
            check.directories();
        } catch (StorageException broken) {
            check.problems.add(broken.getMessage() + ".");
        }
        return check.problems;
    }

    /// No block belongs to two files.
    private void blocks() throws StorageException {
        if (volume.state.onDisk().hasMove()) {
            // The file that was moved is there twice.
            return;
        }
        BitSet used = new BitSet();
        BitSet twice = new BitSet();
        volume.forEachOnDisk(false, block -> {
            if (!isThere(block)) {
                return;
            }
            if (used.get(block)) {
                twice.set(block);
            }
            used.set(block);
        });
        twice.stream().forEach(block -> problems.add("Block " + block + " is used twice."));
    }

    private boolean isThere(int block) {
        return block >= 0 && block < volume.medium.blockCount;
    }

    private void directories() {
        open.add(new Found("", volume.root));
        while (!open.isEmpty()) {
            Found next = open.remove();
            try {
                directory(next.path, next.pair);
            } catch (StorageException broken) {
                problems.add(next.path + "/: " + broken.getMessage() + ".");
            }
        }
    }

    private void directory(String path, Pair first) throws StorageException {
        Metadata at = volume.fetch(first);
        for (int step = 0;; step++) {
            if (!seen.add(at.pair().first())) {
                problems.add("The directory " + path + "/ is in two places.");
                return;
            }
            int hidden = volume.hiddenId(at);
            for (int id = 0; id < at.count(); id++) {
                if (id != hidden) {
                    node(path, at.nodes().get(id));
                }
            }
            if (!at.isSplit()) {
                return;
            }
            at = volume.next(at, step);
        }
    }

    private void node(String path, Node node) {
        String name = path + "/" + Utf8.text(node.name());
        try {
            Pair directory = node.directory();
            if (node.isDirectory() && directory != null) {
                open.add(new Found(name, directory));
            } else if (node.isDirectory()) {
                problems.add("The directory " + name + " is nowhere.");
            } else if (node.hasSkipList()) {
                volume.skipList.forEach(node.head(), volume.skipList.lastIndex(node.size()), block -> {
                    if (!isThere(block)) {
                        problems.add("The file " + name + " goes into block " + Integer.toUnsignedString(block) + ".");
                    }
                });
            }
        } catch (StorageException broken) {
            problems.add(name + ": " + broken.getMessage() + ".");
        }
    }
}
