package org.softboard.boards.python;

import org.softboard.boards.hardware.Hardware;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Event;

/// Timers that count the millisecond tick (shared/runtime/softtimer.c), earliest first in a list that begins in static
/// RAM. They are served at the lowest interrupt priority.
///
///     timer -> type | waiting | child | next | hard (bit 0), mode << 16 | expiry | period | callback
final class SoftTimers {

    static final Layout LAYOUT = Layout.of("Timer");
    static final Layout.IntField WAITING = LAYOUT.integer("waiting");
    static final Layout.IntField CHILD = LAYOUT.integer("child");
    static final Layout.RefField NEXT = LAYOUT.ref("next");
    static final Layout.IntField FLAGS = LAYOUT.integer("flags");
    static final Layout.IntField EXPIRY = LAYOUT.integer("expiry");
    static final Layout.IntField PERIOD = LAYOUT.integer("period");
    static final Layout.WordField CALLBACK = LAYOUT.word("callback");
    static final int WORDS = LAYOUT.words();

    static final int ONE_SHOT = 1;
    static final int PERIODIC = 2;

    /// More than any heap has room for.
    private static final int MOST = 1 << 16;

    private final BoardTime time;
    private final BoardClock clock;
    private final Event due;
    private int head;

    SoftTimers(BoardTime time, BoardClock clock, Hardware hardware) {
        this.time = time;
        this.clock = clock;
        this.due = new Event(_ -> hardware.raisePendSv());
    }

    /// Forgets all timers, as a soft reset does.
    void initialise(Vm vm) {
        if (head == 0) {
            head = vm.heap.allocateStatic(vm.heap.wordBytes());
        }
        vm.heap.word(head, 0);
        time.clock().cancel(due);
    }

    static int mode(Heap heap, int timer) {
        return FLAGS.get(heap, timer) >>> 16;
    }

    static boolean isHard(Heap heap, int timer) {
        return (FLAGS.get(heap, timer) & 1) != 0;
    }

    static void flags(Heap heap, int timer, int mode, boolean hard) {
        FLAGS.set(heap, timer, mode << 16 | (hard ? 1 : 0));
    }

    void start(Vm vm, int timer) {
        stop(vm, timer);
        EXPIRY.set(vm.heap, timer, tick() + PERIOD.get(vm.heap, timer));
        insert(vm.heap, timer);
        plan(vm.heap);
    }

    void stop(Vm vm, int timer) {
        Heap heap = vm.heap;
        if (WAITING.get(heap, timer) == 0) {
            return;
        }
        WAITING.set(heap, timer, 0);
        int before = 0;
        int at = heap.fieldInt(head, 0);
        for (int passed = 0; at != timer; passed++) {
            before = at;
            at = next(heap, at, passed);
        }
        follow(heap, before, NEXT.get(heap, timer));
        plan(heap);
    }

    /// Runs what is due and sets periodic timers going again.
    void service(Vm vm) {
        Heap heap = vm.heap;
        int now = tick();
        int timer = heap.fieldInt(head, 0);
        while (timer != 0 && EXPIRY.get(heap, timer) - now <= 0) {
            heap.field(head, 0, NEXT.get(heap, timer));
            WAITING.set(heap, timer, 0);
            boolean fine = IrqDispatch.dispatch(vm, CALLBACK.get(heap, timer), timer, isHard(heap, timer),
                    PybTimer.COMPLAINT);
            if (!fine) {
                flags(heap, timer, ONE_SHOT, isHard(heap, timer));
            }
            if (mode(heap, timer) == PERIODIC && WAITING.get(heap, timer) == 0) {
                EXPIRY.set(heap, timer, EXPIRY.get(heap, timer) + PERIOD.get(heap, timer));
                insert(heap, timer);
            }
            timer = heap.fieldInt(head, 0);
        }
        plan(heap);
    }

    private int tick() {
        return (int) clock.tick(time.now());
    }

    private void insert(Heap heap, int timer) {
        int before = 0;
        int at = heap.fieldInt(head, 0);
        for (int passed = 0; at != 0 && EXPIRY.get(heap, at) - EXPIRY.get(heap, timer) <= 0; passed++) {
            before = at;
            at = next(heap, at, passed);
        }
        NEXT.set(heap, timer, at);
        follow(heap, before, timer);
        WAITING.set(heap, timer, 1);
    }

    /// A program that writes to any address can lead the list in a circle; a real board would hang there until its reset.
    private static int next(Heap heap, int timer, int passed) {
        if (passed > MOST) {
            throw new IndexOutOfBoundsException(passed);
        }
        return NEXT.get(heap, timer);
    }

    private void follow(Heap heap, int before, int next) {
        if (before == 0) {
            heap.field(head, 0, next);
        } else {
            NEXT.set(heap, before, next);
        }
    }

    private void plan(Heap heap) {
        int first = heap.fieldInt(head, 0);
        if (first == 0) {
            time.clock().cancel(due);
        } else {
            long now = clock.tick(time.clock().now());
            long ahead = Math.max(1, EXPIRY.get(heap, first) - (int) now);
            time.clock().schedule(due, clock.timeOf(now + ahead));
        }
    }
}
