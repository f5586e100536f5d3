package org.softboard.peripherals.stm32;

import java.time.LocalDateTime;
import org.softboard.peripherals.time.Clock;

/// The real-time clock (ST RM0090, RTC) on its 32,768 Hz crystal: calendar in BCD, sub-seconds that count down, smooth
/// calibration, backup registers and the wake-up timer. It goes on over every reset of the chip. Alarms, time stamps and
/// tampers are not modelled.
public final class Rtc implements Registers {

    public static final int TR = 0x00;
    public static final int DR = 0x04;
    public static final int CR = 0x08;
    public static final int ISR = 0x0c;
    public static final int PRER = 0x10;
    public static final int WUTR = 0x14;
    public static final int WPR = 0x24;
    public static final int SSR = 0x28;
    public static final int CALR = 0x3c;
    public static final int BKP0R = 0x50;

    public static final int CR_WUCKSEL = 7;
    public static final int CR_WUTE = 1 << 10;
    public static final int CR_WUTIE = 1 << 14;
    public static final int CALR_CALP = 1 << 15;
    public static final int CALR_CALM = 0x1ff;

    private static final int ISR_WUTWF = 1 << 2;
    private static final int ISR_INITS = 1 << 4;
    private static final int ISR_RSF = 1 << 5;
    private static final int ISR_INITF = 1 << 6;
    private static final int ISR_INIT = 1 << 7;
    private static final int ISR_WUTF = 1 << 10;

    private static final int BACKUP_REGISTERS = 20;
    private static final int TR_BITS = 0x007f_7f7f;
    private static final int DR_BITS = 0x00ff_ff3f;
    private static final int PRER_BITS = 0x007f_7fff;
    private static final int RESET_DATE = 0x0000_2101;
    private static final int RESET_PRESCALERS = 0x007f_00ff;
    private static final int FIRST_KEY = 0xca;
    private static final int SECOND_KEY = 0x53;
    private static final int CALIBRATION_BITS = 20;
    private static final int MOST_PLUS_PULSES = 512;
    private static final int CENTURY = 2000;

    private final Clock clock;
    private final WakeUpTimer wakeUp;
    private final int[] backup = new int[BACKUP_REGISTERS];

    private int control;
    private int prescalers = RESET_PRESCALERS;
    private int calibration;
    /// The calendar as it was written or last counted, at the virtual time `origin`, with a part of a second gone by.
    private int time;
    private int date = RESET_DATE;
    private long origin;
    private long subTicks;
    private boolean initialising;
    private int key;

    /// `wakeUp` is told of each rising edge on the EXTI line of the wake-up timer.
    public Rtc(Clock clock, Runnable wakeUp) {
        this.clock = clock;
        this.wakeUp = new WakeUpTimer(clock, wakeUp);
    }

    @Override
    public int read(int offset) {
        int register = (offset - BKP0R) / Integer.BYTES;
        if (register >= 0 && offset >= BKP0R) {
            return register < BACKUP_REGISTERS ? backup[register] : 0;
        }
        return switch (offset) {
            case TR -> bcd(now());
            case DR -> bcdDate(now());
            case CR -> control;
            case ISR -> status();
            case PRER -> prescalers;
            case WUTR -> wakeUp.reload();
            case SSR -> (int) (frequency() - 1 - ticks() % frequency());
            case CALR -> calibration;
            default -> 0;
        };
    }

    @Override
    public void write(int offset, int value) {
        if (offset >= BKP0R) {
            if (offset < BKP0R + Integer.BYTES * BACKUP_REGISTERS) {
                backup[(offset - BKP0R) / Integer.BYTES] = value;
            }
        } else if (offset == WPR) {
            unlock(value & 0xff);
        } else if (key == SECOND_KEY) {
            writeUnlocked(offset, value);
        }
    }

    /// The calendar and what configures it are protected until two keys have been written.
    private void unlock(int value) {
        key = value == FIRST_KEY || value == SECOND_KEY && key == FIRST_KEY ? value : 0;
    }

    private void writeUnlocked(int offset, int value) {
        switch (offset) {
            case CR -> control(value);
            case ISR -> {
                initialise((value & ISR_INIT) != 0);
                if ((value & ISR_WUTF) == 0) {
                    wakeUp.clear();
                }
            }
            case CALR -> {
                settle();
                calibration = value & (CALR_CALP | CALR_CALM);
            }
            case WUTR -> wakeUp.reload(value & 0xffff);
            case TR, DR, PRER -> calendar(offset, value);
            default -> {
            }
        }
    }

    private void control(int value) {
        control = value;
        wakeUp.configure((value & CR_WUTE) != 0, (value & CR_WUTIE) != 0, value & CR_WUCKSEL);
    }

    /// While it is initialised the calendar stands still; then a new second begins.
    private void initialise(boolean on) {
        if (on && !initialising) {
            settle();
        }
        if (!on && initialising) {
            origin = clock.now();
            subTicks = 0;
        }
        initialising = on;
    }

    private void calendar(int offset, int value) {
        if (!initialising) {
            return;
        }
        switch (offset) {
            case TR -> time = value & TR_BITS;
            case DR -> date = value & DR_BITS;
            default -> prescalers = value & PRER_BITS;
        }
    }

    private int status() {
        int bits = ISR_RSF | (decimal(date >> 16) != 0 ? ISR_INITS : 0);
        bits |= initialising ? ISR_INIT | ISR_INITF : 0;
        bits |= (control & CR_WUTE) == 0 ? ISR_WUTWF : 0;
        return bits | (wakeUp.isPending() ? ISR_WUTF : 0);
    }

    // ---- time ----

    /// Steps of the sub-second counter in a second.
    private int frequency() {
        return (prescalers & 0x7fff) + 1;
    }

    /// Steps of the sub-second counter since the second in which `origin` lies began.
    private long ticks() {
        if (initialising) {
            return subTicks;
        }
        long pulses = Clock.NANOS_PER_SECOND / WakeUpTimer.HERTZ_DIVISOR * ((prescalers >> 16) + 1);
        long elapsed = (clock.now() - origin) * (WakeUpTimer.HERTZ / WakeUpTimer.HERTZ_DIVISOR) / pulses;
        int plus = (calibration & CALR_CALP) != 0 ? MOST_PLUS_PULSES : 0;
        int correction = plus - (calibration & CALR_CALM);
        return subTicks + elapsed + (elapsed * correction >> CALIBRATION_BITS);
    }

    /// What the calendar shows. A date that does not exist is carried over as if it did.
    public LocalDateTime now() {
        LocalDateTime written = LocalDateTime.of(CENTURY + decimal(date >> 16 & 0xff), 1, 1, 0, 0)
                .plusMonths(decimal(date >> 8 & 0x1f) - 1L)
                .plusDays(decimal(date & 0x3f) - 1L)
                .plusHours(decimal(time >> 16 & 0x3f))
                .plusMinutes(decimal(time >> 8 & 0x7f))
                .plusSeconds(decimal(time & 0x7f));
        return written.plusSeconds(ticks() / frequency());
    }

    /// Counts what has gone by into the calendar.
    private void settle() {
        LocalDateTime moment = now();
        long gone = ticks();
        int newTime = bcd(moment);
        date = bcdDate(moment);
        time = newTime;
        subTicks = gone % frequency();
        origin = clock.now();
    }

    private static int bcd(LocalDateTime moment) {
        return bcd(moment.getHour()) << 16 | bcd(moment.getMinute()) << 8 | bcd(moment.getSecond());
    }

    /// The day of the week counts on from the one written, whatever the date is.
    private int bcdDate(LocalDateTime moment) {
        return bcd(moment.getYear() % 100) << 16 | weekday() << 13 | bcd(moment.getMonthValue()) << 8
                | bcd(moment.getDayOfMonth());
    }

    private int weekday() {
        int written = date >> 13 & 7;
        long secondOfDay = decimal(time >> 16 & 0x3f) * 3600L + decimal(time >> 8 & 0x7f) * 60L + decimal(time & 0x7f);
        long days = (secondOfDay + ticks() / frequency()) / 86_400;
        return days == 0 ? written : (int) ((written + days - 1) % 7) + 1;
    }

    /// Two digits, four bits each.
    public static int bcd(int number) {
        return number / 10 << 4 | number % 10;
    }

    /// The number that two digits make.
    public static int decimal(int digits) {
        return (digits >> 4 & 0xf) * 10 + (digits & 0xf);
    }
}
