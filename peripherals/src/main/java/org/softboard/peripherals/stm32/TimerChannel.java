package org.softboard.peripherals.stm32;

import org.jspecify.annotations.Nullable;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.time.Event;
import org.softboard.peripherals.wire.Net;
import org.softboard.peripherals.wire.NetListener;
import org.softboard.peripherals.wire.Signal;
import org.softboard.peripherals.wire.Wave;

/// One capture/compare channel of a timer (ST RM0090, TIMx_CCMRx, CCER, CCRx). Encoder mode and the complementary
/// outputs are not modelled.
public final class TimerChannel {

    /// What the output does, named as OCxM.
    public enum Output {
        TIMING,
        ACTIVE,
        INACTIVE,
        TOGGLE,
        FORCED_INACTIVE,
        FORCED_ACTIVE,
        PWM_1,
        PWM_2;

        boolean isPwm() {
            return this == PWM_1 || this == PWM_2;
        }
    }

    private final Stm32Timer timer;
    private final Clock clock;
    private final int number;
    private final Signal signal;
    private final Event edge = new Event(this::edge);
    private final Capture capture = new Capture();

    private Output output = Output.TIMING;
    private boolean outputEnabled;
    private boolean activeLow;
    private boolean reference;
    private long compare;
    private long comparePreload;
    private @Nullable Wave wave;
    private int waveAnchors;

    TimerChannel(Stm32Timer timer, Clock clock, int number) {
        this.timer = timer;
        this.clock = clock;
        this.number = number;
        this.signal = new Signal("TIM" + timer.id() + "_CH" + number, this::plan);
    }

    /// What the pins see that are switched to this channel.
    public Signal signal() {
        return signal;
    }

    /// Makes it an output whose compare value counts from now on.
    public void output(Output newOutput, long newCompare, boolean nowActiveLow) {
        capture.stop();
        output = newOutput;
        activeLow = nowActiveLow;
        outputEnabled = true;
        comparePreload = newCompare & timer.mask();
        load();
        if (output == Output.FORCED_ACTIVE || output == Output.FORCED_INACTIVE) {
            reference = output == Output.FORCED_ACTIVE;
        }
        plan();
    }

    /// Makes it an input that stores the counter at the edges of a net.
    public void capture(Net net, boolean rising, boolean falling) {
        disable();
        capture.start(net, rising, falling);
        plan();
    }

    public void disable() {
        capture.stop();
        outputEnabled = false;
        output = Output.TIMING;
        plan();
    }

    public long compare() {
        return comparePreload;
    }

    /// PWM takes a new value at the next update (OCxPE), the other modes at once.
    public void compare(long value) {
        comparePreload = value & timer.mask();
        if (output.isPwm()) {
            timer.preload();
        } else {
            load();
            plan();
        }
    }

    void load() {
        compare = comparePreload;
        wave = null;
    }

    /// Shows the output and plans the next moment at which something changes.
    void plan() {
        long next = Clock.NEVER;
        if (timer.isRunning() && timer.activePeriod() > 0) {
            boolean moves = output == Output.ACTIVE || output == Output.INACTIVE || output == Output.TOGGLE;
            if (compare <= timer.activePeriod() && (timer.wants(number) || moves && outputEnabled)) {
                next = timer.next(match());
            }
            if (output.isPwm() && signal.needsEdges() && length() > 0 && length() < timer.cycle()) {
                next = Math.min(next, Math.min(timer.next(start()), timer.next(end())));
            }
        }
        if (next == Clock.NEVER) {
            clock.cancel(edge);
        } else {
            clock.schedule(edge, next);
        }
        show();
    }

    private void edge(long now) {
        if (timer.position() == match() && compare <= timer.activePeriod()) {
            switch (output) {
                case ACTIVE -> reference = true;
                case INACTIVE -> reference = false;
                case TOGGLE -> reference = !reference;
                default -> {}
            }
            timer.flag(number);
        }
        plan();
    }

    private void show() {
        long now = clock.now();
        if (!outputEnabled) {
            signal.level(false, now);
        } else if (!output.isPwm()) {
            signal.level(reference != activeLow, now);
        } else if (length() == 0 || length() >= timer.cycle() || !timer.isRunning() || signal.needsEdges()) {
            signal.level(isInside(timer.position()) != isInverted(), now);
        } else {
            signal.wave(wave(), now);
        }
    }

    private Wave wave() {
        Wave known = wave;
        if (known != null && waveAnchors == timer.anchors()) {
            return known;
        }
        double count = timer.nanosPerCount();
        long start = timer.next(start()) - Math.round(timer.cycle() * count);
        Wave made = new Wave(start, timer.cycle() * count, length() * count);
        if (isInverted()) {
            made = made.inverted();
        }
        wave = made;
        waveAnchors = timer.anchors();
        return made;
    }

    private boolean isInverted() {
        return output == Output.PWM_2 != activeLow;
    }

    /// Where in the cycle the counter equals the compare value; up-and-down counting flags only on the way down.
    private long match() {
        return switch (timer.mode()) {
            case UP -> compare;
            case DOWN -> timer.activePeriod() - compare;
            case CENTER -> (2 * timer.activePeriod() - compare) % timer.cycle();
        };
    }

    /// PWM mode 1 is active from here on ...
    private long start() {
        return switch (timer.mode()) {
            case UP -> 0;
            case DOWN -> Math.max(0, timer.activePeriod() - compare);
            case CENTER -> Math.max(0, 2 * timer.activePeriod() - compare) % timer.cycle();
        };
    }

    /// ... for so many counts of the cycle.
    private long length() {
        long counts = switch (timer.mode()) {
            case UP -> compare;
            case DOWN -> compare + 1;
            case CENTER -> 2 * compare;
        };
        return Math.min(counts, timer.cycle());
    }

    private long end() {
        return (start() + length()) % timer.cycle();
    }

    private boolean isInside(long position) {
        return Math.floorMod(position - start(), timer.cycle()) < length();
    }

    /// The input side: the edges that are stored.
    private final class Capture implements NetListener {
        private @Nullable Net net;
        private boolean rising;
        private boolean falling;
        private boolean level;

        void start(Net watched, boolean onRising, boolean onFalling) {
            net = watched;
            rising = onRising;
            falling = onFalling;
            level = watched.level(clock.now());
            watched.listen(this);
        }

        void stop() {
            Net watched = net;
            if (watched != null) {
                net = null;
                watched.forget(this);
            }
        }

        @Override
        public void changed(Net changed, long now) {
            boolean high = changed.level(now);
            if (high != level) {
                level = high;
                if (high ? rising : falling) {
                    compare = timer.counter();
                    comparePreload = compare;
                    timer.flag(number);
                }
            }
        }

        @Override
        public boolean needsEdges() {
            return true;
        }
    }
}
