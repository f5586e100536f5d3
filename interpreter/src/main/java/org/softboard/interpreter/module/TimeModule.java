package org.softboard.interpreter.module;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.FloatObject;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.TypeObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Member;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Vm;

/// `time` (extmod/modtime.c): the machine's clock, never the host's unless the machine says so.
public final class TimeModule {

    /// The year that seconds count from: 2000 on boards; 1970 on a host, whose times have a ninth field besides, 0
    /// where summer time is not in force (ports/unix/modtime.c).
    public enum Epoch {
        YEAR_1970(1970),
        YEAR_2000(2000);

        private final LocalDateTime start;

        Epoch(int year) {
            start = LocalDateTime.of(year, 1, 1, 0, 0);
        }

        /// Seconds from 1970 to the beginning.
        public long seconds() {
            return start.toEpochSecond(ZoneOffset.UTC);
        }
    }

    private static final long MOST_SECONDS = 1L << 41;
    private static final long MOST_YEARS = 0xFFFF;
    private static final int TICKS_PERIOD = 1 << 30;
    private static final int MILLIS_PER_SECOND = 1000;
    private static final int NANOS_PER_MICRO = 1000;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final TimeSource source;
    private final Epoch epoch;

    private TimeModule(TimeSource source, Epoch epoch) {
        this.source = source;
        this.epoch = epoch;
    }

    /// The module over a machine's time.
    public static BuiltinModule over(TimeSource source, Epoch epoch) {
        var time = new TimeModule(source, epoch);
        return BuiltinModule.named("time").needs(Option.PY_TIME).extensible()
                .when(Option.PY_TIME_GMTIME_LOCALTIME_MKTIME, module -> module
                        .function("gmtime", 0, 1, time::localtime)
                        .function("localtime", 0, 1, time::localtime)
                        .function("mktime", time::mktime))
                .when(Option.PY_TIME_TIME_TIME_NS, module -> module
                        .function("time", time::time)
                        .function("time_ns", time::timeNanos))
                .function("sleep", time::sleep)
                .add(sleepMillis("sleep_ms", source))
                .add(sleepMicros("sleep_us", source))
                .add(ticksMillis("ticks_ms", source))
                .add(ticksMicros("ticks_us", source))
                .function("ticks_cpu", vm -> Word.smallInt(source.cycles() & TICKS_PERIOD - 1))
                .function("ticks_add", time::ticksAdd)
                .function("ticks_diff", time::ticksDiff);
    }

    /// `sleep_ms` under any name, for modules that have it too.
    public static Member sleepMillis(String name, TimeSource source) {
        return function(NativeFunction.of(name, (vm, millis) -> {
            int wanted = vm.toInt(millis);
            if (wanted >= 0) {
                source.sleepMillis(vm, wanted);
            }
            return Word.NONE;
        }));
    }

    public static Member sleepMicros(String name, TimeSource source) {
        return function(NativeFunction.of(name, (vm, micros) -> {
            int wanted = vm.toInt(micros);
            if (wanted > 0) {
                source.sleepMicros(vm, wanted);
            }
            return Word.NONE;
        }));
    }

    public static Member ticksMillis(String name, TimeSource source) {
        return function(NativeFunction.of(name,
                vm -> Word.smallInt(source.nanos() / NANOS_PER_MILLI & TICKS_PERIOD - 1)));
    }

    public static Member ticksMicros(String name, TimeSource source) {
        return function(NativeFunction.of(name,
                vm -> Word.smallInt(source.nanos() / NANOS_PER_MICRO & TICKS_PERIOD - 1)));
    }

    private static Member function(NativeFunction function) {
        return new Member.Function(function);
    }

    private long localtime(Vm vm, Args args) {
        boolean isNow = args.count() == 0 || args.word(0) == Word.NONE;
        long seconds = isNow ? seconds() : wide(vm, args.word(0));
        requireWithin(vm, seconds, MOST_SECONDS);
        LocalDateTime moment = epoch.start.plusSeconds(seconds);
        int[] fields = {moment.getYear(), moment.getMonthValue(), moment.getDayOfMonth(), moment.getHour(),
            moment.getMinute(), moment.getSecond(), moment.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue(),
            moment.getDayOfYear(), 0};
        int count = epoch == Epoch.YEAR_1970 ? fields.length : fields.length - 1;
        int tuple = TupleObject.create(vm.heap, count);
        for (int i = 0; i < count; i++) {
            TupleObject.item(vm.heap, tuple, i, Word.smallInt(fields[i]));
        }
        return tuple;
    }

    private static void requireWithin(Vm vm, long value, long most) {
        if (value > most || value < -most) {
            throw vm.error(CoreType.OVERFLOW_ERROR, "overflow converting long int to machine word");
        }
    }

    /// Seconds beyond 32 bits are understood, and parts of seconds dropped where floats are double.
    private static long wide(Vm vm, long word) {
        if (vm.profile.language().floats() == FloatKind.DOUBLE) {
            return (long) vm.numbers.toFloat(word);
        }
        if (Word.isReference(word) && TypeObject.of(vm.heap, word) == CoreType.INT) {
            return IntObject.value(vm.heap, Word.address(word)).longValue();
        }
        return vm.toInt(word);
    }

    private long mktime(Vm vm, long word) {
        int type = TypeObject.of(vm.heap, word);
        int object = Word.address(word);
        boolean isList = type == CoreType.LIST;
        if (!isList && type != CoreType.TUPLE) {
            throw vm.typeError("expected tuple/list", "object '%s' isn't a tuple or list", vm.typeName(word));
        }
        int length = isList ? ListObject.length(vm.heap, object) : TupleObject.length(vm.heap, object);
        if (length < 8 || length > 9) {
            throw vm.error(CoreType.TYPE_ERROR, "mktime needs a tuple of length 8 or 9");
        }
        int[] fields = new int[6];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = vm.toInt(isList ? ListObject.item(vm.heap, object, i) : TupleObject.item(vm.heap, object, i));
        }
        requireWithin(vm, fields[0], MOST_YEARS);
        LocalDateTime moment = LocalDateTime.of(fields[0], 1, 1, 0, 0).plusMonths(fields[1] - 1L)
                .plusDays(fields[2] - 1L).plusHours(fields[3]).plusMinutes(fields[4]).plusSeconds(fields[5]);
        return number(vm, moment.toEpochSecond(ZoneOffset.UTC) - epoch.seconds());
    }

    private long time(Vm vm) {
        return number(vm, seconds());
    }

    private long seconds() {
        return Math.floorDiv(source.calendarNanos(), NANOS_PER_SECOND) - epoch.seconds();
    }

    private long timeNanos(Vm vm) {
        return number(vm, source.calendarNanos() - epoch.seconds() * NANOS_PER_SECOND);
    }

    private static long number(Vm vm, long value) {
        return IntObject.isSmall(vm.heap, value) ? Word.smallInt(value)
                : IntObject.create(vm.heap, BigInteger.valueOf(value), 4);
    }

    private long sleep(Vm vm, long seconds) {
        if (FloatObject.isFloat(vm.heap, seconds)) {
            double millis = MILLIS_PER_SECOND * FloatObject.value(vm.heap, seconds);
            boolean isSingle = vm.profile.language().floats() == FloatKind.SINGLE;
            source.sleepMillis(vm, (long) Math.max(0, isSingle ? (float) millis : millis));
        } else if (Word.isReference(seconds) || Word.isQstr(seconds)) {
            throw vm.typeError("can't convert to float", "can't convert %s to float", vm.typeName(seconds));
        } else {
            source.sleepMillis(vm, MILLIS_PER_SECOND * Math.max(0L, vm.toInt(seconds)));
        }
        return Word.NONE;
    }

    private long ticksAdd(Vm vm, long ticks, long delta) {
        int start = vm.toInt(ticks);
        int change = vm.toInt(delta);
        if (Integer.compareUnsigned(change + TICKS_PERIOD / 2 - 1, TICKS_PERIOD - 1) >= 0) {
            throw vm.error(CoreType.OVERFLOW_ERROR, "ticks interval overflow");
        }
        return Word.smallInt(start + change & TICKS_PERIOD - 1);
    }

    /// The shorter way round, negative if the first is the earlier.
    private long ticksDiff(Vm vm, long end, long start) {
        int half = TICKS_PERIOD / 2;
        return Word.smallInt((vm.toInt(end) - vm.toInt(start) + half & TICKS_PERIOD - 1) - half);
    }
}
