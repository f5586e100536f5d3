package org.softboard.boards.definition;

import java.util.List;
import java.util.Optional;

/// The boards there are: one row each.
public final class Boards {

    private static final List<BoardDefinition> ALL = List.of(
            Pyboard.DEFINITION);

    private Boards() {}

    public static List<BoardDefinition> all() {
        return ALL;
    }

    public static Optional<BoardDefinition> named(String id) {
        return ALL.stream().filter(board -> board.id().equals(id)).findFirst();
    }
}
