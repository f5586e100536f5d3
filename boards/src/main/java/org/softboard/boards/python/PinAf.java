package org.softboard.boards.python;

import java.util.ArrayList;
import java.util.List;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.PinFunction;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Addresses;

/// `PinAF`, an alternate function of a pin as `Pin.af_list()` lists it (ports/stm32/pin.c). The objects are constants
/// of the firmware: type, number.
final class PinAf {

    final BuiltinType type = BuiltinType.named("PinAF")
            .print((vm, out, self, kind) -> out.text("Pin." + function(vm, self).constant()))
            .method("index", (vm, self) -> Word.smallInt(function(vm, self).number()))
            .method("name", (vm, self) -> Word.ofQstr(vm.qstr(function(vm, self).constant())))
            .method("reg", (vm, self) -> MachinePin.truncated(register(function(vm, self))));

    private final List<PinFunction> functions = new ArrayList<>();
    private int objects;

    PinAf(BoardDefinition definition) {
        definition.pins().forEach(row -> functions.addAll(row.functions()));
    }

    long object(Vm vm, PinFunction function) {
        if (objects == 0) {
            objects = vm.heap.allocateRom(vm.heap.words(2 * functions.size()));
            for (int i = 0; i < functions.size(); i++) {
                vm.heap.field(objects, 2 * i, vm.rom.type(type));
                vm.heap.field(objects, 2 * i + 1, i);
            }
        }
        return objects + vm.heap.words(2 * indexOf(function));
    }

    /// Equal functions of different pins are different objects.
    private int indexOf(PinFunction function) {
        for (int i = 0; i < functions.size(); i++) {
            if (functions.get(i) == function) {
                return i;
            }
        }
        throw new IllegalArgumentException(function.constant());
    }

    private PinFunction function(Vm vm, long self) {
        return functions.get(vm.heap.fieldInt(Word.address(self), 1));
    }

    /// The base address of the peripheral (ST RM0090, "Memory map").
    private static int register(PinFunction function) {
        int unit = function.unit();
        return switch (function.peripheral()) {
            case "TIM" -> Addresses.timer(unit);
            case "SPI" -> unit == 1 ? 0x4001_3000 : 0x4000_3400 + 0x400 * (unit - 1);
            case "I2S" -> 0x4000_3400 + 0x400 * (unit - 1);
            case "I2C" -> 0x4000_5000 + 0x400 * unit;
            case "USART" -> unit == 1 ? 0x4001_1000 : unit == 6 ? 0x4001_1400 : 0x4000_3C00 + 0x400 * unit;
            case "UART" -> 0x4000_3C00 + 0x400 * unit;
            case "CAN" -> 0x4000_6000 + 0x400 * unit;
            default -> 0;
        };
    }
}
