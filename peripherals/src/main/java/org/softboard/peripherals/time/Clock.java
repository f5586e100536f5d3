package org.softboard.peripherals.time;

import java.util.Arrays;

/// A board's virtual time in nanoseconds since power-on, and the one queue of what is going to happen.
/// A binary heap; events of the same time happen in the order in which they were scheduled.
public final class Clock {

    /// The time of an event that will never happen.
    public static final long NEVER = Long.MAX_VALUE;

    public static final long NANOS_PER_MICRO = 1_000;
    public static final long NANOS_PER_MILLI = 1_000_000;
    public static final long NANOS_PER_SECOND = 1_000_000_000;

    private Event[] heap = new Event[32];
    private int size;
    private long now;
    private long order;

    /// A clock at power-on.
    public Clock() {}

    public long now() {
        return now;
    }

    /// The time of the next event, or [#NEVER].
    public long next() {
        return size == 0 ? NEVER : heap[0].time;
    }

    /// Puts the event at a time, taking it away from where it was. A time that has passed means "at once": the
    /// event happens when time next moves.
    public void schedule(Event event, long time) {
        if (event.isScheduled()) {
            remove(event);
        }
        event.time = Math.max(time, now);
        event.order = order++;
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        size++;
        up(event, size - 1);
    }

    public void scheduleIn(Event event, long nanos) {
        schedule(event, now + nanos);
    }

    public void cancel(Event event) {
        if (event.isScheduled()) {
            remove(event);
        }
    }

    /// Lets time pass: everything due up to and including `time` happens, each at its own time.
    public void advance(long time) {
        while (size > 0 && heap[0].time <= time) {
            Event event = heap[0];
            remove(event);
            now = event.time;
            event.happen();
        }
        now = Math.max(now, time);
    }

    private void remove(Event event) {
        int hole = event.place;
        event.place = Event.NOWHERE;
        Event last = heap[--size];
        if (last != event) {
            if (hole > 0 && before(last, heap[(hole - 1) / 2])) {
                up(last, hole);
            } else {
                down(last, hole);
            }
        }
    }

    private void up(Event event, int from) {
        int place = from;
        while (place > 0) {
            Event parent = heap[(place - 1) / 2];
            if (!before(event, parent)) {
                break;
            }
            put(parent, place);
            place = (place - 1) / 2;
        }
        put(event, place);
    }

    private void down(Event event, int from) {
        int place = from;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], event)) {
                break;
            }
            put(heap[child], place);
            place = child;
        }
        put(event, place);
    }

    private void put(Event event, int place) {
        heap[place] = event;
        event.place = place;
    }

    private static boolean before(Event a, Event b) {
        return a.time < b.time || a.time == b.time && a.order < b.order;
    }
}
