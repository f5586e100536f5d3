package org.softboard.boards.cli;

import java.util.Iterator;
import java.util.stream.Collectors;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.Boards;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The `--board` option: a board's id.
final class BoardName implements ITypeConverter<BoardDefinition>, Iterable<String> {

    @Override
    public BoardDefinition convert(String id) {
        return Boards.named(id).orElseThrow(() -> new TypeConversionException("there is no board '" + id
                + "'; there are: " + Boards.all().stream().map(BoardDefinition::id).collect(Collectors.joining(", "))));
    }

    @Override
    public Iterator<String> iterator() {
        return Boards.all().stream().map(BoardDefinition::id).iterator();
    }
}
