package org.softboard.boards.cli;

import java.util.Iterator;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;

/// The ids of the boards, as help and completion list them.
final class BoardNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Boards.all().stream().map(BoardDefinition::id).iterator();
    }
}
