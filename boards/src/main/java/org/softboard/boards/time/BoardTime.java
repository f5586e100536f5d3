package org.softboard.boards.time;

import java.math.BigInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.hardware.Interrupts;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.vm.Poll;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;
import org.softboard.peripherals.time.Event;

/// A running board's time: what the program has spent on the meter moves the virtual clock, waiting moves it to the
/// next event, the pacer holds it to real time. Here interrupts are served and commands come in.
public final class BoardTime implements Poll {

    /// How long the board stands still before it looks again.
    private static final long CONGESTION_NANOS = 5_000_000;

    private final Clock clock;
    private final Interrupts interrupts;
    private final Inbox inbox;
    private final Pacer pacer;
    private final Consumer<Command> outside;
    private Meter meter = new Meter(Meter.Prices.FREE);

    /// Nanoseconds per unit of the meter, as a fraction.
    private long numerator = 1;
    private long denominator = 1;
    private long counted;
    private long remainder;
    private long computed;
    private boolean paused;
    private long end = Clock.NEVER;
    private BooleanSupplier congested = () -> false;
    private boolean idle;
    /// What ends the running program at the next poll, for whoever started it.
    private @Nullable RuntimeException unwinding;

    /// `outside` carries a command out, at its time.
    public BoardTime(Clock clock, Interrupts interrupts, Inbox inbox, Pacer pacer, Consumer<Command> outside) {
        this.clock = clock;
        this.interrupts = interrupts;
        this.inbox = inbox;
        this.pacer = pacer;
        this.outside = outside;
    }

    /// From here on, time is what this meter counts at a CPU clock.
    public void follow(Meter newMeter, int hertz) {
        BigInteger units = BigInteger.valueOf(hertz).multiply(BigInteger.valueOf(Meter.CYCLE));
        BigInteger nanos = BigInteger.valueOf(Clock.NANOS_PER_SECOND);
        BigInteger common = units.gcd(nanos);
        meter = newMeter;
        numerator = nanos.divide(common).longValue();
        denominator = units.divide(common).longValue();
        counted = meter.spent;
        remainder = 0;
        meter.attention = this::attend;
        inbox.onArrival(() -> newMeter.isUrgent = true);
        plan();
    }

    /// Obeys commands in the midst of a native.
    private void attend() {
        if (meter.spent >= meter.limit) {
            meter.limit = Long.MAX_VALUE;
            stop();
        }
        receive();
        hold();
        check();
    }

    public Clock clock() {
        return clock;
    }

    /// The time now, after everything that was due has happened.
    public long now() {
        long spent = meter.spent - counted;
        if (spent > 0) {
            counted = meter.spent;
            long product = spent * numerator + remainder;
            remainder = product % denominator;
            computed += product / denominator;
            clock.advance(clock.now() + product / denominator);
        }
        return clock.now();
    }

    /// How much of the time since power-on was computing, not waiting.
    public long computed() {
        return computed;
    }

    /// Asks for a poll at the machine's next opportunity.
    public void hurry() {
        meter.deadline = Math.min(meter.deadline, meter.spent);
    }

    @Override
    public void poll(Vm vm) {
        keepUp();
        if (vm.scheduler.isPending()) {
            hurry();
        }
    }

    /// As [#poll], in the midst of machine code, in which scheduled functions wait.
    public void keepUp() {
        long now = now();
        receive();
        hold();
        interrupts.service();
        while (!pacer.isUnlimited() && unwinding == null && pacer.await(now) < now) {
            receive();
            hold();
        }
        check();
        plan();
    }

    /// The next poll comes as early as a change of the hardware now wants it.
    public void replan() {
        plan();
    }

    /// Serves what the program itself has just brought about, before its next instruction.
    public void serve() {
        interrupts.service();
    }

    /// Waits in the program's name; interrupts and scheduled callbacks run meanwhile, an exception ends it.
    public void waitUntil(Vm vm, long time) {
        vm.poll();
        while (now() < time) {
            idle(vm, time);
        }
        plan();
    }

    /// Sleeps until something happens, at the latest until `time`, and serves it.
    public void idle(Vm vm, long time) {
        idle = true;
        try {
            long next = Math.min(clock.next(), time);
            if (next == Clock.NEVER) {
                inbox.await();
                clock.advance(pacer.allowed(clock.now()));
            } else {
                clock.advance(pacer.await(next));
            }
            vm.poll();
        } finally {
            idle = false;
        }
    }

    /// The processor goes round a loop that waits for its hardware: until something happens, at the latest until `time`.
    /// Interrupts are served, scheduled functions are not.
    public void spin(long time) {
        clock.advance(pacer.await(Math.min(clock.next(), time)));
        receive();
        hold();
        interrupts.service();
        check();
        plan();
    }

    /// True while a program waits for time to pass or something to happen.
    public boolean isIdle() {
        return idle;
    }

    /// Lets time pass for a machine that runs nothing, as long as it is told to.
    public void standBy(BooleanSupplier on) {
        while (on.getAsBoolean()) {
            inbox.await();
            clock.advance(pacer.allowed(clock.now()));
            receive();
            hold();
            check();
        }
    }

    /// The processor stands still; what is due happens meanwhile, and is served afterwards.
    public void freeze(long nanos) {
        clock.advance(now() + nanos);
        hurry();
    }

    /// Waits in the midst of a native: interrupts are served, callbacks wait. With interrupts disabled it does not wait,
    /// and gives false.
    public boolean stand(long end) {
        if (now() >= end) {
            return true;
        }
        while (now() < end) {
            if (!interrupts.isEnabled()) {
                return false;
            }
            spin(end);
        }
        hurry();
        return true;
    }

    /// Lets time pass for a machine that runs nothing.
    public void pass(long nanos) {
        long end = now() + nanos;
        while (clock.now() < end) {
            clock.advance(pacer.await(Math.min(clock.next(), end)));
            receive();
            hold();
            check();
        }
    }

    /// Waits, in real time only, until a command has come or somebody has woken the board.
    public void stall() {
        inbox.await();
        receive();
    }

    /// Ends the run at a virtual time.
    public void stopAt(long time) {
        end = time;
        clock.schedule(new Event(_ -> stop()), time);
        plan();
    }

    /// Ends the run as soon as the program comes to a poll.
    public void stop() {
        unwind(new Stopped());
    }

    /// Ends whatever runs, at its next poll, with something that Python cannot catch. The last one counts, but nothing
    /// comes after a stop.
    public void unwind(RuntimeException reason) {
        if (!(unwinding instanceof Stopped)) {
            unwinding = reason;
        }
        hurry();
    }

    public boolean isUnwinding() {
        return unwinding != null;
    }

    /// Throws what is to end the running program.
    public void check() {
        RuntimeException reason = unwinding;
        if (reason != null) {
            if (!(reason instanceof Stopped)) {
                unwinding = null;
            }
            throw reason;
        }
    }

    // ---- how time goes ----

    public double speed() {
        return pacer.speed();
    }

    public void speed(double factor) {
        pacer.speed(factor, clock.now());
        plan();
    }

    public boolean isPaused() {
        return paused;
    }

    /// From the next poll on, virtual time stands still.
    public void pause() {
        paused = true;
        hurry();
    }

    public void resume() {
        if (paused) {
            paused = false;
            pacer.start(clock.now());
        }
    }

    private void hold() {
        while (paused && unwinding == null) {
            inbox.await();
            receive();
        }
        while (congested.getAsBoolean() && unwinding == null) {
            inbox.await(CONGESTION_NANOS);
            receive();
        }
    }

    /// The board stands still, in real time, while this holds.
    public void standWhile(BooleanSupplier condition) {
        congested = condition;
    }

    private void receive() {
        while (inbox.isFilled()) {
            Command command = inbox.take();
            if (command == null) {
                return;
            }
            if (command.time() <= clock.now()) {
                obey(command);
            } else {
                clock.schedule(new Event(_ -> obey(command)), command.time());
            }
            if (unwinding instanceof Stopped) {
                return;
            }
        }
    }

    private void obey(Command command) {
        outside.accept(command);
        inbox.done(command);
    }

    /// What the meter counts in so many nanoseconds from now.
    private long units(long nanos) {
        return (nanos * denominator - remainder + numerator - 1) / numerator;
    }

    /// Sets the meter's deadline to the next event, and its limit to the end.
    private void plan() {
        meter.deadline = meter.spent + units(Math.min(pacer.quantum(), clock.next() - clock.now()));
        if (end - clock.now() < Long.MAX_VALUE / denominator) {
            meter.limit = meter.spent + units(end - clock.now());
        }
        if (unwinding != null || interrupts.isPending()) {
            hurry();
        }
    }
}
