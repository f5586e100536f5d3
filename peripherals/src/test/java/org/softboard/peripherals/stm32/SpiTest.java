package org.softboard.peripherals.stm32;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.NetListener;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;
import org.softboard.peripherals.wire.Wires;

class SpiTest {

    private static final int FUNCTION = 5;

    private final Clock clock = new Clock();
    private final Spi spi = new Spi(clock, 1);
    private final Pin sck = new Pin("SCK", clock);
    private final Pin mosi = new Pin("MOSI", clock);
    private final Pin miso = new Pin("MISO", clock);
    private final StringBuilder seen = new StringBuilder();

    SpiTest() {
        sck.offer(FUNCTION, spi.sck());
        mosi.offer(FUNCTION, spi.mosi());
        spi.input(FUNCTION, miso);
        for (Pin pin : new Pin[]{sck, mosi, miso}) {
            pin.alternate(FUNCTION);
            pin.configure(PinMode.ALT, false, Pull.UP);
        }
    }

    /// Notes MOSI at each edge of SCK that goes to a level.
    private void sampleAt(boolean level) {
        sck.net().listen(new NetListener() {
            @Override
            public void changed(Net net, long now) {
                if (net.level(now) == level) {
                    seen.append(mosi.net().level(now) ? '1' : '0');
                }
            }

            @Override
            public boolean needsEdges() {
                return true;
            }
        });
    }

    private int exchange(int frame) {
        spi.send(frame);
        clock.advance(clock.now() + spi.frameNanos());
        return spi.received();
    }

    @Test
    void inMode0BitsStandAtRisingEdges() {
        spi.configure(false, false, false, 8, 1_000_000);
        sampleAt(true);
        exchange(0b1011_0010);
        assertEquals("10110010", seen.toString());
    }

    @Test
    void inMode3BitsStandAtRisingEdgesToo() {
        spi.configure(true, true, false, 8, 1_000_000);
        sampleAt(true);
        exchange(0b1011_0010);
        assertEquals("10110010", seen.toString());
    }

    @Test
    void inMode1BitsStandAtFallingEdges() {
        spi.configure(false, true, true, 8, 1_000_000);
        sampleAt(false);
        exchange(0b1011_0010);
        assertEquals("01001101", seen.toString(), "least significant bit first");
    }

    @Test
    void withAWireFromMosiToMisoEveryModeReadsWhatItSends() {
        new Wires().join(mosi.net(), miso.net(), clock.now());
        for (int mode = 0; mode < 8; mode++) {
            spi.configure((mode & 1) != 0, (mode & 2) != 0, (mode & 4) != 0, 16, 21_000_000);
            assertEquals(0xa53c, exchange(0xa53c));
        }
    }

    @Test
    void aFreeInputReadsItsPull() {
        spi.configure(true, false, false, 8, 1_000_000);
        assertEquals(0xff, exchange(0));
    }

    @Test
    void aFrameTakesItsBits() {
        spi.configure(false, false, false, 8, 1_000_000);
        spi.send(0);
        assertEquals(8_000, spi.frameNanos());
    }
}
