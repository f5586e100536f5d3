package org.softboard.peripherals.stm32;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softboard.peripherals.part.Led;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.NetListener;
import org.softboard.peripherals.wire.Pin;
import org.softboard.peripherals.wire.PinMode;
import org.softboard.peripherals.wire.Pull;

class Stm32TimerTest {

    private static final int APB1 = 84_000_000;
    private static final long SECOND = Clock.NANOS_PER_SECOND;

    private final Clock clock = new Clock();
    private final List<Long> updates = new ArrayList<>();
    private final List<Long> matches = new ArrayList<>();
    private final Stm32Timer timer = new Stm32Timer(clock, 2, 32, APB1, this::serve);

    private void serve(Stm32Timer raised) {
        if (raised.isInterrupting(Stm32Timer.UPDATE)) {
            raised.clear(Stm32Timer.UPDATE);
            updates.add(clock.now());
        }
        if (raised.isInterrupting(1)) {
            raised.clear(1);
            matches.add(clock.now());
        }
    }

    /// 84 MHz / 8400 = 10 kHz; 10 000 counts are a second.
    private void oneHertz() {
        timer.configure(8399, 9999, Stm32Timer.Mode.UP);
        timer.start();
    }

    @Test
    void theCounterFollowsTime() {
        oneHertz();

        clock.advance(SECOND / 4);
        assertEquals(2500, timer.counter());

        clock.advance(SECOND + SECOND / 2);
        assertEquals(5000, timer.counter());
    }

    @Test
    void countingDownStartsAtThePeriod() {
        timer.configure(8399, 9999, Stm32Timer.Mode.DOWN);
        timer.start();
        assertEquals(9999, timer.counter());

        clock.advance(SECOND / 4);
        assertEquals(7499, timer.counter());
    }

    @Test
    void centerAlignedCountsUpThenDown() {
        timer.configure(8399, 10_000, Stm32Timer.Mode.CENTER);
        timer.start();

        clock.advance(SECOND * 5 / 4);
        assertEquals(7500, timer.counter());

        clock.advance(SECOND * 7 / 4);
        assertEquals(2500, timer.counter());
    }

    @Test
    void updatesComeAtExactMultiplesOfThePeriod() {
        oneHertz();
        timer.interrupt(Stm32Timer.UPDATE, true);

        clock.advance(3 * SECOND);

        assertEquals(List.of(SECOND, 2 * SECOND, 3 * SECOND), updates);
    }

    @Test
    void updatesDoNotDriftWhenThePeriodIsNoWholeNumberOfNanoseconds() {
        timer.configure(0, 6, Stm32Timer.Mode.UP);
        timer.start();
        timer.interrupt(Stm32Timer.UPDATE, true);

        clock.advance(SECOND / 1000);

        assertEquals(12_000, updates.size());
        assertEquals(SECOND / 1000, updates.getLast());
    }

    @Test
    void withoutAnInterruptNothingIsQueued() {
        oneHertz();

        assertEquals(Clock.NEVER, clock.next());
    }

    @Test
    void aNewPeriodWaitsForTheUpdate() {
        oneHertz();
        timer.interrupt(Stm32Timer.UPDATE, true);
        clock.advance(SECOND / 2);

        timer.period(4999);
        clock.advance(2 * SECOND);

        assertEquals(List.of(SECOND, SECOND * 3 / 2, 2 * SECOND), updates);
    }

    @Test
    void aChannelMatchesAtItsCompareValue() {
        oneHertz();
        timer.channel(1).output(TimerChannel.Output.TIMING, 2500, false);
        timer.interrupt(1, true);

        clock.advance(2 * SECOND);

        assertEquals(List.of(SECOND / 4, SECOND * 5 / 4), matches);
    }

    @Test
    void pwmOnAPinIsADutyUntilSomebodyNeedsEdges() {
        Pin pin = pinShowing(timer.channel(1));
        var led = new Led(clock, pin.net());
        timer.configure(83, 9999, Stm32Timer.Mode.UP);
        timer.start();
        timer.channel(1).output(TimerChannel.Output.PWM_1, 2500, false);

        assertEquals(0.25, led.brightness(), 1e-9);
        assertEquals(Clock.NEVER, clock.next());

        List<String> edges = listen(pin);
        clock.advance(20_000_000);
        assertEquals(List.of("0 at 2500000", "1 at 10000000", "0 at 12500000", "1 at 20000000"), edges);
    }

    @Test
    void aNewPulseWidthIsTakenOverAtTheNextUpdate() {
        Pin pin = pinShowing(timer.channel(1));
        timer.configure(83, 9999, Stm32Timer.Mode.UP);
        timer.start();
        timer.channel(1).output(TimerChannel.Output.PWM_1, 2500, false);

        timer.channel(1).compare(7500);
        assertEquals(0.25, pin.net().duty(), 1e-9);

        clock.advance(10_000_000);
        assertEquals(0.75, pin.net().duty(), 1e-9);
    }

    @Test
    void invertedPwmIsHighForTheRest() {
        Pin pin = pinShowing(timer.channel(1));
        timer.configure(83, 9999, Stm32Timer.Mode.UP);
        timer.start();
        timer.channel(1).output(TimerChannel.Output.PWM_2, 2500, false);

        assertEquals(0.75, pin.net().duty(), 1e-9);
        assertFalse(pin.level());
        clock.advance(3_000_000);
        assertTrue(pin.level());
    }

    @Test
    void toggleFlipsThePinAtEachMatch() {
        Pin pin = pinShowing(timer.channel(1));
        List<String> edges = listen(pin);
        timer.configure(83, 999, Stm32Timer.Mode.UP);
        timer.start();
        timer.channel(1).output(TimerChannel.Output.TOGGLE, 0, false);

        clock.advance(3_000_000);

        assertEquals(List.of("1 at 1000000", "0 at 2000000", "1 at 3000000"), edges);
    }

    @Test
    void resetStopsTheCounterAndTheOutputs() {
        Pin pin = pinShowing(timer.channel(1));
        oneHertz();
        timer.interrupt(Stm32Timer.UPDATE, true);
        timer.channel(1).output(TimerChannel.Output.FORCED_ACTIVE, 0, false);
        assertTrue(pin.level());
        clock.advance(SECOND / 2);

        timer.reset();
        clock.advance(2 * SECOND);

        assertEquals(5000, timer.counter());
        assertEquals(List.of(), updates);
        assertFalse(pin.level());
    }

    @Test
    void captureStoresTheCounterAtAnEdge() {
        var source = new Pin("B0", clock);
        source.configure(PinMode.OUT, false, Pull.NONE);
        oneHertz();
        timer.channel(1).capture(source.net(), true, false);
        timer.interrupt(1, true);

        clock.advance(SECOND / 10);
        source.write(true);

        assertEquals(1000, timer.channel(1).compare());
        assertEquals(List.of(SECOND / 10), matches);
    }

    private Pin pinShowing(TimerChannel channel) {
        var pin = new Pin("A0", clock);
        pin.offer(1, channel.signal());
        pin.alternate(1);
        pin.configure(PinMode.ALT, false, Pull.NONE);
        return pin;
    }

    private List<String> listen(Pin pin) {
        var edges = new ArrayList<String>();
        pin.net().listen(new NetListener() {
            @Override
            public void changed(org.softboard.peripherals.wire.Net net, long now) {
                edges.add((net.level(now) ? 1 : 0) + " at " + now);
            }

            @Override
            public boolean needsEdges() {
                return true;
            }
        });
        return edges;
    }
}
