package org.softboard.interpreter.module;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.TaskObject;
import org.softboard.interpreter.memory.Word;

/// Tasks in the order of their times: a pairing heap in the tasks themselves, stable, with upstream's steps
/// (py/pairheap.c). Functions take and give the task at the top, 0 for an empty heap.
final class TaskHeap {

    private static final int TICKS_PERIOD = 1 << 30;

    private final Heap heap;

    TaskHeap(Heap heap) {
        this.heap = heap;
    }

    /// Milliseconds from one key to a later one; keys begin again after their period.
    static long difference(long later, long earlier) {
        int half = TICKS_PERIOD / 2;
        return (Word.value(later) - Word.value(earlier) + half & TICKS_PERIOD - 1) - half;
    }

    private boolean isBefore(int first, int second) {
        return difference(TaskObject.KEY.get(heap, first), TaskObject.KEY.get(heap, second)) < 0;
    }

    /// Adds a task that is in no heap.
    int push(int top, int task) {
        return meld(task, top);
    }

    /// Takes the top away.
    int pop(int top) {
        int child = TaskObject.CHILD.get(heap, top);
        TaskObject.CHILD.set(heap, top, 0);
        return pair(child);
    }

    /// Takes a task out wherever it is; one that is in no heap changes nothing.
    int remove(int top, int task) {
        if (task == top) {
            return pop(top);
        }
        if (!TaskObject.isLinked(heap, task)) {
            return top;
        }
        int parent = parent(task);
        int first = TaskObject.CHILD.get(heap, parent);
        int children = TaskObject.CHILD.get(heap, task);
        int place = TaskObject.place(heap, task);
        if (task == first && children == 0) {
            TaskObject.CHILD.set(heap, parent, TaskObject.sibling(heap, task));
            TaskObject.sibling(heap, task, 0);
            return top;
        }
        int before = task == first ? 0 : elder(first, task);
        TaskObject.CHILD.set(heap, task, 0);
        TaskObject.sibling(heap, task, 0);
        int heir = pair(children);
        if (before == 0) {
            TaskObject.CHILD.set(heap, parent, heir);
        } else if (heir == 0) {
            heir = before;
        } else {
            TaskObject.sibling(heap, before, heir);
        }
        TaskObject.takePlace(heap, heir, place);
        if (TaskObject.parent(heap, heir) != 0) {
            TaskObject.LAST_CHILD.set(heap, parent, heir);
        }
        return top;
    }

    private int parent(int task) {
        int last = task;
        while (TaskObject.parent(heap, last) == 0) {
            last = TaskObject.sibling(heap, last);
        }
        return TaskObject.parent(heap, last);
    }

    /// The sibling before a task.
    private int elder(int first, int task) {
        int elder = first;
        while (TaskObject.sibling(heap, elder) != task) {
            elder = TaskObject.sibling(heap, elder);
        }
        return elder;
    }

    private int meld(int first, int second) {
        if (first == 0 || second == 0) {
            return first == 0 ? second : first;
        }
        if (isBefore(first, second)) {
            if (TaskObject.CHILD.get(heap, first) == 0) {
                TaskObject.CHILD.set(heap, first, second);
            } else {
                TaskObject.sibling(heap, TaskObject.LAST_CHILD.get(heap, first), second);
            }
            TaskObject.LAST_CHILD.set(heap, first, second);
            TaskObject.parent(heap, second, first);
            return first;
        }
        int child = TaskObject.CHILD.get(heap, second);
        TaskObject.CHILD.set(heap, second, first);
        if (child == 0) {
            TaskObject.LAST_CHILD.set(heap, second, first);
            TaskObject.parent(heap, first, second);
        } else {
            TaskObject.sibling(heap, first, child);
        }
        return second;
    }

    /// Makes one heap of a child and its siblings.
    private int pair(int firstChild) {
        int top = 0;
        int child = firstChild;
        while (child != 0) {
            int first = child;
            child = TaskObject.sibling(heap, first);
            TaskObject.sibling(heap, first, 0);
            if (child != 0) {
                int second = child;
                child = TaskObject.sibling(heap, second);
                TaskObject.sibling(heap, second, 0);
                first = meld(first, second);
            }
            top = meld(top, first);
        }
        if (top != 0) {
            TaskObject.sibling(heap, top, 0);
        }
        return top;
    }
}
