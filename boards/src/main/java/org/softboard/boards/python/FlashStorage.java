package org.softboard.boards.python;

import java.util.function.Consumer;
import org.softboard.boards.hardware.Hardware;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.PyboardFlash;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.FlashChip;
import org.softboard.firmware.flash.StorageClock;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.time.Event;

/// The firmware's driver of the flash in time: its interrupt writes back what has waited for five seconds, and an LED is
/// lit meanwhile (ports/stm32/flashbdev.c, storage.c). It goes on over soft resets; the chip's reset forgets what has
/// not been written back.
public final class FlashStorage implements BlockDevice {

    private final PyboardFlash flash;
    private final Clock clock;
    private final Hardware hardware;
    private final Consumer<Boolean> light;
    private final Event poll = new Event(_ -> raise());

    /// @param light shows that the flash lags behind what was written
    public FlashStorage(FlashChip chip, StorageClock time, Clock clock, Hardware hardware, Consumer<Boolean> light) {
        flash = new PyboardFlash(chip, time);
        this.clock = clock;
        this.hardware = hardware;
        this.light = light;
    }

    /// The chip is reset.
    public void end() {
        clock.cancel(poll);
    }

    /// Does the chip lag behind what was written?
    public boolean isDirty() {
        return flash.isDirty();
    }

    private void raise() {
        hardware.raiseFlash();
    }

    /// The interrupt.
    void service() {
        if (!flash.isDirty()) {
            return;
        }
        try {
            flash.poll();
        } catch (StorageException problem) {
            throw new IllegalStateException("the board's own flash", problem);
        }
        if (flash.isDirty()) {
            goOn();
        } else {
            light.accept(false);
        }
    }

    private void goOn() {
        if (!poll.isScheduled()) {
            clock.schedule(poll, (clock.now() / PyboardFlash.POLL_NANOS + 1) * PyboardFlash.POLL_NANOS);
        }
    }

    /// As [#sync], for a program.
    void sync(Vm vm) {
        try {
            sync();
        } catch (StorageException problem) {
            throw vm.osError(problem.number());
        }
    }

    @Override
    public int blockSize() {
        return flash.blockSize();
    }

    @Override
    public int blockCount() {
        return flash.blockCount();
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        flash.read(block, offset, into, at, length);
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        program(block, 0, from, at, length);
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        try {
            flash.program(block, offset, from, at, length);
        } finally {
            if (flash.isDirty()) {
                light.accept(true);
                goOn();
            }
        }
    }

    @Override
    public void erase(int block) throws StorageException {
        flash.erase(block);
    }

    @Override
    public void sync() throws StorageException {
        if (flash.isDirty()) {
            flash.sync();
            light.accept(false);
        }
    }
}
