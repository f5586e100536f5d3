package org.softboard.boards.python;

import java.util.List;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;

/// `machine.I2C` (ports/stm32/machine_i2c.c). The objects are constants of the firmware: type, index of the bus.
final class MachineI2c {

    private static final int TIMEOUT = 50_000;

    private static final Parameters MAKE = Parameters.of().required("id").keywordOnly().optional("scl", Word.NULL)
            .optional("sda", Word.NULL).optionalInt("freq", 400_000).optionalInt("timeout", TIMEOUT);

    final BuiltinType type = BuiltinType.named("I2C");

    private final List<I2cBus> buses;
    private final PybSpi.Objects objects = new PybSpi.Objects(type);

    MachineI2c(List<I2cBus> buses) {
        this.buses = buses;
        type.construct(this::make)
                .print((vm, out, self, kind) -> out.text(text(bus(vm, self))))
                .methodWithKeywords("init", 1, (vm, args) -> {
                    throw vm.error(CoreType.OS_ERROR, "I2C operation not supported");
                })
                .method("deinit", (vm, self) -> Word.NONE);
        I2cMethods.declare(type, (vm, self) -> bus(vm, self).master(), false);
    }

    private static String text(I2cBus bus) {
        return "I2C(" + bus.id() + ", scl=" + bus.scl() + ", sda=" + bus.sda() + ", freq=" + bus.baudrate() + ")";
    }

    private I2cBus bus(Vm vm, long self) {
        return buses.get(PybSpi.Objects.index(vm, self));
    }

    private long make(Vm vm, int called, Args args) {
        long[] given = MAKE.parse(vm, args, 0);
        I2cBus bus = I2cBus.find(vm, buses, given[0]);
        if (given[1] != Word.NULL || given[2] != Word.NULL) {
            throw vm.error(CoreType.VALUE_ERROR, "explicit choice of scl/sda is not implemented");
        }
        bus.start((int) given[3], (int) given[4]);
        return objects.of(vm, buses.size(), buses.indexOf(bus));
    }
}
