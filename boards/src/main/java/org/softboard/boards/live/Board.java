package org.softboard.boards.live;

import java.util.SplittableRandom;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.hardware.Interrupts;
import org.softboard.boards.python.ChipStart;
import org.softboard.boards.python.Devices;
import org.softboard.boards.python.Firmware;
import org.softboard.boards.python.UsbDevice;
import org.softboard.boards.time.BoardTime;
import org.softboard.boards.time.Pacer;
import org.softboard.interpreter.vm.Output;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// A running board: hardware, firmware, MicroPython and console, put together from a definition. It lives on one
/// thread; the outside reaches it through its inbox.
final class Board {

    /// How the lines end that Python prints: as it says, or as a terminal needs them.
    enum LineEnds {
        AS_PRINTED,
        WITH_RETURNS
    }

    private final BoardDefinition definition;
    private final Language language;
    private final Clock clock = new Clock();
    private final Interrupts interrupts = new Interrupts(this::hurry);
    private final SplittableRandom random;
    private final Hardware hardware;
    private final BoardTime time;
    final BoardFlash flash;
    private final BoardCard card;
    private final UsbSerial serial;
    private final BoardConsole console;
    private final Activity activity = new Activity();
    private final Connections connections;
    private final Look look;
    private ChipStart chipStart = ChipStart.POWER_ON;
    private UsbDevice usb = new UsbDevice();
    private boolean heldInReset;
    private boolean resetWanted;
    private Firmware firmware;
    private Vm vm;
    private Typing typing;

    /// A board without power. Its console's bytes go to `out`.
    Board(BoardDefinition definition, Language language, Media media, Inbox inbox, Pacer pacer, Output out,
            LineEnds ends, long seed) {
        this.definition = definition;
        this.language = language;
        random = new SplittableRandom(seed);
        hardware = new Hardware(definition, clock, interrupts);
        time = new BoardTime(clock, interrupts, inbox, pacer, this::obey);
        flash = new BoardFlash(definition, media.flash(), hardware, time);
        card = new BoardCard(definition, media.card(), hardware, time);
        serial = new UsbSerial(time, inbox, out, ends);
        connections = new Connections(definition, hardware, clock);
        time.standWhile(connections::isCongested);
        look = new Look(this);
        firmware = newFirmware();
        vm = language.machine(definition.profile().get(), firmware.modules(), firmware.types());
        console = new BoardConsole(time, serial, vm, firmware.terminals());
        typing = Typing.in(vm, console);
        vm.out = Printer.to(console::print);
        vm.err = vm.out;
        vm.bytesOut = Printer.to(console::write);
    }

    private Firmware newFirmware() {
        var devices = new Devices(flash.storage(), serial, usb, card.reader());
        return new Firmware(definition, hardware, time, interrupts, devices, random, chipStart);
    }

    BoardDefinition definition() {
        return definition;
    }

    Hardware hardware() {
        return hardware;
    }

    BoardTime time() {
        return time;
    }

    /// It is switched off: what it has written is kept.
    void end() {
        try {
            flash.end();
        } finally {
            card.end();
        }
    }

    Firmware firmware() {
        return firmware;
    }

    UsbSerial serial() {
        return serial;
    }

    BoardConsole console() {
        return console;
    }

    Language language() {
        return language;
    }

    Vm vm() {
        return vm;
    }

    Typing typing() {
        return typing;
    }

    Activity activity() {
        return activity;
    }

    /// The RST button is held down.
    boolean isHeldInReset() {
        return heldInReset;
    }

    Boot.Outcome powerOn() {
        firmware.powerOn();
        return start(new Boot(this).choose());
    }

    /// The chip starts anew, once its reset is let go; what is connected to it stays as it is.
    Boot.Outcome reset() {
        firmware.stop();
        flash.reset();
        card.reset();
        hardware.reset();
        activity.boots();
        time.standBy(this::isHeldInReset);
        chipStart = ChipStart.hard(time.now());
        usb = new UsbDevice();
        renew();
        resetWanted = false;
        return powerOn();
    }

    /// A fresh interpreter on hardware that goes on.
    Boot.Outcome softReset() {
        firmware.stop();
        vm.heap.sweepAll();
        interrupts.enable(true);
        chipStart = chipStart.softly();
        renew();
        return start(Boot.Mode.NORMAL);
    }

    private void renew() {
        Vm before = vm;
        firmware = newFirmware();
        vm = language.machine(definition.profile().get(), firmware.modules(), firmware.types());
        typing = Typing.in(vm, console);
        vm.out = before.out;
        vm.err = before.err;
        vm.bytesOut = before.bytesOut;
    }

    /// What every start does (ports/stm32/main.c).
    private Boot.Outcome start(Boot.Mode mode) {
        activity.boots();
        hardware.attach(firmware);
        vm.poll(time);
        serial.attach(vm);
        console.attach(vm, firmware.terminals());
        time.follow(vm.meter, hardware.clocks().ahb());
        firmware.start(vm);
        return new Boot(this).start(mode);
    }

    private void hurry() {
        time.hurry();
    }

    /// Carries a command out, at its time and on the board's thread.
    private void obey(Command command) {
        switch (command) {
            case Command.Press press -> press(press.button());
            case Command.Release release -> release(release.button());
            case Command.Type type -> serial.type(type.bytes());
            case Command.HangUp _ -> serial.hangUp();
            case Command.Interrupt _ -> serial.interrupt();
            case Command.Run run -> begin(new Start.Program(run.name(), run.source(), atLeastSoft()));
            case Command.SoftReset _ -> begin(atLeastSoft());
            case Command.Reset _ -> begin(new Start.Hard());
            case Command.Speed speed -> time.speed(speed.factor());
            case Command.Pause _ -> time.pause();
            case Command.Resume _ -> time.resume();
            case Command.Connecting connecting -> connections.obey(connecting);
            case Command.Tilt tilt -> hardware.tilt(tilt.x(), tilt.y(), tilt.z());
            case Command.Look wanted -> wanted.viewer().accept(snapshot());
            case Command.Stop _ -> time.stop();
        }
    }

    BoardSnapshot snapshot() {
        return look.snapshot();
    }

    private void press(String button) {
        if (!button.equals(Command.RST)) {
            hardware.button(button).press();
        } else if (!heldInReset) {
            heldInReset = true;
            begin(new Start.Hard());
        }
    }

    private void release(String button) {
        if (button.equals(Command.RST)) {
            heldInReset = false;
        } else {
            hardware.button(button).release();
        }
    }

    /// A soft reset, unless a hard one is on the way.
    private Start atLeastSoft() {
        return resetWanted ? new Start.Hard() : new Start.Soft(false);
    }

    private void begin(Start start) {
        if (start instanceof Start.Hard) {
            resetWanted = true;
            serial.clear();
        }
        time.unwind(new Start.Wanted(start));
    }
}
