package org.softboard.boards.python;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.core.ThumbCode;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.BusRow;
import org.softboard.boards.definition.ButtonRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.hardware.Interrupts;
import org.softboard.boards.time.BoardTime;
import org.softboard.boards.vfs.BlockFileSystems;
import org.softboard.boards.vfs.VfsTime;
import org.softboard.firmware.error.StorageException;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.FileFunctions;
import org.softboard.interpreter.module.Mounts;
import org.softboard.interpreter.module.SelectModule;
import org.softboard.interpreter.module.TimeModule;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Files;
import org.softboard.interpreter.vm.MachineCode;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Stm32Timer;
import org.softboard.peripherals.stm32.Usart;
import org.softboard.peripherals.time.Clock;

/// The pyboard's firmware between Python and hardware (ports/stm32): its classes and modules for one board, what every
/// start and soft reset does to them, and the way of interrupts to them.
public final class Firmware implements Hardware.Firmware {

    private static final int GREEN = 2;
    /// A file of the flash that says that the card is not wanted.
    private static final String SKIP_CARD = "SKIPSD";
    /// How long the LED at least shows that a file system is made.
    private static final long CREATION_MILLIS = 200;

    public final PybLed led;
    public final PybSwitch switchType;
    public final ReplSettings settings = new ReplSettings();
    public final BoardClock clock;

    final NetworkModule network = new NetworkModule();

    final MachinePin pin;
    final PybExtInt extInt;
    final AdcConversion analog;
    final PybAdc adc;
    final PybRtc rtc;
    final PybTimer timer;
    final List<SpiBus> spis;
    final MachineSoftSpi softSpi;
    final List<I2cBus> i2cs;
    final PybI2c i2c;
    final MachineSoftI2c softI2c;
    final MachineTimer machineTimer;
    final MachineUart uart;
    final PybFlash flash;
    final PybAccel accel;

    final UsbDevice usb;
    final PybUsbVcp usbVcp;
    final PybSdCard card;

    private final Dupterm terminals;
    private final CardReader reader;
    private final FlashStorage storage;
    private final VfsTime fileTime;
    private final BlockFileSystems fileSystems;
    private final ExternalLines lines;
    private final SoftTimers softTimers;
    private final SelectModule.Parts select;
    private final List<BuiltinModule> modules;
    private final List<BuiltinType> hidden;
    private final Function<Vm, @Nullable MachineCode> machineCode;
    private final SplittableRandom random;
    private final ChipStart chipStart;
    private @Nullable Vm vm;

    /// A firmware for one machine.
    public Firmware(BoardDefinition definition, Hardware hardware, BoardTime time, Interrupts interrupts,
            Devices devices, SplittableRandom random, ChipStart chipStart) {
        machineCode = machine -> ThumbCode.on(definition, machine, hardware.bus(), time, interrupts);
        storage = devices.storage();
        usb = devices.usb();
        this.chipStart = chipStart;
        this.random = random;
        clock = new BoardClock(time, hardware.rtc(), hardware.clocks().ahb(), chipStart.nanos());
        lines = new ExternalLines(hardware.exti());
        pin = new MachinePin(definition, hardware, time, lines);
        ButtonRow button = definition.buttons().getFirst();
        switchType = new PybSwitch(button, definition.pin(button.pin()), hardware, time, lines);
        led = new PybLed(definition.leds(), hardware, time);
        extInt = new PybExtInt(pin, time, lines);
        analog = new AdcConversion(definition, hardware, time);
        rtc = new PybRtc(hardware, time, lines, chipStart);
        timer = new PybTimer(pin, hardware, time);
        adc = new PybAdc(this, hardware, time);
        spis = definition.buses(BusRow.Kind.SPI).stream().map(row -> new SpiBus(row, hardware, time)).toList();
        softSpi = new MachineSoftSpi(pin, time);
        i2cs = definition.buses(BusRow.Kind.I2C).stream().map(row -> new I2cBus(row, hardware, time)).toList();
        i2c = new PybI2c(i2cs, time);
        accel = new PybAccel(definition, hardware, time, clock);
        softI2c = new MachineSoftI2c(pin, time);
        softTimers = new SoftTimers(time, clock, hardware);
        machineTimer = new MachineTimer(softTimers);
        uart = new MachineUart(definition, hardware, time, clock, devices.serial());
        select = SelectModule.over(clock);
        flash = new PybFlash(storage);
        usbVcp = new PybUsbVcp(devices.serial(), usb, clock);
        terminals = new Dupterm(devices.serial(), usbVcp);
        reader = devices.card();
        card = new PybSdCard(reader, clock);
        fileTime = new VfsTime(clock::calendarNanos, TimeModule.Epoch.YEAR_2000.seconds());
        fileSystems = new BlockFileSystems(fileTime, FactoryFiles.LABEL);
        var shared = new MachineFunctions(definition, hardware, time, clock, interrupts, random);
        var memory = new MachineMem(hardware.bus(), time);
        hidden = List.of(memory.type, pin.functions.type, timer.channels.type, uart.irq.type,
                FileFunctions.hiddenType(),
                select.hidden());
        modules = List.of(
                new PybModule(this, shared, clock, settings).module,
                MachineModule.of(this, shared, memory),
                StmModule.of(memory),
                TimeModule.over(clock, TimeModule.Epoch.YEAR_2000),
                OsModule.of(definition, random, this::sync, terminals, fileSystems),
                fileSystems.addTo(FileFunctions.vfs()),
                network.module(),
                select.module(),
                SocketModule.MODULE);
        hardware.attach(this);
    }

    /// The modules that the board adds to MicroPython's own.
    public List<BuiltinModule> modules() {
        return modules;
    }

    /// Types whose objects a program meets although no module names them.
    public List<BuiltinType> types() {
        List<BuiltinType> types = new ArrayList<>(fileSystems.hiddenTypes());
        types.addAll(hidden);
        return types;
    }

    /// The terminals of the REPL.
    public Dupterm terminals() {
        return terminals;
    }

    /// `pyb.repl_uart([uart or None])`
    long replUart(Vm running, Args args) {
        if (args.count() == 0) {
            return terminals.uart(running);
        }
        if (args.word(0) != Word.NONE && !uart.isUart(running, args.word(0))) {
            throw running.error(CoreType.VALUE_ERROR, "need a UART object");
        }
        terminals.uart(running, args.word(0));
        return Word.NONE;
    }

    /// What the firmware sets up once after power-on.
    public void powerOn() {
        led.initialise();
        switchType.initialise();
        rtc.powerOn();
        reader.initialise();
    }

    /// What it sets up at every start of the interpreter, soft resets included.
    public void start(Vm newVm) {
        vm = newVm;
        newVm.entropy = random::nextInt;
        newVm.machineCode = machineCode.apply(newVm);
        pin.initialise(newVm);
        lines.initialise(newVm);
        timer.initialise(newVm);
        softTimers.initialise(newVm);
        uart.initialise(newVm);
        network.initialise(newVm);
        usbVcp.initialise(newVm);
        terminals.initialise(newVm);
    }

    /// What waits until boot.py has run, since that may decide otherwise.
    public void booted() {
        usb.start();
        accel.initialise();
    }

    /// What it takes down at a soft reset, while the old heap is still there.
    public void stop() {
        Vm running = vm;
        if (running != null) {
            softTimers.initialise(running);
            timer.release(running);
            uart.release(running);
            spis.forEach(SpiBus::stop);
            i2cs.forEach(I2cBus::stop);
        }
    }

    /// Mounts the flash and the card, and says where modules are looked for (ports/stm32/main.c). The current folder is
    /// /flash, or /sd if there is a card and no file /flash/SKIPSD. An unusable file system on the flash is replaced by
    /// the factory's; `factory` asks for that in any case.
    public void mount(Vm newVm, boolean factory) {
        var mounts = new Mounts(newVm, null, fileSystems::detect);
        newVm.files = mounts;
        boolean hasFlash = FlashMount.mount(newVm, mounts, flash, factory, this::install);
        if (card.isPresent() && mounts.kind(SKIP_CARD) == Files.Kind.ABSENT && mountCard(newVm, mounts)) {
            searchIn(newVm, "/sd", "/sd/lib");
        }
        usb.choose(UsbDevice.Medium.FLASH);
        if (hasFlash) {
            searchIn(newVm, "/flash", "/flash/lib");
        }
    }

    private boolean mountCard(Vm newVm, Mounts mounts) {
        reader.choose();
        boolean isDisk = usb.mayBe(UsbDevice.Medium.CARD);
        boolean isMounted = CardMount.mount(newVm, mounts, fileSystems, card.object(newVm), isDisk);
        if (isMounted) {
            usb.choose(UsbDevice.Medium.CARD);
        }
        return isMounted;
    }

    private static void searchIn(Vm newVm, String... folders) {
        for (String folder : folders) {
            ListObject.append(newVm.heap, Word.address(newVm.system.path()), Word.ofQstr(newVm.qstr(folder)));
        }
    }

    private boolean install(Vm running) {
        led.state(GREEN, true);
        long start = clock.nanos();
        try {
            FactoryFiles.install(storage, fileTime::fat);
        } catch (StorageException problem) {
            running.out.text("MPY: can't create flash filesystem\n");
            return false;
        }
        clock.sleepMillis(running, Math.max(0, CREATION_MILLIS - (clock.nanos() - start) / Clock.NANOS_PER_MILLI));
        led.state(GREEN, false);
        return true;
    }

    /// What was written comes onto the flash, before a soft reset.
    public void settle() {
        try {
            storage.sync();
        } catch (StorageException problem) {
            throw new IllegalStateException("the board's own flash", problem);
        }
    }

    long sync(Vm running) {
        storage.sync(running);
        return Word.NONE;
    }

    /// The types of what USB may show as a disk.
    List<Integer> units(Vm running) {
        return List.of(running.rom.type(flash.type), running.rom.type(card.type));
    }

    ChipStart.Cause resetCause() {
        return chipStart.cause();
    }

    @Override
    public void timer(Stm32Timer raised) {
        Vm running = vm;
        if (running != null) {
            timer.service(running, raised);
        }
    }

    @Override
    public void flash() {
        storage.service();
    }

    @Override
    public void external(int line) {
        Vm running = vm;
        if (line == Hardware.RTC_WAKE_UP) {
            rtc.woken();
        }
        if (running != null) {
            lines.service(running, line);
        }
    }

    @Override
    public void received(Usart usart) {
        Vm running = vm;
        if (running != null) {
            uart.received(running, usart);
        }
    }

    @Override
    public void serial(Usart usart) {
        Vm running = vm;
        if (running != null) {
            uart.serve(running, usart);
        }
    }

    @Override
    public void pendSv() {
        Vm running = vm;
        if (running != null) {
            softTimers.service(running);
        }
    }
}
