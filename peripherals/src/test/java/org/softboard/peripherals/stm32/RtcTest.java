package org.softboard.peripherals.stm32;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softboard.peripherals.time.Clock;

class RtcTest {

    private static final int INIT = 1 << 7;

    private final Clock clock = new Clock();
    private final List<Long> woken = new ArrayList<>();
    private final Rtc rtc = new Rtc(clock, () -> woken.add(clock.now()));

    private void unlock() {
        rtc.write(Rtc.WPR, 0xca);
        rtc.write(Rtc.WPR, 0x53);
    }

    private void set(int date, int time) {
        unlock();
        rtc.write(Rtc.ISR, INIT);
        rtc.write(Rtc.DR, date);
        rtc.write(Rtc.TR, time);
        rtc.write(Rtc.ISR, 0);
    }

    @Test
    void withoutTheKeysNothingIsWritten() {
        rtc.write(Rtc.WPR, 0x53);
        rtc.write(Rtc.CALR, 5);
        assertEquals(0, rtc.read(Rtc.CALR));

        unlock();
        rtc.write(Rtc.CALR, 5);
        assertEquals(5, rtc.read(Rtc.CALR));

        rtc.write(Rtc.WPR, 0xff);
        rtc.write(Rtc.CALR, 6);
        assertEquals(5, rtc.read(Rtc.CALR));
    }

    @Test
    void theCalendarIsWrittenInInitialisationModeOnly() {
        unlock();
        rtc.write(Rtc.TR, 0x12_34_56);
        assertEquals(0, rtc.read(Rtc.TR));

        set(0x24_43_31, 0x23_59_59);
        assertEquals(LocalDateTime.of(2024, 3, 31, 23, 59, 59), rtc.now());
    }

    @Test
    void aDayLaterAllFieldsAreCarried() {
        set(0x99_f2_31, 0x23_59_59);
        clock.advance(Clock.NANOS_PER_SECOND);

        assertEquals(0x00_00_00, rtc.read(Rtc.TR));
        assertEquals(0x00_21_01, rtc.read(Rtc.DR));
    }

    @Test
    void subSecondsCountDownFromTheSynchronousPrescaler() {
        set(0x24_43_31, 0);
        assertEquals(255, rtc.read(Rtc.SSR));

        clock.advance(Clock.NANOS_PER_SECOND / 2);
        assertEquals(127, rtc.read(Rtc.SSR));
    }

    @Test
    void backupRegistersKeepWhatIsWrittenWithoutKeys() {
        rtc.write(Rtc.BKP0R + 4 * 19, 0x12345678);
        rtc.write(Rtc.BKP0R + 4 * 20, 1);

        assertEquals(0x12345678, rtc.read(Rtc.BKP0R + 4 * 19));
        assertEquals(0, rtc.read(Rtc.BKP0R + 4 * 20));
    }

    @Test
    void theWakeUpTimerComesEveryReloadPlusOneClocks() {
        unlock();
        rtc.write(Rtc.WUTR, 2047);
        rtc.write(Rtc.CR, Rtc.CR_WUTE | Rtc.CR_WUTIE);
        clock.advance(Clock.NANOS_PER_SECOND);
        rtc.write(Rtc.ISR, 0);
        clock.advance(3 * Clock.NANOS_PER_SECOND);

        assertEquals(List.of(Clock.NANOS_PER_SECOND, 2 * Clock.NANOS_PER_SECOND), woken,
                "a flag that stays set makes no further edge");
    }
}
