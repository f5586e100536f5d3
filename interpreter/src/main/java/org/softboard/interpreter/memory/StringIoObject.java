package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.memory.Layout.WordField;

/// An io.StringIO or io.BytesIO (py/objstringio.h).
///
///     StringIO -> type | vstr | position | object whose text is shared (NULL once written to)
///     vstr     -> capacity | length | text | 1 while the text is shared
public final class StringIoObject {

    public static final Layout LAYOUT = Layout.of("StringIO");

    public static final RefField VSTR = LAYOUT.ref("vstr");
    public static final IntField POSITION = LAYOUT.integer("position");
    public static final WordField SHARED = LAYOUT.word("shared");

    private static final int WORDS = LAYOUT.words();
    private static final int VSTR_WORDS = 4;
    private static final int CAPACITY = 0;
    private static final int LENGTH = 1;
    private static final int TEXT = 2;
    private static final int IS_SHARED = 3;

    private StringIoObject() {
    }

    /// An object without its text.
    public static int create(Heap heap, int type) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, type);
        return object;
    }

    /// Gives it room for `capacity` bytes.
    public static void room(Heap heap, int object, int capacity) {
        int vstr = heap.allocate(heap.words(VSTR_WORDS));
        VSTR.set(heap, object, vstr);
        heap.field(vstr, CAPACITY, Math.max(1, capacity));
        heap.field(vstr, TEXT, heap.allocate(Math.max(1, capacity)));
    }

    /// Lets it begin with text that another object owns.
    public static void share(Heap heap, int object, long owner, int text, int length) {
        int vstr = heap.allocate(heap.words(VSTR_WORDS));
        VSTR.set(heap, object, vstr);
        SHARED.set(heap, object, owner);
        heap.field(vstr, CAPACITY, length);
        heap.field(vstr, LENGTH, length);
        heap.field(vstr, TEXT, text);
        heap.field(vstr, IS_SHARED, 1);
    }

    public static int length(Heap heap, int object) {
        return heap.fieldInt(VSTR.get(heap, object), LENGTH);
    }

    public static int text(Heap heap, int object) {
        return heap.fieldInt(VSTR.get(heap, object), TEXT);
    }

    /// Writes at the position; grows by the rule of growing strings.
    public static void write(Heap heap, int object, int from, int size) {
        int vstr = VSTR.get(heap, object);
        int length = heap.fieldInt(vstr, LENGTH);
        if (heap.fieldInt(vstr, IS_SHARED) != 0) {
            int own = heap.allocate(length);
            heap.copy(heap.fieldInt(vstr, TEXT), own, length);
            heap.field(vstr, TEXT, own);
            heap.field(vstr, IS_SHARED, 0);
            SHARED.set(heap, object, Word.NULL);
        }
        int position = POSITION.get(heap, object);
        int end = position + size;
        int capacity = heap.fieldInt(vstr, CAPACITY);
        if (end > capacity) {
            int grown = (end + 16 & ~7) + 8;
            heap.field(vstr, TEXT, heap.reallocate(heap.fieldInt(vstr, TEXT), grown));
            heap.field(vstr, CAPACITY, grown);
        }
        int text = heap.fieldInt(vstr, TEXT);
        if (position > length) {
            heap.fill(text + length, position - length, 0);
        }
        heap.copy(from, text + position, size);
        POSITION.set(heap, object, end);
        heap.field(vstr, LENGTH, Math.max(length, end));
    }

    /// Gives the text back; the object is closed from here on.
    public static void close(Heap heap, int object) {
        int vstr = VSTR.get(heap, object);
        if (vstr != 0) {
            if (heap.fieldInt(vstr, IS_SHARED) == 0) {
                heap.free(heap.fieldInt(vstr, TEXT));
            }
            heap.free(vstr);
            VSTR.set(heap, object, 0);
        }
    }
}
