package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.memory.Layout.WordField;

/// A task of `_asyncio` and the queue of tasks (extmod/modasyncio.c, py/pairheap.h).
///
///     Task      -> type | first child | last child | next | coro | data | state | key
///     TaskQueue -> type | first task
///
/// The tasks of a queue are a pairing heap. `next` of the last child is its parent plus 1, of the first task 0.
public final class TaskObject {

    private static final Layout LAYOUT = Layout.of("Task");
    public static final RefField CHILD = LAYOUT.ref("child");
    public static final RefField LAST_CHILD = LAYOUT.ref("lastChild");
    private static final IntField NEXT = LAYOUT.integer("next");
    public static final WordField CORO = LAYOUT.word("coro");
    public static final WordField DATA = LAYOUT.word("data");
    public static final WordField STATE = LAYOUT.word("state");
    public static final WordField KEY = LAYOUT.word("key");
    private static final int WORDS = LAYOUT.words();

    private static final Layout QUEUE = Layout.of("TaskQueue");
    public static final RefField FIRST = QUEUE.ref("first");
    private static final int QUEUE_WORDS = QUEUE.words();

    private TaskObject() {
    }

    public static int create(Heap heap, int type, long coro) {
        int task = heap.allocate(heap.words(WORDS));
        heap.field(task, 0, type);
        CORO.set(heap, task, coro);
        DATA.set(heap, task, Word.NONE);
        STATE.set(heap, task, Word.TRUE);
        KEY.set(heap, task, Word.smallInt(0));
        return task;
    }

    public static int createQueue(Heap heap, int type) {
        int queue = heap.allocate(heap.words(QUEUE_WORDS));
        heap.field(queue, 0, type);
        return queue;
    }

    /// The next sibling, 0 for the last child and for the first task of a queue.
    public static int sibling(Heap heap, int task) {
        int next = NEXT.get(heap, task);
        return (next & 1) == 0 ? next : 0;
    }

    /// The parent of a last child, 0 for any other.
    public static int parent(Heap heap, int task) {
        int next = NEXT.get(heap, task);
        return (next & 1) == 0 ? 0 : next - 1;
    }

    public static void sibling(Heap heap, int task, int next) {
        NEXT.set(heap, task, next);
    }

    public static void parent(Heap heap, int task, int parent) {
        NEXT.set(heap, task, parent + 1);
    }

    /// Is it in a heap, but not at its top?
    public static boolean isLinked(Heap heap, int task) {
        return NEXT.get(heap, task) != 0;
    }

    /// Takes over another task's place among siblings.
    public static void takePlace(Heap heap, int task, int next) {
        NEXT.set(heap, task, next);
    }

    /// The place among siblings as it stands in memory.
    public static int place(Heap heap, int task) {
        return NEXT.get(heap, task);
    }
}
