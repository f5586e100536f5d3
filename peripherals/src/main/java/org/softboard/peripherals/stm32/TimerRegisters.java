package org.softboard.peripherals.stm32;

/// A timer's registers (ST RM0090, TIMx) as far as a bus can reach the model: time base, counter, interrupts and
/// compare values. How channels are configured (CCMR, CCER) reads as zero.
public final class TimerRegisters implements Registers {

    private static final int CR1 = 0x00;
    private static final int DIER = 0x0c;
    private static final int SR = 0x10;
    private static final int EGR = 0x14;
    private static final int CNT = 0x24;
    private static final int PSC = 0x28;
    private static final int ARR = 0x2c;
    private static final int CCR1 = 0x34;
    private static final int CCR4 = 0x40;

    private static final int CR1_CEN = 1;
    private static final int CR1_DIR = 1 << 4;
    private static final int CR1_CMS = 1 << 5;
    private static final int CR1_ARPE = 1 << 7;
    private static final int SOURCES = 5;

    private final Stm32Timer timer;

    public TimerRegisters(Stm32Timer timer) {
        this.timer = timer;
    }

    @Override
    public int read(int offset) {
        return switch (offset) {
            case CR1 -> control();
            case DIER -> timer.interrupts();
            case SR -> timer.flags();
            case CNT -> (int) timer.counter();
            case PSC -> timer.prescaler();
            case ARR -> (int) timer.period();
            default -> offset >= CCR1 && offset <= CCR4 ? (int) channel(offset).compare() : 0;
        };
    }

    @Override
    public void write(int offset, int value) {
        switch (offset) {
            case CR1 -> control(value);
            case DIER -> {
                for (int source = 0; source < SOURCES; source++) {
                    timer.interrupt(source, (value >> source & 1) != 0);
                }
            }
            case SR -> {
                for (int source = 0; source < SOURCES; source++) {
                    if ((value >> source & 1) == 0) {
                        timer.clear(source);
                    }
                }
            }
            case EGR -> timer.configure(timer.prescaler(), timer.period(), timer.mode());
            case CNT -> timer.counter(Integer.toUnsignedLong(value));
            case PSC -> timer.prescaler(value);
            case ARR -> timer.period(Integer.toUnsignedLong(value));
            default -> {
                if (offset >= CCR1 && offset <= CCR4) {
                    channel(offset).compare(Integer.toUnsignedLong(value));
                }
            }
        }
    }

    private int control() {
        int mode = switch (timer.mode()) {
            case UP -> 0;
            case DOWN -> CR1_DIR;
            case CENTER -> CR1_CMS;
        };
        return CR1_ARPE | mode | (timer.isRunning() ? CR1_CEN : 0);
    }

    /// Starts and stops the counter; its direction stays.
    private void control(int value) {
        if ((value & CR1_CEN) != 0) {
            timer.start();
        } else {
            timer.stop();
        }
    }

    private TimerChannel channel(int offset) {
        return timer.channel((offset - CCR1) / Integer.BYTES + 1);
    }
}
