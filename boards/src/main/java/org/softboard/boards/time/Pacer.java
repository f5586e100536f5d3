package org.softboard.boards.time;

import org.softboard.boards.door.Inbox;

/// Ties virtual to real time: a factor (1 is real time, 0.001 slow motion), or as fast as possible. It runs on the
/// board's thread and is the only thing that sleeps or looks at the host's clock.
public final class Pacer {

    /// Being this far ahead is not worth a sleep.
    private static final long TOLERANCE_NANOS = 200_000;
    /// The longest real time between two looks at commands and at the host's clock, and the longest virtual time.
    private static final long QUANTUM_NANOS = 2_000_000;
    /// Who looks sixty times a second comes now and then a little early.
    private static final long FRAME_NANOS = 1_000_000_000L / 60 - 4_000_000;

    private final Inbox inbox;
    private double speed;
    private long virtualStart;
    private long realStart = System.nanoTime();
    private volatile long frame = realStart - FRAME_NANOS;

    private Pacer(double speed, Inbox inbox) {
        this.speed = speed;
        this.inbox = inbox;
    }

    /// Never waits for time to pass.
    public static Pacer unlimited(Inbox inbox) {
        return new Pacer(Double.POSITIVE_INFINITY, inbox);
    }

    public static Pacer factor(double speed, Inbox inbox) {
        return new Pacer(speed, inbox);
    }

    public boolean isUnlimited() {
        return speed == Double.POSITIVE_INFINITY;
    }

    public double speed() {
        return speed;
    }

    /// From this virtual time on, time goes at another speed.
    public void speed(double factor, long virtual) {
        speed = factor;
        start(virtual);
    }

    /// The longest virtual time for which a program may run on before it is looked after.
    public long quantum() {
        return speed < 1 ? (long) Math.max(1, QUANTUM_NANOS * speed) : QUANTUM_NANOS;
    }

    /// From now on, real time counts from this virtual time.
    public void start(long virtual) {
        virtualStart = virtual;
        realStart = System.nanoTime();
    }

    /// Waits until real time has come to `virtual`, or a command arrives; gives the virtual time that real time
    /// allows. A board that has fallen behind is not made to hurry: the time it lost is forgotten.
    public long await(long virtual) {
        if (isUnlimited()) {
            return virtual;
        }
        long ahead = real(virtual) - System.nanoTime();
        if (ahead < -1_000_000_000L) {
            start(virtual);
        } else if (ahead > TOLERANCE_NANOS) {
            inbox.await(ahead);
            return Math.min(virtual, allowed(virtual));
        }
        return virtual;
    }

    /// The virtual time that real time has come to; without a speed the time given.
    public long allowed(long virtual) {
        return isUnlimited() ? virtual : virtualStart + (long) ((System.nanoTime() - realStart) * speed);
    }

    private long real(long virtual) {
        return realStart + (long) ((virtual - virtualStart) / speed);
    }

    /// A frame (1/60 s of real time) has passed since the last one was taken. Any thread may ask.
    public boolean isFrameDue() {
        return System.nanoTime() - frame >= FRAME_NANOS;
    }

    public void frameTaken() {
        frame = System.nanoTime();
    }
}
