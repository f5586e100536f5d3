package org.softboard.peripherals.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.wire.Drive;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.Terminal;

class SerialLineTest {

    private static final long SECOND = Clock.NANOS_PER_SECOND;

    private final Clock clock = new Clock();
    private final Net net = new Net();
    private final Terminal terminal = Terminal.on(net);
    private final List<String> heard = new ArrayList<>();
    private final List<Integer> toSend = new ArrayList<>();
    private final Transmitter transmitter =
            new Transmitter(clock, (high, now) -> terminal.drive(Drive.strong(high), now), _ -> next());
    private final Receiver receiver = new Receiver(clock, new Receiver.Listener() {
        @Override
        public void received(int word, boolean isBroken, long now) {
            heard.add(Integer.toHexString(word) + (isBroken ? "!" : ""));
        }

        @Override
        public void idle(long now) {
            heard.add("idle at " + now / 1000);
        }
    });

    private void line(Framing sent, Framing received) {
        terminal.drive(Drive.HIGH, 0);
        transmitter.framing(sent);
        receiver.enable(received);
        receiver.connect(net);
    }

    private void send(int... words) {
        for (int word : words) {
            toSend.add(word);
        }
        next();
    }

    private void next() {
        if (!toSend.isEmpty()) {
            transmitter.send(toSend.removeFirst());
        }
    }

    @Test
    void aByteTakesTenBitTimesAndThenTheLineIsIdle() {
        line(Framing.of8N1(10_000), Framing.of8N1(10_000));
        send(0x41);
        clock.advance(949_999);
        assertEquals(List.of(), heard);

        clock.advance(950_000);
        assertEquals(List.of("41"), heard);

        clock.advance(SECOND);
        assertEquals(List.of("41", "idle at 1950"), heard);
        assertEquals(Clock.NEVER, clock.next(), "an idle line costs nothing");
    }

    @Test
    void everyWordComesThroughAtEachLength() {
        for (int bits = 7; bits <= 9; bits++) {
            heard.clear();
            var framing = new Framing(1e9 / 9600, bits, 2);
            line(framing, framing);
            List<String> wanted = new ArrayList<>();
            for (int word = 0; word < 1 << bits; word++) {
                toSend.add(word);
                wanted.add(Integer.toHexString(word));
            }
            next();
            clock.advance(clock.now() + SECOND);
            heard.removeIf(text -> text.startsWith("idle"));
            assertEquals(wanted, heard);
        }
    }

    @Test
    void bytesFollowEachOtherWithoutAGap() {
        line(Framing.of8N1(115_200), Framing.of8N1(115_200));
        toSend.addAll(Collections.nCopies(11_520, 0x55));
        next();
        clock.advance(SECOND - 50_000);
        assertTrue(transmitter.isBusy());

        clock.advance(SECOND + 10_000);
        assertFalse(transmitter.isBusy());
        assertEquals(11_520, heard.size());
    }

    @Test
    void threePercentOfDifferenceInSpeedAreUnderstood() {
        line(Framing.of8N1(9600), Framing.of8N1(9900));
        send(0x00, 0xff, 0x55, 0xaa);
        clock.advance(SECOND);
        assertEquals(List.of("0", "ff", "55", "aa"), heard.subList(0, 4));
    }

    @Test
    void anotherSpeedGivesGarbageAsOnAWire() {
        line(Framing.of8N1(9600), Framing.of8N1(19_200));
        send(0x41);
        clock.advance(SECOND);
        assertEquals("6!", heard.getFirst());
    }

    @Test
    void aBreakIsAZeroWithoutItsStopBit() {
        line(Framing.of8N1(9600), Framing.of8N1(9600));
        transmitter.sendBreak();
        toSend.add(0x42);
        clock.advance(SECOND);
        assertEquals(List.of("0!", "42"), heard.subList(0, 2));
    }

    @Test
    void aGlitchShorterThanHalfABitBeginsNothing() {
        line(Framing.of8N1(10_000), Framing.of8N1(10_000));
        terminal.drive(Drive.LOW, 0);
        clock.advance(40_000);
        terminal.drive(Drive.HIGH, 40_000);
        clock.advance(SECOND);
        assertEquals(List.of(), heard);

        send(0x43);
        clock.advance(2 * SECOND);
        assertEquals("43", heard.getFirst());
    }

    @Test
    void withoutAClockNothingEnds() {
        line(new Framing(Double.POSITIVE_INFINITY, 8, 1), Framing.of8N1(9600));
        send(0x44);
        clock.advance(SECOND);
        assertTrue(transmitter.isBusy());
        assertEquals(Clock.NEVER, clock.next());
    }
}
