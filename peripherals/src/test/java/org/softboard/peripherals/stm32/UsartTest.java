package org.softboard.peripherals.stm32;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softboard.peripherals.stm32.Usart.Parity;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;
import org.softboard.peripherals.wire.Terminal;
import org.softboard.peripherals.wire.Wires;

/// Two ports, the TX pin of the first joined to the RX pin of the second. A bit takes 100 us.
class UsartTest {

    private static final int PCLK2 = 84_000_000;
    private static final int DIVIDER = 8400;
    private static final long BIT = 100_000;
    private static final long SECOND = Clock.NANOS_PER_SECOND;
    private static final int AF7 = 7;

    private final Clock clock = new Clock();
    private int interrupts;
    private final Usart first = new Usart(clock, 1, PCLK2, _ -> {});
    private final Usart second = new Usart(clock, 6, PCLK2, _ -> interrupts++);
    private final Pin tx = new Pin("B6", clock);
    private final Pin rx = new Pin("C7", clock);
    private final Pin cts = new Pin("A0", clock);
    private final Pin rts = new Pin("B14", clock);

    @BeforeEach
    void wire() {
        tx.offer(AF7, first.tx());
        rx.lead(AF7, second.rx());
        cts.lead(AF7, first.cts());
        rts.offer(AF7, second.rts());
        for (Pin pin : new Pin[]{tx, rx}) {
            pin.alternate(AF7);
            pin.configure(PinMode.ALT, false, Pull.UP);
        }
        new Wires().join(tx.net(), rx.net(), 0);
        configure(8, Parity.NONE, 1);
    }

    private void configure(int wordBits, Parity parity, int stopBits) {
        first.configure(DIVIDER, wordBits, parity, stopBits);
        second.configure(DIVIDER, wordBits, parity, stopBits);
        clock.advance(clock.now() + SECOND);
    }

    @Test
    void theFirstFrameIsAnIdleOne() {
        first.configure(DIVIDER, 8, Parity.NONE, 1);
        first.data('A');
        long start = clock.now();
        assertEquals(0, first.status() & Usart.TXE);

        clock.advance(start + 10 * BIT);
        assertEquals(Usart.TXE, first.status() & (Usart.TXE | Usart.TC));

        clock.advance(start + 20 * BIT);
        assertEquals(Usart.TXE | Usart.TC, first.status());
        assertEquals('A', second.data());
    }

    @Test
    void aFrameTakesItsBits() {
        int[][] frames = {{8, 1, 10}, {8, 2, 11}, {9, 1, 11}, {9, 2, 12}};
        for (int[] frame : frames) {
            configure(frame[0], Parity.NONE, frame[1]);
            first.data(0x55);
            clock.advance(clock.now() + frame[2] * BIT - 1);
            assertEquals(0, first.status() & Usart.TC);

            clock.advance(clock.now() + 1);
            assertEquals(Usart.TC, first.status() & Usart.TC);
        }
    }

    @Test
    void whatNobodyReadsIsOverrun() {
        for (char c : new char[]{'A', 'B', 'C'}) {
            first.data(c);
            clock.advance(clock.now() + 11 * BIT);
        }
        assertEquals(Usart.RXNE | Usart.ORE, second.status() & (Usart.RXNE | Usart.ORE));
        assertEquals('A', second.data());
        assertEquals(0, second.status() & (Usart.RXNE | Usart.ORE));
    }

    @Test
    void flagsAreClearedOnlyByReadingStatusAndThenData() {
        first.data('A');
        clock.advance(clock.now() + SECOND);
        second.data();
        assertEquals(Usart.IDLE, second.status() & (Usart.RXNE | Usart.IDLE), "status had not been read before");

        second.data();
        assertEquals(0, second.status() & Usart.IDLE);
    }

    @Test
    void theLineIsIdleOnceAfterEachBurst() {
        second.interrupt(Usart.IDLE, true);
        first.data('A');
        clock.advance(clock.now() + SECOND);
        assertEquals(1, interrupts);
        assertEquals(Usart.IDLE, second.status() & Usart.IDLE);

        second.data();
        clock.advance(clock.now() + SECOND);
        assertEquals(0, second.status() & Usart.IDLE);
        assertEquals(1, interrupts);
    }

    @Test
    void anInterruptThatIsEnabledLateComesAtOnce() {
        first.data('A');
        clock.advance(clock.now() + 11 * BIT);
        assertEquals(0, interrupts);

        second.interrupt(Usart.RXNE, true);
        assertEquals(1, interrupts);
    }

    @Test
    void parityIsSentAndChecked() {
        configure(9, Parity.EVEN, 1);
        first.data(0x07);
        clock.advance(clock.now() + SECOND);
        assertEquals(0, second.status() & Usart.PE);
        assertEquals(0x107, second.data());

        second.configure(DIVIDER, 9, Parity.ODD, 1);
        first.data(0x07);
        clock.advance(clock.now() + SECOND);
        assertEquals(Usart.PE, second.status() & Usart.PE);
    }

    @Test
    void aBreakIsAFramingError() {
        first.sendBreak();
        clock.advance(clock.now() + SECOND);
        assertEquals(Usart.FE | Usart.RXNE, second.status() & (Usart.FE | Usart.RXNE));
        assertEquals(0, second.data());
    }

    @Test
    void aPinThatIsSwitchedAwayHearsNothing() {
        rx.configure(PinMode.IN, false, Pull.UP);
        first.data('A');
        clock.advance(clock.now() + SECOND);
        assertEquals(0, second.status() & Usart.RXNE);
    }

    @Test
    void withCtsNothingIsSentWhileItIsHigh() {
        cts.alternate(AF7);
        cts.configure(PinMode.ALT, false, Pull.UP);
        first.flow(false, true);
        first.data('A');
        clock.advance(clock.now() + SECOND);
        assertEquals(0, first.status() & Usart.TXE);

        Terminal.on(cts.net()).drive(Drive.LOW, clock.now());
        clock.advance(clock.now() + SECOND);
        assertEquals(Usart.TXE, first.status() & Usart.TXE);
        assertEquals('A', second.data());
    }

    @Test
    void rtsIsLowWhileThereIsRoom() {
        rts.alternate(AF7);
        rts.configure(PinMode.ALT, false, Pull.NONE);
        second.flow(true, false);
        assertFalse(rts.level());

        first.data('A');
        clock.advance(clock.now() + SECOND);
        assertTrue(rts.level());

        second.data();
        assertFalse(rts.level());
    }

    @Test
    void withoutItsClockAllRegistersReadZero() {
        first.reset();
        first.data('A');
        clock.advance(clock.now() + SECOND);
        assertEquals(0, first.status());
        assertEquals(0, second.status() & Usart.RXNE);
    }
}
