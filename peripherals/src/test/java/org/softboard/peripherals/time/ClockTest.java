package org.softboard.peripherals.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClockTest {

    private final Clock clock = new Clock();
    private final List<String> happened = new ArrayList<>();

    @Test
    void eventsHappenInOrderOfTimeAndEachAtItsOwnTime() {
        clock.schedule(named("late"), 300);
        clock.schedule(named("early"), 100);

        clock.advance(300);

        assertEquals(List.of("early at 100", "late at 300"), happened);
        assertEquals(300, clock.now());
    }

    @Test
    void eventsOfTheSameTimeHappenInTheOrderOfScheduling() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            clock.schedule(named(name), 10);
        }

        clock.advance(10);

        assertEquals(List.of("a at 10", "b at 10", "c at 10", "d at 10", "e at 10"), happened);
    }

    @Test
    void anEventCanBeMovedAndCancelled() {
        Event moved = named("moved");
        Event cancelled = named("cancelled");
        clock.schedule(moved, 10);
        clock.schedule(cancelled, 20);
        clock.schedule(moved, 30);
        clock.cancel(cancelled);

        clock.advance(100);

        assertEquals(List.of("moved at 30"), happened);
        assertFalse(cancelled.isScheduled());
    }

    @Test
    void whatAnEventSchedulesWithinTheSpanStillHappens() {
        var again = new Event[1];
        again[0] = new Event(now -> {
            happened.add("tick at " + now);
            clock.schedule(again[0], now + 10);
        });
        clock.schedule(again[0], 10);

        clock.advance(35);

        assertEquals(List.of("tick at 10", "tick at 20", "tick at 30"), happened);
        assertEquals(40, clock.next());
    }

    @Test
    void anEventInThePastHappensAtOnceWhenTimeMoves() {
        clock.advance(50);
        clock.schedule(named("past"), 10);

        clock.advance(50);

        assertEquals(List.of("past at 50"), happened);
    }

    @Test
    void anyMixOfSchedulingMovingAndCancellingKeepsTheOrder() {
        var random = new Random(4);
        var events = new ArrayList<Event>();
        var times = new ArrayList<Long>();
        for (int i = 0; i < 200; i++) {
            events.add(new Event(times::add));
        }
        int cancelled = 0;
        for (Event event : events) {
            clock.schedule(event, random.nextInt(1000));
        }
        for (Event event : events) {
            if (random.nextBoolean()) {
                clock.schedule(event, random.nextInt(1000));
            } else if (random.nextBoolean()) {
                clock.cancel(event);
                cancelled++;
            }
        }

        clock.advance(1000);

        assertEquals(times.stream().sorted().toList(), times);
        assertEquals(200 - cancelled, times.size());
    }

    private Event named(String name) {
        return new Event(now -> happened.add(name + " at " + now));
    }
}
