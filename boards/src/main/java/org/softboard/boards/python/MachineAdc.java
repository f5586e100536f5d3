package org.softboard.boards.python;

import org.softboard.boards.definition.PinRow;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Adc;

/// `machine.ADC` (ports/stm32/machine_adc.c). Memory shape:
///
///     ADC -> type | converter | channel | sample time
final class MachineAdc {

    private static final Layout LAYOUT = Layout.of("ADC");
    private static final Layout.IntField CONVERTER = LAYOUT.integer("converter");
    private static final Layout.IntField CHANNEL = LAYOUT.integer("channel");
    private static final Layout.IntField SAMPLE_TIME = LAYOUT.integer("sample time");

    /// Channels inside the chip, as programs name them.
    private static final int REFERENCE = 256;
    private static final int TEMPERATURE = 257;
    private static final int BATTERY = 258;
    private static final int SUPPLY = 0xffff;

    final BuiltinType type = BuiltinType.named("ADC")
            .construct(1, 1, this::make)
            .print((vm, out, self, kind) -> out.text("<ADC" + CONVERTER.get(vm.heap, Word.address(self)) + " channel="
                    + Integer.toUnsignedString(CHANNEL.get(vm.heap, Word.address(self))) + ">"))
            .method("read_u16", this::read)
            .constant("VREF", SUPPLY)
            .constant("CORE_VREF", REFERENCE)
            .constant("CORE_TEMP", TEMPERATURE)
            .constant("CORE_VBAT", BATTERY);

    private final MachinePin pins;
    private final AdcConversion conversion;

    MachineAdc(Firmware firmware) {
        pins = firmware.pin;
        conversion = firmware.analog;
    }

    private long make(Vm vm, int called, Args args) {
        long source = args.word(0);
        int channel;
        if (vm.objects.isInt(source)) {
            channel = args.integer(0);
        } else {
            PinRow row = pins.row(vm, pins.find(vm, source));
            if (row.adcChannel() == PinRow.NO_ADC) {
                throw vm.error(CoreType.VALUE_ERROR, "Pin(%s) does not have ADC capabilities", row.cpu());
            }
            channel = row.adcChannel();
            conversion.prepare(channel);
        }
        Heap heap = vm.heap;
        int object = heap.allocate(heap.words(LAYOUT.words()));
        heap.field(object, 0, vm.rom.type(type));
        CONVERTER.set(heap, object, 1);
        CHANNEL.set(heap, object, channel);
        SAMPLE_TIME.set(heap, object, 0);
        return object;
    }

    /// Twelve bits, stretched to sixteen.
    private long read(Vm vm, long self) {
        int channel = CHANNEL.get(vm.heap, Word.address(self));
        if (channel == SUPPLY) {
            return Word.smallInt(SUPPLY);
        }
        int value = conversion.read(switch (channel) {
            case REFERENCE -> Adc.REFERENCE;
            case TEMPERATURE -> Adc.TEMPERATURE;
            case BATTERY -> Adc.BATTERY;
            default -> channel & 0x1f;
        }, AdcConversion.MOST_BITS);
        return Word.smallInt(value << 4 | value >> 8);
    }
}
