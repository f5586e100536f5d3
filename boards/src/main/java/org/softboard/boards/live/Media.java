package org.softboard.boards.live;

import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.firmware.block.FileDevice;

/// What a board has its files on when it is switched on: its flash, and the card in its slot if there is one. The board
/// lets both go when it is switched off.
public record Media(FlashImage flash, @Nullable FileDevice card) {

    /// No card.
    public static Media of(FlashImage flash) {
        return new Media(flash, null);
    }

    /// As from the factory.
    public static Media fresh(BoardDefinition definition) {
        return of(FlashImage.fresh(definition));
    }
}
