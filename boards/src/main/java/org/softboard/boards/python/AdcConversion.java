package org.softboard.boards.python;

import java.util.Optional;
import org.softboard.boards.definition.BoardDefinition;
import org.softboard.boards.definition.PinRow;
import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.peripherals.stm32.Adc;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

/// How the firmware's classes read an analog channel (ports/stm32/adc.c, machine_adc.c).
final class AdcConversion {

    static final int MOST_BITS = 12;
    static final int LAST_CHANNEL = Adc.BATTERY;

    private final BoardDefinition definition;
    private final Hardware hardware;
    private final BoardTime time;

    AdcConversion(BoardDefinition definition, Hardware hardware, BoardTime time) {
        this.definition = definition;
        this.hardware = hardware;
        this.time = time;
    }

    static boolean isChannel(int channel) {
        return channel >= 0 && channel <= LAST_CHANNEL;
    }

    /// Makes the pin of a channel, if it has one, analog.
    void prepare(int channel) {
        Optional<PinRow> row = definition.pins().stream().filter(pin -> pin.adcChannel() == channel).findFirst();
        if (channel >= 0 && row.isPresent()) {
            time.now();
            Pin pin = hardware.pin(row.get().cpu());
            pin.configure(PinMode.ANALOG, false, Pull.NONE);
        }
    }

    /// What the converter reads, after the time that it takes.
    int read(int channel, int bits) {
        time.now();
        Adc adc = hardware.adc();
        adc.write(Adc.CR1, (MOST_BITS - bits) / 2 << Adc.CR1_RES_SHIFT);
        adc.write(Adc.SQR3, channel);
        adc.write(Adc.CR2, Adc.CR2_ADON | Adc.CR2_SWSTART);
        time.freeze(adc.cycles() * Clock.NANOS_PER_SECOND / hardware.clocks().converter());
        int value = adc.read(Adc.DR);
        adc.write(Adc.CR2, 0);
        return value;
    }
}
