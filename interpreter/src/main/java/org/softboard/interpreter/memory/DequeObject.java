package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// A deque: a ring of one item more than it may hold (py/objdeque.c).
///
///     deque -> type | capacity | get | put | items | flags
public final class DequeObject {

    public static final Layout LAYOUT = Layout.of("deque");

    public static final IntField CAPACITY = LAYOUT.integer("capacity");
    public static final IntField GET = LAYOUT.integer("get");
    public static final IntField PUT = LAYOUT.integer("put");
    public static final RefField ITEMS = LAYOUT.ref("items");
    public static final IntField FLAGS = LAYOUT.integer("flags");

    private static final int WORDS = LAYOUT.words();

    private DequeObject() {
    }

    /// Flag: a full deque refuses more instead of dropping from the other end.
    public static final int CHECKS_OVERFLOW = 1;

    /// A deque without a ring.
    public static int create(Heap heap) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.DEQUE);
        return object;
    }

    public static int words() {
        return WORDS;
    }

    public static int length(Heap heap, int deque) {
        int length = PUT.get(heap, deque) - GET.get(heap, deque);
        return length < 0 ? length + CAPACITY.get(heap, deque) : length;
    }
}
