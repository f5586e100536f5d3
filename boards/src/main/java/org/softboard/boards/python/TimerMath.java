package org.softboard.boards.python;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Stm32Timer;

/// From frequencies, percents and microseconds to a timer's counts and back, with the firmware's integer and
/// single-precision arithmetic (ports/stm32/timer.c, compute_...).
final class TimerMath {

    private static final long PRESCALER_LIMIT = 0x10000;
    private static final int MICROS_PER_SECOND = 1_000_000;

    /// A time base: the values of the two registers.
    record Base(int prescaler, long period) {}

    private TimerMath() {}

    static Base ofFrequency(Vm vm, Stm32Timer timer, long frequency) {
        int source = timer.hertz();
        long prescaler = 1;
        long period;
        if (FloatObject.isFloat(vm.heap, frequency)) {
            float hertz = (float) FloatObject.value(vm.heap, frequency);
            checkPositive(vm, hertz > 0);
            while (hertz < 1 && prescaler < 6553) {
                prescaler *= 10;
                hertz *= 10.0f;
            }
            period = Math.min(0xffff_ffffL, (long) ((float) source / hertz));
        } else {
            int hertz = vm.toInt(frequency);
            checkPositive(vm, hertz > 0);
            period = source / hertz;
        }
        period = Math.max(1, period);
        while (period > timer.mask()) {
            if (period % 5 == 0 && prescaler * 5 <= PRESCALER_LIMIT) {
                prescaler *= 5;
                period /= 5;
            } else if (period % 3 == 0 && prescaler * 3 <= PRESCALER_LIMIT) {
                prescaler *= 3;
                period /= 3;
            } else if (prescaler * 2 <= PRESCALER_LIMIT) {
                prescaler *= 2;
                period /= 2;
            } else if (prescaler < PRESCALER_LIMIT) {
                period = period * prescaler / PRESCALER_LIMIT;
                prescaler = PRESCALER_LIMIT;
            } else {
                throw vm.error(CoreType.VALUE_ERROR, "freq too small");
            }
        }
        return new Base((int) (prescaler - 1 & 0xffff), period - 1 & timer.mask());
    }

    /// A period of `ticks` at `ticksPerSecond`.
    static Base ofTime(Vm vm, Stm32Timer timer, int ticks, int ticksPerSecond) {
        checkPositive(vm, ticks > 0 && ticksPerSecond > 0);
        long period = (long) timer.hertz() * ticks / ticksPerSecond;
        long prescaler = 1;
        while (period > timer.mask()) {
            if (prescaler <= 13107 && period % 5 == 0) {
                prescaler *= 5;
                period /= 5;
            } else if (prescaler <= 21845 && period % 3 == 0) {
                prescaler *= 3;
                period /= 3;
            } else {
                long odd = period & 1;
                prescaler *= 2;
                period /= 2;
                if (period < prescaler) {
                    prescaler |= odd;
                }
                if (prescaler > PRESCALER_LIMIT) {
                    throw vm.error(CoreType.VALUE_ERROR, "period too large");
                }
            }
        }
        return new Base((int) (prescaler - 1 & 0xffff), period - 1 & timer.mask());
    }

    private static void checkPositive(Vm vm, boolean positive) {
        if (!positive) {
            throw vm.error(CoreType.VALUE_ERROR, "must have positive freq");
        }
    }

    /// The frequency that a program reads: an int if it is one exactly.
    static long frequency(Vm vm, Stm32Timer timer) {
        long source = timer.hertz();
        long prescaler = timer.prescaler() + 1;
        long period = timer.period() + 1 & 0xffff_ffffL;
        if (source % prescaler != 0) {
            return FloatObject.of(vm.heap, (float) source / (float) prescaler / (float) period);
        }
        long counts = source / prescaler;
        if (period != 0 && counts % period == 0) {
            return Word.smallInt(counts / period);
        }
        return FloatObject.of(vm.heap, (float) counts / (float) period);
    }

    /// Counts in a period, as pulse widths refer to it.
    static long span(Stm32Timer timer) {
        long period = timer.period();
        return period == 0xffff_ffffL || timer.mode() == Stm32Timer.Mode.CENTER ? period : period + 1;
    }

    static long ofPercent(Vm vm, long span, long percent) {
        if (FloatObject.isFloat(vm.heap, percent)) {
            float share = (float) FloatObject.value(vm.heap, percent);
            if (share <= 0) {
                return 0;
            }
            return share >= 100 ? span : (long) (share / 100f * (float) span);
        }
        int share = vm.toInt(percent);
        if (share <= 0) {
            return 0;
        }
        return share >= 100 ? span : share * span / 100;
    }

    static long percent(Vm vm, long span, long compare) {
        return FloatObject.of(vm.heap, compare >= span ? 100 : (float) compare * 100.0 / (float) span);
    }

    static long ofMicros(Stm32Timer timer, int micros) {
        return (long) micros * counterHertz(timer) / MICROS_PER_SECOND;
    }

    static long micros(Stm32Timer timer, long counts) {
        return counts * MICROS_PER_SECOND / counterHertz(timer);
    }

    static long ofNanos(Stm32Timer timer, int nanos) {
        return (long) nanos * counterHertz(timer) / (1000L * MICROS_PER_SECOND);
    }

    static long nanos(Stm32Timer timer, long counts) {
        long hertz = counterHertz(timer);
        return counts / hertz * (1000L * MICROS_PER_SECOND) + counts % hertz * (1000L * MICROS_PER_SECOND) / hertz;
    }

    private static long counterHertz(Stm32Timer timer) {
        return timer.hertz() / (timer.prescaler() + 1);
    }
}
