package org.softboard.boards.live;

import org.softboard.boards.python.Firmware;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// How the firmware starts: the mode that the USR switch chooses, the flash, boot.py, and what the LEDs show of it
/// (ports/stm32/main.c, boardctrl.c).
final class Boot {

    /// What is wanted of a start. The LEDs from the second on show its number in binary.
    enum Mode {
        NORMAL, SAFE, FACTORY;

        int number() {
            return ordinal() + 1;
        }

        Mode next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    /// What comes after a start.
    enum Outcome {
        /// main.py, then the prompt.
        MAIN,
        /// The prompt at once.
        PROMPT,
        /// Another start: boot.py has exited.
        RESTART
    }

    private static final int RED = 1;
    private static final int GREEN = 2;
    private static final int MODE_LEDS = 3;

    private static final int MODE_ROUNDS = 100;
    private static final int LOOKS = 30;
    private static final long LOOK_MILLIS = 20;
    private static final int MODE_FLASHES = 6;
    private static final long MODE_FLASH_MILLIS = 50;
    private static final long MODE_END_MILLIS = 400;
    private static final int BOOT_FLASHES = 4;
    private static final int MAIN_FLASHES = 3;
    private static final long FLASH_MILLIS = 250;

    private final Board board;

    Boot(Board board) {
        this.board = board;
    }

    /// The mode: while USR is held at a reset it changes every 0.6 seconds.
    Mode choose() {
        Firmware firmware = board.firmware();
        Mode mode = Mode.NORMAL;
        if (!firmware.switchType.isPressed()) {
            return mode;
        }
        for (int round = 0; round < MODE_ROUNDS && isHeld(mode); round++) {
            mode = mode.next();
        }
        for (int i = 0; i < MODE_FLASHES; i++) {
            show(0);
            pass(MODE_FLASH_MILLIS);
            show(mode.number());
            pass(MODE_FLASH_MILLIS);
        }
        pass(MODE_END_MILLIS);
        return mode;
    }

    /// Shows a mode; false as soon as the switch is released.
    private boolean isHeld(Mode mode) {
        show(mode.number());
        for (int look = 0; look < LOOKS; look++) {
            pass(LOOK_MILLIS);
            if (!board.firmware().switchType.isPressed()) {
                return false;
            }
        }
        return true;
    }

    private void show(int number) {
        for (int i = 0; i < MODE_LEDS; i++) {
            board.firmware().led.state(GREEN + i, (number >> i & 1) != 0);
        }
    }

    private void pass(long millis) {
        board.time().pass(millis * Clock.NANOS_PER_MILLI);
    }

    /// Mounts the flash and runs boot.py.
    Outcome start(Mode mode) {
        Vm vm = board.vm();
        Firmware firmware = board.firmware();
        firmware.led.state(RED, false);
        show(1);
        firmware.mount(vm, mode == Mode.FACTORY);
        var outcome = mode == Mode.SAFE ? Outcome.PROMPT : boot(vm);
        if (outcome != Outcome.RESTART) {
            show(0);
            firmware.booted();
        }
        return outcome;
    }

    private Outcome boot(Vm vm) {
        int mark = vm.heap.fresh();
        int exception = new Scripts(board).runIfThere("boot.py");
        var outcome = Outcome.MAIN;
        if (exception != 0 && vm.errors.isA(exception, CoreType.SYSTEM_EXIT)) {
            outcome = Outcome.RESTART;
        } else if (exception != 0) {
            vm.errors.report(vm.out, exception);
            flash(BOOT_FLASHES);
            outcome = Outcome.PROMPT;
        }
        vm.heap.release(mark);
        return outcome;
    }

    /// Shows that main.py has failed.
    void mainFailed() {
        flash(MAIN_FLASHES);
    }

    private void flash(int times) {
        Vm vm = board.vm();
        Firmware firmware = board.firmware();
        for (int i = 0; i < times; i++) {
            firmware.led.state(RED, true);
            firmware.led.state(GREEN, false);
            vm.catching(() -> firmware.clock.sleepMillis(vm, FLASH_MILLIS));
            firmware.led.state(RED, false);
            firmware.led.state(GREEN, true);
            vm.catching(() -> firmware.clock.sleepMillis(vm, FLASH_MILLIS));
        }
        firmware.led.state(GREEN, false);
    }
}
