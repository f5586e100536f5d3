package org.softboard.boards.python;

import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.firmware.block.SdCard;
import org.softboard.firmware.error.StorageException;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// The firmware's driver of the card slot (ports/stm32/sdcard.c). It goes on over soft resets; the chip's reset forgets
/// that the card was powered.
public final class CardReader {

    /// The pin of the slot's switch, and the front of the names of those that lead to the card.
    public static final String SWITCH = "SD_SW";
    private static final String BUS = "SD_";
    private static final int SDIO_FUNCTION = 12;

    private static final int BLOCK = 512;
    private static final int EIO = -5;

    private final BoardDefinition definition;
    private final Hardware hardware;
    private final @Nullable SdCard card;
    private boolean isChosen;
    private boolean isActive;

    /// @param card what is in the slot
    public CardReader(BoardDefinition definition, Hardware hardware, @Nullable SdCard card) {
        this.definition = definition;
        this.hardware = hardware;
        this.card = card;
    }

    /// Once after a reset of the chip: the pins.
    void initialise() {
        for (PinRow row : definition.pins()) {
            Pin pin = hardware.pin(row.cpu());
            if (row.names().contains(SWITCH)) {
                pin.configure(PinMode.IN, false, Pull.UP);
            } else if (row.names().getFirst().startsWith(BUS)) {
                pin.alternate(SDIO_FUNCTION);
                pin.configure(PinMode.ALT, false, Pull.UP);
            }
        }
    }

    boolean isPresent() {
        return definition.pins().stream().anyMatch(
                row -> row.names().contains(SWITCH) && !hardware.pin(row.cpu()).level());
    }

    /// A program or the start wants a card rather than an MMC.
    void choose() {
        isChosen = true;
    }

    /// False without a card.
    boolean powerOn() {
        if (!isActive && isChosen && card != null && isPresent()) {
            card.powerOn();
            isActive = true;
        }
        return isActive;
    }

    void powerOff() {
        isActive = false;
    }

    /// The card, if it is powered.
    @Nullable SdCard card() {
        return isActive ? card : null;
    }

    /// Reads whole blocks into memory; gives 0 or a negated errno.
    int read(int block, byte[] into, int at, int length) {
        SdCard active = card();
        if (active == null || block < 0) {
            return EIO;
        }
        try {
            active.read(block, 0, into, at, length / BLOCK * BLOCK);
            return 0;
        } catch (StorageException problem) {
            return EIO;
        }
    }

    /// As [#read], the other way.
    int write(int block, byte[] from, int at, int length) {
        SdCard active = card();
        if (active == null || block < 0) {
            return EIO;
        }
        try {
            active.write(block, from, at, length / BLOCK * BLOCK);
            return 0;
        } catch (StorageException problem) {
            return EIO;
        }
    }
}
