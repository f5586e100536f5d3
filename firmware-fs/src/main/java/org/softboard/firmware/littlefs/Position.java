package org.softboard.firmware.littlefs;

/// Where an open file or a listing is: a pair and an id in it. Commits move it along.
final class Position {

    /// [Pair#NONE] if what was there has been removed.
    Pair pair;
    int id;
    private final boolean isBetween;

    private Position(Pair pair, int id, boolean isBetween) {
        this.pair = pair;
        this.id = id;
        this.isBetween = isBetween;
    }

    /// That of a file, which ends with it.
    static Position of(Pair pair, int id) {
        return new Position(pair, id, false);
    }

    /// One in a directory, before an id.
    static Position before(Pair pair, int id) {
        return new Position(pair, id, true);
    }

    /// Follows the changes of its pair.
    void follow(Changes changes) {
        for (Changes.Change change : changes) {
            if (change.type() == Tag.CREATE && id >= change.id()) {
                id++;
            } else if (change.type() == Tag.DELETE && id > change.id()) {
                id--;
            } else if (change.type() == Tag.DELETE && id == change.id() && !isBetween) {
                pair = Pair.NONE;
                return;
            }
        }
    }
}
