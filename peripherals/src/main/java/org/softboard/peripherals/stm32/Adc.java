package org.softboard.peripherals.stm32;

import org.jspecify.annotations.Nullable;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Net;

/// An analog-to-digital converter (ST RM0090, ADC): one regular channel at a time, started by software, at 12, 10, 8 or 6
/// bits, against the supply. Channels 16, 17 and 18 are the chip's temperature sensor, its reference and half of VBAT,
/// as the F405 has them. The result is there at once; whoever starts a conversion waits for [#cycles] of its clock. Scan,
/// injected channels, triggers and DMA are not modelled.
public final class Adc implements Registers {

    public static final int SR = 0x00;
    public static final int CR1 = 0x04;
    public static final int CR2 = 0x08;
    public static final int SQR3 = 0x34;
    public static final int DR = 0x4c;

    public static final int CR1_RES_SHIFT = 24;
    public static final int CR2_ADON = 1;
    public static final int CR2_SWSTART = 1 << 30;

    public static final int TEMPERATURE = 16;
    public static final int REFERENCE = 17;
    public static final int BATTERY = 18;

    private static final int SR_EOC = 1 << 1;
    private static final int SR_STRT = 1 << 4;
    private static final int MOST_BITS = 12;
    private static final int CHANNELS = 19;
    private static final int CHANNEL = 0x1f;

    /// Data sheet DS8626, tables 69 to 73: typical values.
    private static final double REFERENCE_VOLTS = 1.21;
    private static final double TEMPERATURE_VOLTS_AT_25 = 0.76;
    private static final int INTERNAL_SAMPLING = 480;
    private static final int EXTERNAL_SAMPLING = 15;

    private final Clock clock;
    private final @Nullable Net[] nets = new Net[CHANNELS];
    private int status;
    private int control1;
    private int control2;
    private int sequence;
    private int data;

    public Adc(Clock clock) {
        this.clock = clock;
    }

    public void connect(int channel, Net net) {
        nets[channel] = net;
    }

    public void reset() {
        status = 0;
        control1 = 0;
        control2 = 0;
        sequence = 0;
        data = 0;
    }

    /// Clocks of the converter from the start of a conversion to its end, at the sampling times that suit a channel.
    public int cycles() {
        return ((sequence & CHANNEL) >= TEMPERATURE ? INTERNAL_SAMPLING : EXTERNAL_SAMPLING) + bits();
    }

    private int bits() {
        return MOST_BITS - 2 * (control1 >> CR1_RES_SHIFT & 3);
    }

    @Override
    public int read(int offset) {
        return switch (offset) {
            case SR -> status;
            case CR1 -> control1;
            case CR2 -> control2;
            case SQR3 -> sequence;
            case DR -> {
                status &= ~SR_EOC;
                yield data;
            }
            default -> 0;
        };
    }

    @Override
    public void write(int offset, int value) {
        switch (offset) {
            case SR -> status &= value;
            case CR1 -> control1 = value;
            case CR2 -> {
                control2 = value & ~CR2_SWSTART;
                if ((value & CR2_SWSTART) != 0 && (value & CR2_ADON) != 0) {
                    convert();
                }
            }
            case SQR3 -> sequence = value;
            default -> {
            }
        }
    }

    private void convert() {
        int full = 1 << MOST_BITS;
        int value = (int) (volts(sequence & CHANNEL) / Net.SUPPLY_VOLTS * full);
        data = Math.clamp(value, 0, full - 1) >> MOST_BITS - bits();
        status |= SR_STRT | SR_EOC;
    }

    private double volts(int channel) {
        return switch (channel) {
            case TEMPERATURE -> TEMPERATURE_VOLTS_AT_25;
            case REFERENCE -> REFERENCE_VOLTS;
            case BATTERY -> Net.SUPPLY_VOLTS / 2;
            default -> {
                Net net = channel < CHANNELS ? nets[channel] : null;
                yield net == null ? 0 : net.volts(clock.now());
            }
        };
    }
}
