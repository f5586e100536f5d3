package org.softboard.firmware.littlefs;

import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.Listing;

/// Goes from node to node, along a directory's pairs.
final class LittleListing implements Listing {

    private final Volume volume;
    private final Position position;
    private int step;

    LittleListing(Volume volume, Pair directory) {
        this.volume = volume;
        position = volume.track(Position.before(directory, 0));
    }

    @Override
    public @Nullable Entry next() throws StorageException {
        if (position.pair.isNone()) {
            return null;
        }
        Metadata at = volume.fetch(position.pair);
        while (true) {
            if (position.id < at.count()) {
                int id = position.id++;
                Node node = at.nodes().get(id);
                if (id != volume.hiddenId(at) && (node.isFile() || node.isDirectory())) {
                    return LittleFs.entry(node);
                }
            } else if (at.isSplit()) {
                at = volume.next(at, step++);
                position.pair = at.pair();
                position.id = 0;
            } else {
                position.pair = Pair.NONE;
                return null;
            }
        }
    }
}
