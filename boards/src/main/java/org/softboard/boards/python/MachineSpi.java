package org.softboard.boards.python;

import java.util.List;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;

/// `machine.SPI` (ports/stm32/machine_spi.c). The objects are constants of the firmware: type, index of the bus.
final class MachineSpi {

    private static final int SOFTWARE = -1;

    private static final Parameters MAKE = Parameters.of().required("id").optionalInt("baudrate", 500_000)
            .keywordOnly().optionalInt("polarity", 0).optionalInt("phase", 0).optionalInt("bits", 8)
            .optionalInt("firstbit", SpiMethods.MSB).optional("sck", Word.NULL).optional("mosi", Word.NULL)
            .optional("miso", Word.NULL);
    private static final Parameters INIT = Parameters.of().keywordOnly().optionalInt("baudrate", SpiBus.UNCHANGED)
            .optionalInt("polarity", SpiBus.UNCHANGED).optionalInt("phase", SpiBus.UNCHANGED)
            .optionalInt("bits", SpiBus.UNCHANGED).optionalInt("firstbit", SpiBus.UNCHANGED);

    final BuiltinType type = BuiltinType.named("SPI");

    private final List<SpiBus> buses;
    private final MachineSoftSpi software;
    private final PybSpi.Objects objects = new PybSpi.Objects(type);

    MachineSpi(List<SpiBus> buses, MachineSoftSpi software) {
        this.buses = buses;
        this.software = software;
        type.construct(this::make)
                .print((vm, out, self, kind) -> out.text(bus(vm, self).text(false)))
                .methodWithKeywords("init", 1, this::init)
                .method("deinit", (vm, self) -> {
                    bus(vm, self).stop();
                    return Word.NONE;
                });
        SpiMethods.declare(type, this::bus);
        type.constant("MSB", SpiMethods.MSB).constant("LSB", SpiMethods.LSB);
    }

    private SpiBus bus(Vm vm, long self) {
        return buses.get(PybSpi.Objects.index(vm, self));
    }

    private long make(Vm vm, int called, Args args) {
        if (args.count() > 0 && args.word(0) == Word.smallInt(SOFTWARE)) {
            vm.out.text("Warning: SPI(-1, ...) is deprecated, use SoftSPI(...) instead\n");
            return software.make(vm, args, 1);
        }
        long[] given = MAKE.parse(vm, args, 0);
        SpiBus bus = SpiBus.find(vm, buses, given[0]);
        if (given[6] != Word.NULL || given[7] != Word.NULL || given[8] != Word.NULL) {
            throw vm.error(CoreType.VALUE_ERROR, "explicit choice of sck/mosi/miso is not implemented");
        }
        bus.mode(SpiBus.CONTROLLER, SpiBus.UNCHANGED);
        bus.parameters(SpiBus.UNCHANGED, (int) given[1], (int) given[2], (int) given[3], (int) given[4],
                (int) given[5]);
        bus.start(false);
        return objects.of(vm, buses.size(), buses.indexOf(bus));
    }

    private long init(Vm vm, Args args) {
        long[] given = INIT.parse(vm, args, 1);
        SpiBus bus = bus(vm, args.word(0));
        bus.parameters(SpiBus.UNCHANGED, (int) given[0], (int) given[1], (int) given[2], (int) given[3],
                (int) given[4]);
        bus.start(false);
        return Word.NONE;
    }
}
