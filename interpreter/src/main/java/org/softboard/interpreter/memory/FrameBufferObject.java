package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.memory.Layout.WordField;

/// A `framebuf.FrameBuffer` (extmod/modframebuf.c).
///
///     FrameBuffer -> type | buffer object | bytes | width, height | stride, format
public final class FrameBufferObject {

    private static final Layout LAYOUT = Layout.of("FrameBuffer");
    private static final WordField BUFFER = LAYOUT.word("buffer");
    private static final RefField BYTES = LAYOUT.ref("bytes");
    private static final IntField EXTENT = LAYOUT.integer("extent");
    private static final IntField SHAPE = LAYOUT.integer("shape");
    private static final int WORDS = LAYOUT.words();

    private FrameBufferObject() {
    }

    public static int create(Heap heap, int type, long buffer, int bytes, int width, int height, int stride,
            int format) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, type);
        BUFFER.set(heap, object, buffer);
        BYTES.set(heap, object, bytes);
        EXTENT.set(heap, object, width | height << 16);
        SHAPE.set(heap, object, stride | format << 16);
        return object;
    }

    /// The object that owns the bytes.
    public static long buffer(Heap heap, int object) {
        return BUFFER.get(heap, object);
    }

    public static int bytes(Heap heap, int object) {
        return BYTES.get(heap, object);
    }

    public static int width(Heap heap, int object) {
        return EXTENT.get(heap, object) & 0xFFFF;
    }

    public static int height(Heap heap, int object) {
        return EXTENT.get(heap, object) >>> 16;
    }

    public static int stride(Heap heap, int object) {
        return SHAPE.get(heap, object) & 0xFFFF;
    }

    public static int format(Heap heap, int object) {
        return SHAPE.get(heap, object) >>> 16;
    }
}
