package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// A ring of bytes (py/objringio.c); one place of it stays empty.
///
///     ring -> type | bytes | size | next to be read (low 16 bits), next to be written
public final class RingObject {

    public static final Layout LAYOUT = Layout.of("ring");

    public static final RefField BYTES = LAYOUT.ref("bytes");
    public static final IntField SIZE = LAYOUT.integer("size");
    public static final IntField PLACES = LAYOUT.integer("places");

    private static final int WORDS = LAYOUT.words();

    private RingObject() {
    }

    public static int create(Heap heap, int type, int bytes, int size) {
        int ring = heap.allocate(heap.words(WORDS));
        heap.field(ring, 0, type);
        BYTES.set(heap, ring, bytes);
        SIZE.set(heap, ring, size);
        return ring;
    }

    private static int read(Heap heap, int ring) {
        return PLACES.get(heap, ring) & 0xFFFF;
    }

    private static int written(Heap heap, int ring) {
        return PLACES.get(heap, ring) >>> 16;
    }

    /// Bytes that can be read.
    public static int available(Heap heap, int ring) {
        int size = SIZE.get(heap, ring);
        return (size + written(heap, ring) - read(heap, ring)) % size;
    }

    /// Bytes that can be written.
    public static int free(Heap heap, int ring) {
        return SIZE.get(heap, ring) - 1 - available(heap, ring);
    }

    /// Takes the next byte; there must be one.
    public static int take(Heap heap, int ring) {
        int at = read(heap, ring);
        int next = at + 1 == SIZE.get(heap, ring) ? 0 : at + 1;
        PLACES.set(heap, ring, written(heap, ring) << 16 | next);
        return heap.int8(BYTES.get(heap, ring) + at);
    }

    /// Adds a byte; there must be room.
    public static void add(Heap heap, int ring, int value) {
        int at = written(heap, ring);
        int next = at + 1 == SIZE.get(heap, ring) ? 0 : at + 1;
        PLACES.set(heap, ring, next << 16 | read(heap, ring));
        heap.int8(BYTES.get(heap, ring) + at, value);
    }
}
