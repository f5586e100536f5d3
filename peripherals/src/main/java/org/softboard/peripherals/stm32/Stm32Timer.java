package org.softboard.peripherals.stm32;

import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.time.Event;

/// A general purpose timer (ST RM0090, TIM1 to TIM14). The counter is computed from virtual time; an event happens
/// only where something hangs on it: an interrupt, a new preload value, an edge that somebody looks at.
public final class Stm32Timer {

    /// How the counter runs: 0 up to the period, the period down to 0, or up and down.
    public enum Mode {
        UP,
        DOWN,
        CENTER
    }

    /// Told when the timer wants an interrupt.
    @FunctionalInterface
    public interface Request {
        void raise(Stm32Timer timer);
    }

    /// The interrupt source of the counter's overflow; a channel's source is its number, 1 to 4 (bits of DIER, SR).
    public static final int UPDATE = 0;

    private static final int CHANNELS = 4;

    private final Clock clock;
    private final int id;
    private final long mask;
    private final Request request;
    private final TimerChannel[] channels = new TimerChannel[CHANNELS];
    private final Event update = new Event(this::overflow);

    private int hertz;
    private int prescaler;
    private long period = 0xffff;
    private int prescalerPreload;
    private long periodPreload = 0xffff;
    private boolean preloaded;
    private Mode mode = Mode.UP;
    private boolean running;
    private int enabled;
    private int flags;

    /// The source clock count at which the counter was `anchorPosition` counts into its cycle.
    private long anchor;
    private long anchorPosition;
    private int anchors;

    public Stm32Timer(Clock clock, int id, int bits, int hertz, Request request) {
        this.clock = clock;
        this.id = id;
        this.mask = (1L << bits) - 1;
        this.hertz = hertz;
        this.request = request;
        for (int i = 0; i < CHANNELS; i++) {
            channels[i] = new TimerChannel(this, clock, i + 1);
        }
    }

    public int id() {
        return id;
    }

    /// The largest counter value: 0xffff, or 0xffffffff on a 32 bit timer.
    public long mask() {
        return mask;
    }

    /// The clock before the prescaler.
    public int hertz() {
        return hertz;
    }

    public void hertz(int newHertz) {
        long position = position();
        hertz = newHertz;
        anchor(position);
        replan();
    }

    public TimerChannel channel(int number) {
        return channels[number - 1];
    }

    public Mode mode() {
        return mode;
    }

    public boolean isRunning() {
        return running;
    }

    /// Sets the time base and generates an update (EGR.UG), which loads it and starts the cycle anew.
    public void configure(int newPrescaler, long newPeriod, Mode newMode) {
        prescalerPreload = newPrescaler & 0xffff;
        periodPreload = newPeriod & mask;
        mode = newMode;
        load(0);
        replan();
    }

    public void start() {
        if (!running) {
            anchor(anchorPosition);
            running = true;
            replan();
        }
    }

    /// The counter stands still; everything else stays.
    public void stop() {
        anchor(position());
        running = false;
        replan();
    }

    /// Clears CR1 and the outputs, as the driver does to give the timer back. The other registers keep their values.
    public void reset() {
        anchor(position());
        running = false;
        mode = Mode.UP;
        enabled = 0;
        flags = 0;
        for (TimerChannel channel : channels) {
            channel.disable();
        }
        replan();
    }

    /// The time of the next overflow, or [Clock#NEVER].
    public long nextUpdate() {
        if (!running || period == 0) {
            return Clock.NEVER;
        }
        return mode == Mode.CENTER ? Math.min(next(0), next(period)) : next(0);
    }

    public int prescaler() {
        return prescalerPreload;
    }

    /// Taken over at the next update.
    public void prescaler(int value) {
        prescalerPreload = value & 0xffff;
        preload();
    }

    public long period() {
        return periodPreload;
    }

    /// Taken over at the next update (CR1.ARPE is set).
    public void period(long value) {
        periodPreload = value & mask;
        preload();
    }

    public long counter() {
        long position = position();
        return switch (mode) {
            case UP -> position;
            case DOWN -> period - position;
            case CENTER -> position <= period ? position : 2 * period - position;
        };
    }

    public void counter(long value) {
        long count = value & mask;
        anchor(Math.floorMod(mode == Mode.DOWN ? period - count : count, cycle()));
        replan();
    }

    public void interrupt(int source, boolean on) {
        enabled = on ? enabled | 1 << source : enabled & ~(1 << source);
        replan();
    }

    /// The enabled sources, a bit each (DIER).
    public int interrupts() {
        return enabled;
    }

    /// What has happened, a bit for each source (SR). The update flag is only kept while something hangs on it.
    public int flags() {
        return flags;
    }

    public boolean isInterrupting(int source) {
        return (flags & enabled & 1 << source) != 0;
    }

    /// Clears the flag of an interrupt source.
    public void clear(int source) {
        flags &= ~(1 << source);
        replan();
    }

    boolean wants(int source) {
        return (enabled & ~flags & 1 << source) != 0;
    }

    void flag(int source) {
        flags |= 1 << source;
        if ((enabled & 1 << source) != 0) {
            request.raise(this);
        }
    }

    /// A value waits for the next update; without a running counter it is loaded at once.
    void preload() {
        preloaded = true;
        if (!running) {
            load(anchorPosition);
        }
        replan();
    }

    long activePeriod() {
        return period;
    }

    /// Counts in one whole cycle of the counter.
    long cycle() {
        return mode == Mode.CENTER ? Math.max(1, 2 * period) : period + 1;
    }

    /// Counts since the cycle began.
    long position() {
        return running ? (anchorPosition + elapsed()) % cycle() : anchorPosition;
    }

    /// The time at which the counter next comes to a position of its cycle, after now.
    long next(long position) {
        long elapsed = elapsed();
        long ahead = Math.floorMod(position - 1 - (anchorPosition + elapsed), cycle()) + 1;
        return nanos(anchor + (elapsed + ahead) * (prescaler + 1L));
    }

    /// Changes whenever the counter no longer follows from what it was before.
    int anchors() {
        return anchors;
    }

    double nanosPerCount() {
        return (prescaler + 1.0) * Clock.NANOS_PER_SECOND / hertz;
    }

    /// Plans the next overflow and the channels' edges.
    void replan() {
        boolean needed = running && period > 0 && (preloaded || wants(UPDATE));
        if (needed) {
            clock.schedule(update, nextUpdate());
        } else {
            clock.cancel(update);
        }
        for (TimerChannel channel : channels) {
            channel.plan();
        }
    }

    private void overflow(long now) {
        if (preloaded) {
            load(position());
        }
        flag(UPDATE);
        replan();
    }

    private void load(long position) {
        prescaler = prescalerPreload;
        period = periodPreload;
        preloaded = false;
        for (TimerChannel channel : channels) {
            channel.load();
        }
        anchor(position % cycle());
    }

    private void anchor(long position) {
        anchor = clocks(clock.now());
        anchorPosition = position;
        anchors++;
    }

    private long elapsed() {
        return (clocks(clock.now()) - anchor) / (prescaler + 1L);
    }

    /// Source clocks since power-on. Whole seconds go first so that nothing overflows.
    private long clocks(long nanos) {
        return nanos / Clock.NANOS_PER_SECOND * hertz + nanos % Clock.NANOS_PER_SECOND * hertz / Clock.NANOS_PER_SECOND;
    }

    /// The first nanosecond at which that many source clocks have passed.
    private long nanos(long clocks) {
        return clocks / hertz * Clock.NANOS_PER_SECOND
                + (clocks % hertz * Clock.NANOS_PER_SECOND + hertz - 1) / hertz;
    }
}
