package org.softboard.boards.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.flash.FlashModel;
import org.softboard.interpreter.vm.MachineProfile;

/// A board as data: what is on it and how its firmware sees it. A new board is one such value.
///
/// @param geometry the name of its [BoardGeometry][org.softboard.boards.geometry.BoardGeometry]
public record BoardDefinition(
        String id,
        String title,
        String geometry,
        String boardName,
        String cpu,
        String platform,
        String build,
        int hertz,
        CoreModel core,
        ChipMemory memory,
        Supplier<MachineProfile> profile,
        List<PinRow> pins,
        List<LedRow> leds,
        List<ButtonRow> buttons,
        List<TimerRow> timers,
        List<BusRow> buses,
        List<String> pullUps,
        @Nullable AccelerometerRow accelerometer,
        FlashModel flash,
        List<String> fitted) {

    public static Builder named(String id, String title) {
        return new Builder(id, title);
    }

    /// As the banner and os.uname() have it.
    public String machine() {
        return boardName + " with " + cpu;
    }

    public PinRow pin(String cpuName) {
        return pins.stream().filter(row -> row.cpu().equals(cpuName)).findFirst().orElseThrow();
    }

    /// The controllers of a kind, by number.
    public List<BusRow> buses(BusRow.Kind kind) {
        return buses.stream().filter(row -> row.kind() == kind).toList();
    }

    public BusRow bus(BusRow.Kind kind, int number) {
        return buses(kind).stream().filter(row -> row.id() == number).findFirst().orElseThrow();
    }

    /// Collects a definition row by row.
    public static final class Builder {
        private final String id;
        private final String title;
        private String geometry = "";
        private final List<PinRow> pins = new ArrayList<>();
        private final List<LedRow> leds = new ArrayList<>();
        private final List<ButtonRow> buttons = new ArrayList<>();
        private final List<TimerRow> timers = new ArrayList<>();
        private final List<BusRow> buses = new ArrayList<>();
        private final List<String> pullUps = new ArrayList<>();
        private final List<String> fitted = new ArrayList<>();
        private @Nullable AccelerometerRow accelerometer;
        private CoreModel core = CoreModel.OTHER;
        private FlashModel flash = FlashModel.STM32F405;

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /// Where everything lies is told by the geometry file of that name.
        public Builder geometry(String name) {
            geometry = name;
            return this;
        }

        public Builder pin(String cpu, String names, int adcChannel, String functions) {
            pins.add(PinRow.of(cpu, names, adcChannel, functions));
            return this;
        }

        public Builder pin(String cpu, String names, String functions) {
            return pin(cpu, names, PinRow.NO_ADC, functions);
        }

        public Builder led(int ledId, String pin, LedRow.Colour colour) {
            leds.add(new LedRow(ledId, pin, colour, 0, 0));
            return this;
        }

        public Builder fadingLed(int ledId, String pin, LedRow.Colour colour, int timer, int function) {
            leds.add(new LedRow(ledId, pin, colour, timer, function));
            return this;
        }

        public Builder button(String name, String pin) {
            buttons.add(new ButtonRow(name, pin));
            return this;
        }

        public Builder timers(int bits, int hertz, int... ids) {
            for (int timer : ids) {
                timers.add(new TimerRow(timer, bits, hertz));
            }
            return this;
        }

        public Builder bus(BusRow.Kind kind, int busId, String name, int clock, String pinNames) {
            buses.add(new BusRow(kind, busId, name, clock, List.of(pinNames.split(" "))));
            return this;
        }

        /// Resistors to the supply at these pins, by their CPU names.
        public Builder pullUps(String... pinNames) {
            pullUps.addAll(List.of(pinNames));
            return this;
        }

        public Builder accelerometer(int bus, String supplyPin) {
            accelerometer = new AccelerometerRow(bus, supplyPin);
            return this;
        }

        public Builder flash(FlashModel model) {
            flash = model;
            return this;
        }

        /// The processor, if machine code is to run on it.
        public Builder core(CoreModel model) {
            core = model;
            return this;
        }

        public Builder fitted(String part) {
            fitted.add(part);
            return this;
        }

        public BoardDefinition firmware(String boardName, String cpu, String platform, String build, int hertz,
                ChipMemory memory, Supplier<MachineProfile> profile) {
            return new BoardDefinition(id, title, geometry, boardName, cpu, platform, build, hertz, core, memory,
                    profile,
                    List.copyOf(pins), List.copyOf(leds), List.copyOf(buttons), List.copyOf(timers),
                    List.copyOf(buses), List.copyOf(pullUps), accelerometer, flash, List.copyOf(fitted));
        }
    }
}
