package org.softboard.boards.time;

import java.math.BigInteger;
import java.util.function.Consumer;
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

    /// The longest virtual time without a look at commands and the pacer.
    private static final long QUANTUM = 2 * Clock.NANOS_PER_MILLI;

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
    private boolean stopping;

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
        plan();
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
            clock.advance(clock.now() + product / denominator);
        }
        return clock.now();
    }

    /// Asks for a poll at the machine's next opportunity.
    public void hurry() {
        meter.deadline = Math.min(meter.deadline, meter.spent);
    }

    @Override
    public void poll(Vm vm) {
        long now = now();
        receive();
        interrupts.service();
        if (!pacer.isUnlimited()) {
            while (pacer.await(now) < now) {
                receive();
            }
        }
        check();
        plan();
        if (vm.scheduler.isPending()) {
            hurry();
        }
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
        long next = Math.min(clock.next(), time);
        if (next == Clock.NEVER) {
            inbox.await();
            clock.advance(pacer.allowed(clock.now()));
        } else {
            clock.advance(pacer.await(next));
        }
        vm.poll();
    }

    /// Ends the run at a virtual time.
    public void stopAt(long time) {
        clock.schedule(new Event(_ -> stop()), time);
        plan();
    }

    /// Ends the run as soon as the program comes to a poll.
    public void stop() {
        stopping = true;
        hurry();
    }

    private void check() {
        if (stopping) {
            throw new Stopped();
        }
    }

    private void receive() {
        while (inbox.isFilled()) {
            Command command = inbox.take();
            if (command == null) {
                return;
            }
            if (command.time() <= clock.now()) {
                outside.accept(command);
            } else {
                clock.schedule(new Event(_ -> outside.accept(command)), command.time());
            }
        }
    }

    /// Sets the meter's deadline to the next event.
    private void plan() {
        long ahead = Math.min(QUANTUM, clock.next() - clock.now());
        meter.deadline = meter.spent + (ahead * denominator - remainder + numerator - 1) / numerator;
        if (stopping || interrupts.isPending()) {
            hurry();
        }
    }
}
