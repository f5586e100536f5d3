package org.softboard.peripherals.time;

/// Something that will happen at a virtual time: made once by its owner, then scheduled as often as needed.
public final class Event {

    /// What happens; `now` is the event's own time, in nanoseconds.
    @FunctionalInterface
    public interface Action {
        void happen(long now);
    }

    static final int NOWHERE = -1;

    private final Action action;

    long time;
    long order;
    int place = NOWHERE;

    public Event(Action action) {
        this.action = action;
    }

    public boolean isScheduled() {
        return place != NOWHERE;
    }

    /// When it will happen, or last happened.
    public long time() {
        return time;
    }

    void happen() {
        action.happen(time);
    }
}
