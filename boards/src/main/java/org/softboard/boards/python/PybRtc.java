package org.softboard.boards.python;

import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.stm32.Rtc;

/// `pyb.RTC`, which is `machine.RTC` too (ports/stm32/rtc.c): one constant object.
final class PybRtc {

    /// Registers as the firmware sets them: Thursday, 2015-01-01, 00:00:00.
    private static final int FIRST_DATE = 0x0015_8101;
    private static final int PRESCALERS = 0x007f_00ff;
    private static final int[] KEYS = {0xca, 0x53};
    private static final int LOCK = 0xff;
    private static final int INITIALISE = 1 << 7;

    /// What `info()` says: the crystal has started; why the chip has; or that the clock was found running.
    private static final int STARTED = 0x3000_0000;
    private static final int AFTER_POWER_ON = 0x3_0000;
    private static final int FOUND_RUNNING = 0x4_0003;

    private static final int SLOWEST_DIVISION = 16;
    private static final int HERTZ = 32_768;
    private static final int MORE_SECONDS = 0x10000;

    private static final int LEAST_CALIBRATION = -511;
    private static final int MOST_CALIBRATION = 512;
    private static final int OUTPUT_512_HERTZ = 0x0ffe;

    final BuiltinType type = BuiltinType.named("RTC")
            .construct(0, 0, (vm, called, args) -> object(vm))
            .print((vm, out, self, kind) -> out.text("<RTC>"))
            .method("init", this::init)
            .method("info", (vm, self) -> information(vm))
            .method("datetime", 1, 2, this::datetime)
            .method("wakeup", 2, 4, this::wakeUp)
            .method("calibration", 1, 2, this::calibration);

    private final Rtc rtc;
    private final BoardTime time;
    private final ExternalLines lines;
    private int object;
    private int info;

    PybRtc(Hardware hardware, BoardTime time, ExternalLines lines, ChipStart start) {
        this.rtc = hardware.rtc();
        this.time = time;
        this.lines = lines;
        info = start.warm() ? FOUND_RUNNING : STARTED | AFTER_POWER_ON;
    }

    /// Sets the calendar at power-on.
    void powerOn() {
        if (rtc.read(Rtc.DR) >> 16 == 0) {
            calendar(FIRST_DATE, 0);
        }
    }

    private long object(Vm vm) {
        if (object == 0) {
            object = vm.heap.allocateRom(vm.heap.words(1));
            vm.heap.field(object, 0, vm.rom.type(type));
        }
        return object;
    }

    private long information(Vm vm) {
        return IntObject.of(vm.heap, info);
    }

    private long init(Vm vm, long self) {
        time.now();
        calendar(FIRST_DATE, 0);
        info = STARTED;
        return Word.NONE;
    }

    private void calendar(int date, int timeOfDay) {
        unlock();
        rtc.write(Rtc.ISR, INITIALISE);
        rtc.write(Rtc.PRER, PRESCALERS);
        rtc.write(Rtc.DR, date);
        rtc.write(Rtc.TR, timeOfDay);
        rtc.write(Rtc.ISR, 0);
        rtc.write(Rtc.WPR, LOCK);
    }

    private void unlock() {
        for (int value : KEYS) {
            rtc.write(Rtc.WPR, value);
        }
    }

    private long datetime(Vm vm, Args args) {
        if (args.count() == 1) {
            time.now();
            return fields(vm);
        }
        int items = vm.objects.items(args.word(1), 8);
        int[] fields = new int[7];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = vm.toInt(vm.heap.field(items, i));
        }
        time.now();
        calendar(bcd(fields[0] - 2000) << 16 | (fields[3] & 7) << 13 | bcd(fields[1]) << 8 | bcd(fields[2]),
                bcd(fields[4]) << 16 | bcd(fields[5]) << 8 | bcd(fields[6]));
        return Word.NONE;
    }

    /// As the driver does it, a byte wide.
    private static int bcd(int number) {
        return Rtc.bcd(number & 0xff) & 0xff;
    }

    private long fields(Vm vm) {
        int date = rtc.read(Rtc.DR);
        int timeOfDay = rtc.read(Rtc.TR);
        int[] fields = {2000 + Rtc.decimal(date >> 16), Rtc.decimal(date >> 8 & 0x1f), Rtc.decimal(date & 0x3f),
            date >> 13 & 7, Rtc.decimal(timeOfDay >> 16 & 0x3f), Rtc.decimal(timeOfDay >> 8 & 0x7f),
            Rtc.decimal(timeOfDay & 0x7f), rtc.read(Rtc.SSR)};
        int tuple = TupleObject.create(vm.heap, fields.length);
        for (int i = 0; i < fields.length; i++) {
            TupleObject.item(vm.heap, tuple, i, Word.smallInt(fields[i]));
        }
        return tuple;
    }

    // ---- the wake-up timer ----

    private long wakeUp(Vm vm, Args args) {
        int select = 0;
        int reload = 0;
        boolean wanted = true;
        long callback = Word.NONE;
        if (args.count() == 4) {
            select = args.integer(1);
            reload = args.integer(2);
            callback = args.word(3);
        } else {
            wanted = args.word(1) != Word.NONE;
            long period = wanted ? period(vm, args.integer(1)) : 0;
            select = (int) (period >> 32);
            reload = (int) period;
            callback = args.word(2, Word.NONE);
        }
        time.now();
        lines.function(vm, Hardware.RTC_WAKE_UP, callback);
        unlock();
        rtc.write(Rtc.CR, rtc.read(Rtc.CR) & ~Rtc.CR_WUTE);
        int rest = rtc.read(Rtc.CR) & ~(Rtc.CR_WUTIE | Rtc.CR_WUCKSEL);
        if (wanted) {
            rtc.write(Rtc.WUTR, reload);
            rtc.write(Rtc.CR, rest | Rtc.CR_WUTIE | Rtc.CR_WUTE | select & Rtc.CR_WUCKSEL);
            rtc.write(Rtc.ISR, 0);
            lines.watchInside(Hardware.RTC_WAKE_UP);
        } else {
            rtc.write(Rtc.CR, rtc.read(Rtc.CR) & ~Rtc.CR_WUTIE);
            lines.disable(Hardware.RTC_WAKE_UP);
        }
        rtc.write(Rtc.WPR, LOCK);
        return Word.NONE;
    }

    /// The finest clock for which a time fits the counter: what selects it, and in the low word the counter's reload.
    private static long period(Vm vm, int millis) {
        int division = 2;
        long select = 3;
        while (division <= SLOWEST_DIVISION && millis > 2000 * division) {
            division *= 2;
            select--;
        }
        int count;
        if (division <= SLOWEST_DIVISION) {
            count = HERTZ / division * millis / 1000;
        } else {
            select = 4;
            count = millis / 1000;
            if (count > MORE_SECONDS) {
                select = 6;
                count -= MORE_SECONDS;
                if (count > MORE_SECONDS) {
                    throw vm.error(CoreType.VALUE_ERROR, "wakeup value too large");
                }
            }
        }
        return select << 32 | (count > 0 ? count - 1 : count) & 0xffff;
    }

    /// What the interrupt does before the function on its line runs.
    void woken() {
        unlock();
        rtc.write(Rtc.ISR, 0);
        rtc.write(Rtc.WPR, LOCK);
    }

    // ---- calibration ----

    private long calibration(Vm vm, Args args) {
        if (args.count() == 1) {
            int register = rtc.read(Rtc.CALR);
            int fewer = register & Rtc.CALR_CALM;
            return Word.smallInt((register & Rtc.CALR_CALP) != 0 ? MOST_CALIBRATION - fewer : -fewer);
        }
        int wanted = args.integer(1);
        if (wanted < LEAST_CALIBRATION || wanted > MOST_CALIBRATION) {
            if ((wanted & 0xfffe) == OUTPUT_512_HERTZ) {
                return Word.smallInt(wanted & 1);
            }
            throw vm.error(CoreType.VALUE_ERROR, "calibration value out of range");
        }
        time.now();
        unlock();
        rtc.write(Rtc.CALR, wanted > 0 ? Rtc.CALR_CALP | MOST_CALIBRATION - wanted : -wanted);
        rtc.write(Rtc.WPR, LOCK);
        return Word.NONE;
    }
}
