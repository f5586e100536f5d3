package org.softboard.boards.python;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Adc;

/// `pyb.ADCAll` (ports/stm32/adc.c): every channel by its number, and what the channels inside the chip mean. Memory
/// shape: type, resolution, 17 more words of the driver's handle.
final class PybAdcAll {

    private static final int WORDS = 19;
    private static final int RESOLUTION = 1;
    private static final int EVERY_PIN = -1;

    /// What the factory has measured on the chip: the reference, and the temperature sensor at 30 and at 110 degrees.
    private static final int REFERENCE_CALIBRATION = 1501;
    private static final int CALIBRATION_AT_30 = 958;
    private static final int CALIBRATION_AT_110 = 1207;
    private static final float SUPPLY_VOLTS = 3.3f;
    private static final float VOLTS = SUPPLY_VOLTS / 4095;

    final BuiltinType type = BuiltinType.named("ADCAll")
            .construct(1, 2, this::make)
            .method("read_channel", this::readChannel)
            .method("read_core_temp", (vm, self) -> FloatObject.of(vm.heap, temperature(vm, self)))
            .method("read_core_vbat", this::battery)
            .method("read_core_vref", (vm, self) -> FloatObject.of(vm.heap, reference(vm, self)))
            .method("read_vref", this::supply);

    private final AdcConversion conversion;
    private float correction = 1;

    PybAdcAll(AdcConversion conversion) {
        this.conversion = conversion;
    }

    private long make(Vm vm, int called, Args args) {
        int resolution = args.integer(0);
        int mask = args.integer(1, EVERY_PIN);
        Heap heap = vm.heap;
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, vm.rom.type(type));
        heap.field(object, RESOLUTION, resolution);
        if (resolution != 6 && resolution != 8 && resolution != 10 && resolution != 12) {
            throw vm.error(CoreType.VALUE_ERROR, "resolution %d not supported", resolution);
        }
        for (int channel = 0; channel < Adc.TEMPERATURE; channel++) {
            if ((mask & 1 << channel) != 0) {
                conversion.prepare(channel);
            }
        }
        return object;
    }

    private static int resolution(Vm vm, long self) {
        return vm.heap.fieldInt(Word.address(self), RESOLUTION);
    }

    private long readChannel(Vm vm, long self, long wanted) {
        int channel = vm.toInt(wanted);
        if (!AdcConversion.isChannel(channel)) {
            throw vm.error(CoreType.VALUE_ERROR, "not a valid ADC Channel: %d", channel);
        }
        return Word.smallInt(conversion.read(channel, resolution(vm, self)));
    }

    /// Scaled to the twelve bits of the calibration.
    private int read(Vm vm, long self, int channel) {
        int bits = resolution(vm, self);
        return conversion.read(channel, bits) << AdcConversion.MOST_BITS - bits;
    }

    private float temperature(Vm vm, long self) {
        float slope = (CALIBRATION_AT_110 - CALIBRATION_AT_30) / 80.0f;
        return (read(vm, self, Adc.TEMPERATURE) * correction - CALIBRATION_AT_30) / slope + 30.0f;
    }

    /// Also finds out by how much the supply differs from what the calibration had.
    private float reference(Vm vm, long self) {
        correction = (float) REFERENCE_CALIBRATION / read(vm, self, Adc.REFERENCE);
        return REFERENCE_CALIBRATION * VOLTS;
    }

    private long battery(Vm vm, long self) {
        return FloatObject.of(vm.heap, read(vm, self, Adc.BATTERY) * 2 * VOLTS * correction);
    }

    private long supply(Vm vm, long self) {
        reference(vm, self);
        return FloatObject.of(vm.heap, SUPPLY_VOLTS * correction);
    }
}
