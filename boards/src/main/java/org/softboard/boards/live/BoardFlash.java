package org.softboard.boards.live;

import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.python.FlashStorage;
import org.softboard.boards.time.BoardTime;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.FlashChip;
import org.softboard.firmware.flash.StorageClock;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.time.Event;
import org.softboard.peripherals.wire.Pin;

/// A board's flash chip, which outlives its resets, the firmware's driver of it, which does not, and the image that
/// outlives the run.
final class BoardFlash implements StorageClock {

    /// An image is saved when nothing has been written for so long, and the firmware has no sector that is erased and
    /// not yet programmed again: whoever kills this process finds a whole file system.
    private static final long QUIET_NANOS = 2 * Clock.NANOS_PER_SECOND;
    /// A program that goes on writing does not keep it from being saved for longer.
    private static final long LONGEST_NANOS = 30 * Clock.NANOS_PER_SECOND;

    private final BoardDefinition definition;
    private final FlashImage image;
    private final Hardware hardware;
    private final BoardTime time;
    private final FlashChip chip;
    private final Event save = new Event(_ -> save());
    private FlashStorage storage;
    private boolean mayFail;
    private boolean isUnsaved;
    private long unsavedSince;

    BoardFlash(BoardDefinition definition, FlashImage image, Hardware hardware, BoardTime time) {
        this.definition = definition;
        this.image = image;
        this.hardware = hardware;
        this.time = time;
        chip = new FlashChip(definition.flash(), this);
        image.load(chip);
        storage = newStorage();
    }

    /// The first LED is lit while the flash lags behind.
    private FlashStorage newStorage() {
        Pin pin = hardware.pin(definition.leds().getFirst().pin());
        return new FlashStorage(chip, this, time.clock(), hardware, pin::write);
    }

    FlashStorage storage() {
        return storage;
    }

    /// The chip is reset, and forgets what it has not written.
    void reset() {
        storage.end();
        storage = newStorage();
    }

    /// The power will fail in an erase or program, counted from 1 on; a board without power writes nothing more.
    void cutPower(int operation, long seed) {
        chip.cutPowerAfter(operation - 1, seed);
        mayFail = true;
    }

    /// Writes what has waited.
    void settle() {
        try {
            storage.sync();
            mayFail = false;
        } catch (StorageException problem) {
            throw new IllegalStateException("the board's own flash", problem);
        }
    }

    /// The board is switched off: unlike a real one, it writes what has waited, unless its power has failed.
    void end() {
        try {
            if (!mayFail) {
                settle();
            }
        } finally {
            time.clock().cancel(save);
            if (isUnsaved) {
                image.save(chip);
            }
            image.close();
        }
    }

    private void save() {
        if (storage.isDirty()) {
            time.clock().scheduleIn(save, QUIET_NANOS);
        } else {
            isUnsaved = !image.save(chip);
            unsavedSince = time.clock().now();
        }
    }

    @Override
    public long now() {
        return time.now();
    }

    /// The chip was erased or programmed.
    @Override
    public void spend(long nanos) {
        time.freeze(nanos);
        if (image.isKept()) {
            long now = time.clock().now();
            if (!isUnsaved) {
                isUnsaved = true;
                unsavedSince = now;
            }
            time.clock().schedule(save, Math.max(now, Math.min(now + QUIET_NANOS, unsavedSince + LONGEST_NANOS)));
        }
    }
}
