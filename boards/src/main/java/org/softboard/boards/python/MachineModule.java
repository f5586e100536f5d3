package org.softboard.boards.python;

import org.softboard.boards.python.ChipStart.Cause;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BuiltinModule;

/// `machine` (extmod/modmachine.c, ports/stm32/modmachine.c). What is not here yet is listed in docs/differences.md.
final class MachineModule {

    private MachineModule() {}

    static BuiltinModule of(Firmware firmware, MachineFunctions shared, MachineMem memory) {
        return BuiltinModule.named("machine").extensible().foldsNumbers()
                .value("mem8", memory.bytes)
                .value("mem16", memory.halfWords)
                .value("mem32", memory.words)
                .value("unique_id", shared.uniqueId)
                .function("soft_reset", vm -> {
                    throw vm.error(CoreType.SYSTEM_EXIT);
                })
                .value("reset", shared.reset)
                .function("reset_cause", vm -> Word.smallInt(firmware.resetCause().ordinal()))
                .value("idle", shared.idle)
                .value("freq", shared.frequency)
                .value("disable_irq", shared.disableIrq)
                .value("enable_irq", shared.enableIrq)
                .value("info", shared.info)
                .value("rng", shared.rng)
                .type(firmware.softI2c.type)
                .type(firmware.softSpi.type)
                .type(new MachineAdc(firmware).type)
                .type(new MachineI2c(firmware.i2cs).type)
                .type(new MachineSpi(firmware.spis, firmware.softSpi).type)
                .type(firmware.rtc.type)
                .type(firmware.machineTimer.type)
                .type(firmware.pin.type)
                .type(firmware.card.type)
                .type(firmware.uart.type)
                .constant("PWRON_RESET", Cause.POWER_ON.ordinal())
                .constant("HARD_RESET", Cause.HARD.ordinal())
                .constant("WDT_RESET", Cause.WATCHDOG.ordinal())
                .constant("DEEPSLEEP_RESET", Cause.DEEP_SLEEP.ordinal())
                .constant("SOFT_RESET", Cause.SOFT.ordinal());
    }
}
