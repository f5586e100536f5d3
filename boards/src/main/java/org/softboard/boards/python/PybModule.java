package org.softboard.boards.python;

import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.TimeModule;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;

/// `pyb` (ports/stm32/modpyb.c), in the order of the firmware's table. What is not here yet is listed in
/// docs/differences.md.
final class PybModule {

    private static final int TICKS_MASK = 0x3fff_ffff;
    private static final Parameters MAIN = Parameters.of().optionalInt("opt", 0);

    final BuiltinModule module;

    private final BoardClock clock;
    private final ReplSettings settings;

    PybModule(Firmware firmware, MachineFunctions shared, BoardClock clock, ReplSettings settings) {
        this.clock = clock;
        this.settings = settings;
        module = BuiltinModule.named("pyb").foldsNumbers()
                .function("fault_debug", (vm, on) -> Word.NONE)
                .value("hard_reset", shared.reset)
                .value("info", shared.info)
                .value("unique_id", shared.uniqueId)
                .value("freq", shared.frequency)
                .function("repl_info", this::replInfo)
                .value("wfi", shared.idle)
                .value("disable_irq", shared.disableIrq)
                .value("enable_irq", shared.enableIrq)
                .functionWithKeywords("main", 1, this::main)
                .function("repl_uart", 0, 1, firmware::replUart)
                .function("country", 0, 1, firmware.network::country)
                .functionWithKeywords("usb_mode", 0, (vm, args) -> firmware.usb.mode(vm, args, firmware.units(vm)))
                .type(firmware.usbVcp.type)
                .function("have_cdc", vm -> Word.bool(firmware.usbVcp.isConnected()))
                .add(TimeModule.ticksMillis("millis", clock))
                .function("elapsed_millis", (vm, start) -> elapsed(vm, start, 1_000_000))
                .add(TimeModule.ticksMicros("micros", clock))
                .function("elapsed_micros", (vm, start) -> elapsed(vm, start, 1_000))
                .add(TimeModule.sleepMillis("delay", clock))
                .add(TimeModule.sleepMicros("udelay", clock))
                .function("sync", firmware::sync)
                .type(firmware.timer.type)
                .value("rng", shared.rng)
                .type(firmware.rtc.type)
                .type(firmware.pin.type)
                .type(firmware.extInt.type)
                .type(firmware.switchType.type)
                .type(firmware.flash.type)
                .value("SD", firmware.card::object)
                .type(firmware.card.type)
                .type(firmware.led.type)
                .type(firmware.i2c.type)
                .type(new PybSpi(firmware.spis).type)
                .type(firmware.uart.type)
                .type(firmware.adc.type)
                .type(new PybAdcAll(firmware.analog).type)
                .type(firmware.accel.type);
    }

    private long elapsed(Vm vm, long start, int nanos) {
        int now = (int) (clock.nanos() / nanos);
        return Word.smallInt(now - vm.toInt(start) & TICKS_MASK);
    }

    private long replInfo(Vm vm, long on) {
        settings.info = vm.toInt(on) != 0;
        return Word.NONE;
    }

    /// Names the script that runs instead of main.py, and how much its code is optimised; a word that is no str is
    /// ignored.
    private long main(Vm vm, Args args) {
        if (vm.isStr(args.word(0))) {
            vm.programs.optimisation((int) MAIN.parse(vm, args, 1)[0]);
            settings.main = vm.strings.text(args.word(0));
        }
        return Word.NONE;
    }
}
