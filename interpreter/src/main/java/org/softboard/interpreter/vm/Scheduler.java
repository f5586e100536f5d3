package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;

/// Callbacks that wait for the next point between instructions, and the exception that waits with them
/// (py/scheduler.c). The queue is in static RAM, so what waits is alive.
public final class Scheduler {

    private final Vm vm;
    private final Heap heap;
    private final int depth;
    private final int queue;
    private int first;
    private int length;
    private int lockDepth;
    private volatile boolean interrupted;

    Scheduler(Vm vm, int depth) {
        this.vm = vm;
        this.depth = depth;
        heap = vm.heap;
        queue = heap.allocateStatic(heap.words(2 * depth));
    }

    /// Queues a call of `function` with one argument; false if the queue is full.
    public boolean schedule(long function, long argument) {
        if (length == depth) {
            return false;
        }
        int slot = (first + length) % depth;
        heap.field(queue, 2 * slot, function);
        heap.field(queue, 2 * slot + 1, argument);
        length++;
        vm.meter.deadline = Math.min(vm.meter.deadline, vm.meter.spent);
        return true;
    }

    /// Makes a KeyboardInterrupt wait until the next poll. Another thread may call this if polls come anyway.
    public void interrupt() {
        interrupted = true;
        vm.meter.deadline = Math.min(vm.meter.deadline, vm.meter.spent);
    }

    /// A KeyboardInterrupt waits.
    public boolean isInterrupted() {
        return interrupted;
    }

    public void lock() {
        lockDepth++;
    }

    public void unlock() {
        lockDepth--;
        wake();
    }

    /// Lets the interpreter look here soon.
    private void wake() {
        if (isPending()) {
            vm.meter.deadline = Math.min(vm.meter.deadline, vm.meter.spent);
        }
    }

    public boolean isPending() {
        return lockDepth == 0 && (interrupted || length > 0);
    }

    /// Raises the waiting exception, else runs what was queued.
    void run() {
        if (interrupted) {
            interrupted = false;
            throw vm.error(CoreType.KEYBOARD_INTERRUPT);
        }
        if (lockDepth > 0) {
            return;
        }
        int count = length;
        for (int i = 0; i < count && length > 0; i++) {
            long function = heap.field(queue, 2 * first);
            long argument = heap.field(queue, 2 * first + 1);
            heap.field(queue, 2 * first, Word.NULL);
            heap.field(queue, 2 * first + 1, Word.NULL);
            first = (first + 1) % depth;
            length--;
            lockDepth++;
            try {
                vm.errors.callProtected(function, argument);
            } finally {
                lockDepth--;
            }
        }
        wake();
    }

    /// Forgets everything (a soft reset).
    public void clear() {
        length = 0;
        interrupted = false;
        lockDepth = 0;
        heap.fill(queue, heap.words(2 * depth), 0);
    }
}
