package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// An array, bytearray or memoryview (py/objarray.h). The last two fields stand where those of a str do.
///
///     array -> type | typecode (low 8), free items or memoryview offset (24) | length in items | items
public final class ArrayObject {

    public static final Layout LAYOUT = Layout.of("array");

    public static final IntField CODE_AND_FREE = LAYOUT.integer("codeAndFree");
    public static final IntField LENGTH = LAYOUT.integer("length");
    public static final RefField ITEMS = LAYOUT.ref("items");

    /// Marks a memoryview through which can be written.
    public static final int WRITABLE = 0x80;
    /// The typecode of a bytearray.
    public static final int BYTEARRAY = 1;
    /// Largest offset of a memoryview.
    public static final int OFFSET_MOST = (1 << 24) - 1;

    private static final int WORDS = LAYOUT.words();

    private ArrayObject() {
    }

    /// An object without its items.
    public static int create(Heap heap, int type, int code, int length) {
        int array = heap.allocate(heap.words(WORDS));
        heap.field(array, 0, type);
        CODE_AND_FREE.set(heap, array, code);
        LENGTH.set(heap, array, length);
        return array;
    }

    /// The typecode without the memoryview's mark.
    public static int code(Heap heap, int array) {
        return CODE_AND_FREE.get(heap, array) & 0x7F;
    }

    public static int rawCode(Heap heap, int array) {
        return CODE_AND_FREE.get(heap, array) & 0xFF;
    }

    /// Items there is room for beyond the length; of a memoryview the first item.
    public static int free(Heap heap, int array) {
        return CODE_AND_FREE.get(heap, array) >>> 8;
    }

    public static void free(Heap heap, int array, int free) {
        CODE_AND_FREE.set(heap, array, rawCode(heap, array) | free << 8);
    }
}
