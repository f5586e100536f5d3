package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.memory.Layout.WordField;

/// A select.poll and what it waits for (extmod/modselect.c).
///
///     poll  -> type | flags and used | capacity | table | what iteration will give (low 16 bits), next entry | flags | tuple
///     table -> identity, entry ...
///     entry -> object | (its control function) | wanted events | events that happened
public final class PollObject {

    public static final Layout LAYOUT = Layout.of("poll");

    static final IntField MAP_FLAGS = LAYOUT.integer("mapFlags");
    static final IntField MAP_CAPACITY = LAYOUT.integer("mapCapacity");
    static final RefField MAP_TABLE = LAYOUT.ref("mapTable");
    private static final IntField ITERATION = LAYOUT.integer("iteration");
    public static final IntField FLAGS = LAYOUT.integer("flags");
    public static final WordField TUPLE = LAYOUT.word("tuple");

    public static final Layout ENTRY = Layout.struct("pollEntry");

    public static final WordField OBJECT = ENTRY.word("object");
    static final IntField CONTROL = ENTRY.integer("control");
    public static final IntField WANTED = ENTRY.integer("wanted");
    public static final IntField HAPPENED = ENTRY.integer("happened");

    private static final int WORDS = LAYOUT.words();
    private static final int ENTRY_WORDS = ENTRY.words();
    private static final int HALF = 16;

    private PollObject() {
    }

    public static int create(Heap heap, int type) {
        int poll = heap.allocate(heap.words(WORDS));
        heap.field(poll, 0, type);
        MapObject.initialise(heap, map(heap, poll), 0);
        ITERATION.set(heap, poll, 0);
        FLAGS.set(heap, poll, 0);
        TUPLE.set(heap, poll, Word.NULL);
        return poll;
    }

    public static int map(Heap heap, int poll) {
        return poll + heap.wordBytes();
    }

    public static int createEntry(Heap heap, long object, int wanted) {
        int entry = heap.allocate(heap.words(ENTRY_WORDS));
        OBJECT.set(heap, entry, object);
        WANTED.set(heap, entry, wanted);
        HAPPENED.set(heap, entry, 0);
        return entry;
    }

    /// How many entries iteration will still give.
    public static int left(Heap heap, int poll) {
        return ITERATION.get(heap, poll) & (1 << HALF) - 1;
    }

    /// Where in the table iteration goes on.
    public static int position(Heap heap, int poll) {
        return ITERATION.get(heap, poll) >>> HALF;
    }

    public static void iteration(Heap heap, int poll, int left, int position) {
        ITERATION.set(heap, poll, position << HALF | left);
    }
}
