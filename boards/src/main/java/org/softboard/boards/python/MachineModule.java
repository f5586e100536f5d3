package org.softboard.boards.python;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BuiltinModule;

/// `machine` (extmod/modmachine.c, ports/stm32/modmachine.c). What is not here yet is listed in docs/differences.md.
final class MachineModule {

    private static final int SOFT_RESET = 0;
    private static final int PWRON_RESET = 1;

    private MachineModule() {}

    static BuiltinModule of(Firmware firmware, MachineFunctions shared) {
        return BuiltinModule.named("machine")
                .value("unique_id", shared.uniqueId)
                .function("soft_reset", vm -> {
                    throw vm.error(CoreType.SYSTEM_EXIT);
                })
                .value("reset", shared.reset)
                .function("reset_cause", vm -> Word.smallInt(firmware.isSoftReset() ? SOFT_RESET : PWRON_RESET))
                .value("idle", shared.idle)
                .value("freq", shared.frequency)
                .value("disable_irq", shared.disableIrq)
                .value("enable_irq", shared.enableIrq)
                .value("info", shared.info)
                .value("rng", shared.rng)
                .type(firmware.machineTimer.type)
                .type(firmware.pin.type)
                .constant("PWRON_RESET", PWRON_RESET)
                .constant("HARD_RESET", 2)
                .constant("WDT_RESET", 3)
                .constant("DEEPSLEEP_RESET", 4)
                .constant("SOFT_RESET", SOFT_RESET);
    }
}
