package org.softboard.boards.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.python.CardReader;
import org.softboard.boards.time.BoardTime;
import org.softboard.firmware.block.FileDevice;
import org.softboard.firmware.block.SdCard;
import org.softboard.firmware.flash.StorageClock;
import org.softboard.peripherals.part.CardSlot;

/// The card in a board's slot, whose blocks are in a file of the host, and the firmware's driver of it, which does not
/// outlive a reset of the chip.
final class BoardCard implements StorageClock {

    private final BoardDefinition definition;
    private final Hardware hardware;
    private final BoardTime time;
    private final @Nullable FileDevice image;
    private final @Nullable SdCard card;
    private CardReader reader;

    BoardCard(BoardDefinition definition, @Nullable FileDevice image, Hardware hardware, BoardTime time) {
        this.definition = definition;
        this.hardware = hardware;
        this.time = time;
        this.image = image;
        card = image == null ? null : new SdCard(image, this);
        if (card != null) {
            definition.pins().stream().filter(row -> row.names().contains(CardReader.SWITCH)).forEach(this::insert);
        }
        reader = new CardReader(definition, hardware, card);
    }

    private void insert(PinRow pin) {
        new CardSlot(time.clock(), hardware.pin(pin.cpu()).net()).insert();
    }

    CardReader reader() {
        return reader;
    }

    /// The chip is reset.
    void reset() {
        reader = new CardReader(definition, hardware, card);
    }

    /// The board is switched off.
    void end() {
        if (image != null) {
            try {
                image.close();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    @Override
    public long now() {
        return time.now();
    }

    @Override
    public void spend(long nanos) {
        time.freeze(nanos);
    }
}
