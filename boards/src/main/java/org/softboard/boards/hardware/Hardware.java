package org.softboard.boards.hardware;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.definition.AccelerometerRow;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.BusRow;
import org.softboard.boards.definition.ButtonRow;
import org.softboard.boards.definition.LedRow;
import org.softboard.boards.definition.PinFunction;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.definition.TimerRow;
import org.softboard.peripherals.part.Led;
import org.softboard.peripherals.part.Mma7660;
import org.softboard.peripherals.part.PushButton;
import org.softboard.peripherals.stm32.Adc;
import org.softboard.peripherals.stm32.Addresses;
import org.softboard.peripherals.stm32.Bus;
import org.softboard.peripherals.stm32.Clocks;
import org.softboard.peripherals.stm32.Exti;
import org.softboard.peripherals.stm32.GpioPort;
import org.softboard.peripherals.stm32.I2c;
import org.softboard.peripherals.stm32.Rtc;
import org.softboard.peripherals.stm32.Spi;
import org.softboard.peripherals.stm32.Stm32Timer;
import org.softboard.peripherals.stm32.TimerRegisters;
import org.softboard.peripherals.stm32.Usart;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;
import org.softboard.peripherals.wire.Terminal;
import org.softboard.peripherals.wire.Wires;

/// A board's parts, built from its definition and wired as it says. It outlives resets, as copper does.
public final class Hardware {

    /// Lines of the F405's EXTI: 16 for pins, then PVD, RTC alarm, USB FS, Ethernet, USB HS, tamper, RTC wake-up.
    public static final int EXTI_LINES = 23;
    public static final int RTC_WAKE_UP = 22;

    /// NVIC priorities of the firmware (ports/stm32/irq.h).
    private static final int UART_PRIORITY = 1;
    private static final int FLASH_PRIORITY = 6;
    private static final int TIMER_PRIORITY = 13;
    private static final int EXTI_PRIORITY = 14;
    private static final int PENDSV_PRIORITY = 15;
    private static final int RTC_PRIORITY = 15;

    /// What the firmware does when the flash, a timer, an EXTI line or a serial port interrupts.
    public interface Firmware {
        void timer(Stm32Timer timer);

        void external(int line);

        void flash();

        /// A serial port has received something. It runs no Python, and comes at once.
        void received(Usart usart);

        /// The program's own part of what [#received] does, at the next poll.
        void serial(Usart usart);

        /// The interrupt that software raises for what may wait.
        void pendSv();
    }

    /// Before there is a firmware, and in between.
    private static final Firmware NONE = new Firmware() {
        @Override
        public void timer(Stm32Timer timer) {}

        @Override
        public void external(int line) {}

        @Override
        public void flash() {}

        @Override
        public void received(Usart usart) {}

        @Override
        public void serial(Usart usart) {}

        @Override
        public void pendSv() {}
    };

    private final BoardDefinition definition;
    private final Clock clock;
    private final Interrupts interrupts;
    private final Map<String, Pin> pins = new LinkedHashMap<>();
    private final Map<Integer, Stm32Timer> timers = new LinkedHashMap<>();
    private final Map<Integer, Usart> usarts = new LinkedHashMap<>();
    private final Map<Usart, Interrupts.Line> serialLines = new IdentityHashMap<>();
    private final Map<Integer, Spi> spis = new LinkedHashMap<>();
    private final Map<Integer, I2c> i2cs = new LinkedHashMap<>();
    private final Map<Integer, Integer> sourceClocks = new LinkedHashMap<>();
    private final List<Led> leds = new ArrayList<>();
    private final Map<String, PushButton> buttons = new LinkedHashMap<>();
    private final @Nullable Mma7660 accelerometer;
    private final Map<String, Terminal> sources = new LinkedHashMap<>();
    private final Wires wires = new Wires();
    private final Exti exti;
    private final Rtc rtc;
    private final Clocks clocks = new Clocks();
    private final Adc adc;
    private final Bus bus = new Bus();
    private final Interrupts.Line flash;
    private final Interrupts.Line pendSv;
    private Firmware firmware = NONE;

    public Hardware(BoardDefinition definition, Clock clock, Interrupts interrupts) {
        this.definition = definition;
        this.clock = clock;
        this.interrupts = interrupts;
        this.exti = external();
        this.adc = new Adc(clock);
        this.rtc = new Rtc(clock, () -> exti.edge(RTC_WAKE_UP));
        this.flash = interrupts.line(FLASH_PRIORITY, () -> firmware.flash());
        this.pendSv = interrupts.line(PENDSV_PRIORITY, () -> firmware.pendSv());
        for (TimerRow row : definition.timers()) {
            timers.put(row.id(), timer(row));
            sourceClocks.put(row.id(), row.hertz());
        }
        for (BusRow row : definition.buses(BusRow.Kind.UART)) {
            usarts.put(row.id(), usart(row));
        }
        for (BusRow row : definition.buses(BusRow.Kind.I2C)) {
            i2cs.put(row.id(), new I2c(clock, row.id()));
        }
        for (BusRow row : definition.buses(BusRow.Kind.SPI)) {
            spis.put(row.id(), new Spi(clock, row.id()));
        }
        for (PinRow row : definition.pins()) {
            pins.put(row.cpu(), pin(row));
        }
        connect(definition);
        for (String pulled : definition.pullUps()) {
            Terminal.on(pin(pulled).net()).drive(Drive.WEAK_HIGH, clock.now());
        }
        for (LedRow row : definition.leds()) {
            leds.add(new Led(clock, pin(row.pin()).net()));
        }
        for (ButtonRow row : definition.buttons()) {
            buttons.put(row.name(), new PushButton(clock, pin(row.pin()).net()));
        }
        AccelerometerRow row = definition.accelerometer();
        accelerometer = row == null ? null : accelerometer(row);
    }

    /// Hands the interrupts to a firmware.
    public void attach(Firmware newFirmware) {
        firmware = newFirmware;
    }

    public void raiseFlash() {
        flash.raise();
    }

    /// Raises the interrupt that comes to [Firmware#serial].
    public void raiseSerial(Usart usart) {
        Interrupts.Line line = serialLines.get(usart);
        if (line != null) {
            line.raise();
        }
    }

    /// Raises the interrupt of the lowest priority.
    public void raisePendSv() {
        pendSv.raise();
    }

    /// The chip's reset: pins are inputs again, timers, serial ports and interrupt lines off.
    public void reset() {
        for (Pin pin : pins.values()) {
            pin.write(false);
            pin.alternate(0);
            pin.configure(PinMode.IN, false, Pull.NONE);
        }
        timers.values().forEach(Stm32Timer::reset);
        usarts.values().forEach(Usart::reset);
        clocks.reset();
        clocksChanged();
        adc.reset();
        for (int line = 0; line < EXTI_LINES; line++) {
            exti.interrupt(line, false);
            exti.event(line, false);
            exti.edges(line, false, false);
            exti.clear(line);
        }
        interrupts.enable(true);
    }

    public Pin pin(String cpuName) {
        Pin pin = pins.get(cpuName);
        if (pin == null) {
            throw new IllegalArgumentException("no pin " + cpuName);
        }
        return pin;
    }

    public Map<String, Pin> pins() {
        return pins;
    }

    public Stm32Timer timer(int id) {
        Stm32Timer timer = timers.get(id);
        if (timer == null) {
            throw new IllegalArgumentException("no timer " + id);
        }
        return timer;
    }

    public Map<Integer, Stm32Timer> timers() {
        return timers;
    }

    /// Does a UART still send?
    public boolean isSending() {
        return usarts.values().stream().anyMatch(Usart::isSending);
    }

    /// The serial ports by number.
    public Map<Integer, Usart> usarts() {
        return usarts;
    }

    /// The LEDs in the order of the definition.
    public List<Led> leds() {
        return leds;
    }

    public PushButton button(String name) {
        PushButton button = buttons.get(name);
        if (button == null) {
            throw new IllegalArgumentException("no button " + name);
        }
        return button;
    }

    /// Holds a pin's net at a voltage from outside, or lets go of it if that is NaN.
    public void apply(String pin, double volts) {
        Terminal source = sources.computeIfAbsent(pin, name -> Terminal.on(pin(name).net()));
        if (Double.isNaN(volts)) {
            source.drive(Drive.NONE, clock.now());
        } else {
            source.volts(volts, clock.now());
        }
    }

    /// Moves the board, if it can feel that: the acceleration along its axes, in g.
    public void tilt(double x, double y, double z) {
        Mma7660 chip = accelerometer;
        if (chip != null) {
            chip.acceleration(x, y, z);
        }
    }

    /// The names of the buttons that are held down.
    public List<String> pressed() {
        return buttons.entrySet().stream().filter(button -> button.getValue().isPressed()).map(Map.Entry::getKey)
                .toList();
    }

    public Exti exti() {
        return exti;
    }

    /// The peripherals as addresses.
    public Bus bus() {
        return bus;
    }

    public BoardDefinition definition() {
        return definition;
    }

    public I2c i2c(int id) {
        I2c i2c = i2cs.get(id);
        if (i2c == null) {
            throw new IllegalArgumentException("no I2C " + id);
        }
        return i2c;
    }

    public Spi spi(int id) {
        Spi spi = spis.get(id);
        if (spi == null) {
            throw new IllegalArgumentException("no SPI " + id);
        }
        return spi;
    }

    /// Whoever changes them says so to [#clocksChanged].
    public Clocks clocks() {
        return clocks;
    }

    /// The timers take up new clocks; those on APB2 are the ones that are faster by default.
    public void clocksChanged() {
        var defaults = new Clocks();
        for (Stm32Timer timer : timers.values()) {
            boolean isFast = sourceClocks.getOrDefault(timer.id(), 0) == defaults.apb2Timers();
            timer.hertz(isFast ? clocks.apb2Timers() : clocks.apb1Timers());
        }
    }

    public Adc adc() {
        return adc;
    }

    public Rtc rtc() {
        return rtc;
    }

    public Wires wires() {
        return wires;
    }

    private void connect(BoardDefinition definition) {
        Map<Integer, GpioPort> ports = new LinkedHashMap<>();
        for (PinRow row : definition.pins()) {
            ports.computeIfAbsent(row.port(), _ -> new GpioPort()).connect(row.bit(), pin(row.cpu()));
        }
        for (PinRow row : definition.pins()) {
            if (row.adcChannel() != PinRow.NO_ADC) {
                adc.connect(row.adcChannel(), pin(row.cpu()).net());
            }
        }
        ports.forEach((port, registers) -> bus.connect(Addresses.gpio(port), registers));
        timers.forEach((id, timer) -> bus.connect(Addresses.timer(id), new TimerRegisters(timer)));
        bus.connect(Addresses.RTC, rtc);
        bus.connect(Addresses.ADC1, adc);
        bus.connect(Addresses.EXTI, exti);
    }

    private Exti external() {
        var lines = new Interrupts.Line[EXTI_LINES];
        for (int i = 0; i < EXTI_LINES; i++) {
            int number = i;
            int priority = number == RTC_WAKE_UP ? RTC_PRIORITY : EXTI_PRIORITY;
            lines[i] = interrupts.line(priority, () -> firmware.external(number));
        }
        return new Exti(clock, EXTI_LINES, line -> lines[line].raise());
    }

    private Mma7660 accelerometer(AccelerometerRow row) {
        List<String> lines = definition.bus(BusRow.Kind.I2C, row.bus()).pins();
        return new Mma7660(clock, pin(lines.getFirst()).net(), pin(lines.getLast()).net(), pin(row.supply()).net());
    }

    private Stm32Timer timer(TimerRow row) {
        var request = new TimerRequest();
        var timer = new Stm32Timer(clock, row.id(), row.bits(), row.hertz(), request);
        request.line = interrupts.line(TIMER_PRIORITY, () -> firmware.timer(timer));
        return timer;
    }

    private Usart usart(BusRow row) {
        var request = new UsartRequest();
        var usart = new Usart(clock, row.id(), row.hertz(), request);
        request.line = interrupts.line(UART_PRIORITY, () -> firmware.received(usart));
        serialLines.put(usart, interrupts.line(UART_PRIORITY, () -> firmware.serial(usart)));
        return usart;
    }

    private Pin pin(PinRow row) {
        var pin = new Pin(row.cpu(), clock);
        for (PinFunction function : row.functions()) {
            Stm32Timer timer = timers.get(function.unit());
            Usart usart = usarts.get(function.unit());
            Spi spi = spis.get(function.unit());
            I2c i2c = i2cs.get(function.unit());
            if (function.peripheral().equals("TIM") && timer != null && function.role().matches("CH[1-4]")) {
                pin.offer(function.number(), timer.channel(function.role().charAt(2) - '0').signal());
            } else if (function.peripheral().matches("US?ART") && usart != null) {
                connect(pin, function, usart);
            } else if (function.peripheral().equals("I2C") && i2c != null) {
                i2c.connect(function.role().equals("SCL"), function.number(), pin);
            } else if (function.peripheral().equals("SPI") && spi != null) {
                connect(pin, function, spi);
            }
        }
        return pin;
    }

    private static void connect(Pin pin, PinFunction function, Usart usart) {
        switch (function.role()) {
            case "TX" -> pin.offer(function.number(), usart.tx());
            case "RTS" -> pin.offer(function.number(), usart.rts());
            case "RX" -> pin.lead(function.number(), usart.rx());
            case "CTS" -> pin.lead(function.number(), usart.cts());
            default -> {}
        }
    }

    private static void connect(Pin pin, PinFunction function, Spi spi) {
        switch (function.role()) {
            case "SCK" -> pin.offer(function.number(), spi.sck());
            case "MOSI" -> pin.offer(function.number(), spi.mosi());
            case "MISO" -> spi.input(function.number(), pin);
            default -> {
                // NSS is left to the program.
            }
        }
    }

    /// Ties a timer to its interrupt line, which can only be made once there is a timer.
    private static final class TimerRequest implements Stm32Timer.Request {
        private Interrupts.@Nullable Line line;

        @Override
        public void raise(Stm32Timer timer) {
            if (line != null) {
                line.raise();
            }
        }
    }

    /// Ties a serial port to its interrupt line.
    private static final class UsartRequest implements Usart.Request {
        private Interrupts.@Nullable Line line;

        @Override
        public void raise(Usart usart) {
            if (line != null) {
                line.raiseAtOnce();
            }
        }
    }
}
