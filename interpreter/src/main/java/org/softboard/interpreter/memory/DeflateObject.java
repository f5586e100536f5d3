package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.memory.Layout.WordField;

/// A `deflate.DeflateIO` (extmod/moddeflate.c) and what it allocates at the first read or write (lib/uzlib/uzlib.h).
///
///     DeflateIO  -> type | stream | settings | reader | writer (where the build compresses)
///     reader     -> window | state ... | trees | end
///     writer     -> window | length | checksum | state ...
///
/// A tree is 16 counts of codes by length and 288 symbols in the order of their codes, two bytes each.
public final class DeflateObject {

    private static final Layout LAYOUT = Layout.of("DeflateIO");
    /// The stream underneath, NULL once closed.
    public static final WordField STREAM = LAYOUT.word("stream");
    public static final IntField SETTINGS = LAYOUT.integer("settings");
    public static final RefField READER = LAYOUT.ref("reader");
    private static final int WORDS = LAYOUT.words();

    private static final Layout READ = Layout.struct("reader");
    public static final RefField WINDOW = READ.ref("window");
    private static final int SOURCE_WORDS = 4;

    static {
        for (int i = 0; i < SOURCE_WORDS; i++) {
            READ.integer("source" + i);
        }
    }

    public static final IntField TAG = READ.integer("tag");
    public static final IntField BITS = READ.integer("bits");
    private static final int DESTINATION_WORDS = 3;

    static {
        for (int i = 0; i < DESTINATION_WORDS; i++) {
            READ.integer("destination" + i);
        }
    }

    public static final IntField CHECKSUM = READ.integer("checksum");
    public static final IntField CHECKSUM_KIND = READ.integer("checksumKind");
    public static final IntField BLOCK_KIND = READ.integer("blockKind");
    public static final IntField IS_LAST = READ.integer("isLast");
    public static final IntField LEFT = READ.integer("left");
    public static final IntField FROM = READ.integer("from");
    public static final IntField RING = READ.integer("ring");
    public static final IntField SIZE = READ.integer("size");
    public static final IntField PLACE = READ.integer("place");
    private static final int TREES = READ.words();

    public static final int COUNTS = 16;
    public static final int SYMBOLS = 288;
    private static final int TREE_BYTES = 2 * (COUNTS + SYMBOLS);

    private static final Layout WRITE = Layout.struct("writer");
    public static final RefField WRITE_WINDOW = WRITE.ref("window");
    public static final IntField LENGTH = WRITE.integer("length");
    public static final IntField WRITE_CHECKSUM = WRITE.integer("checksum");
    private static final IntField CALLBACK_DATA = WRITE.integer("callbackData");
    private static final IntField CALLBACK = WRITE.integer("callback");
    public static final IntField OUT = WRITE.integer("out");
    public static final IntField OUT_BITS = WRITE.integer("outBits");
    private static final IntField HISTORY = WRITE.integer("history");
    public static final IntField HISTORY_SIZE = WRITE.integer("historySize");
    public static final IntField HISTORY_START = WRITE.integer("historyStart");
    public static final IntField HISTORY_LENGTH = WRITE.integer("historyLength");
    private static final int WRITE_WORDS = WRITE.words();

    private DeflateObject() {
    }

    public static int create(Heap heap, int type, long stream, int settings, boolean compresses) {
        int object = heap.allocate(heap.words(compresses ? WORDS + 1 : WORDS));
        heap.field(object, 0, type);
        STREAM.set(heap, object, stream);
        SETTINGS.set(heap, object, settings);
        return object;
    }

    public static int createReader(Heap heap, int object) {
        int reader = heap.allocate(heap.words(TREES + 1) + 2 * TREE_BYTES);
        READER.set(heap, object, reader);
        return reader;
    }

    /// Where the tree of literals and lengths (0) or that of distances (1) begins.
    public static int tree(Heap heap, int reader, int which) {
        return reader + heap.words(TREES) + which * TREE_BYTES;
    }

    /// Where a tree's symbols begin.
    public static int symbols(int tree) {
        return tree + 2 * COUNTS;
    }

    public static boolean isEnd(Heap heap, int reader) {
        return heap.int8(tree(heap, reader, 2)) != 0;
    }

    public static void end(Heap heap, int reader) {
        heap.int8(tree(heap, reader, 2), 1);
    }

    /// The writer of a build that compresses, 0 before the first write.
    public static int writer(Heap heap, int object) {
        return heap.fieldInt(object, WORDS);
    }

    /// A writer with its window, which is allocated first: an object whose window finds no room stays as it was.
    public static int createWriter(Heap heap, int object, int windowBytes) {
        int window = heap.allocate(windowBytes);
        int writer = heap.allocate(heap.words(WRITE_WORDS));
        WRITE_WINDOW.set(heap, writer, window);
        CALLBACK_DATA.set(heap, writer, object);
        CALLBACK.set(heap, writer, 0);
        HISTORY.set(heap, writer, window);
        HISTORY_SIZE.set(heap, writer, windowBytes);
        heap.field(object, WORDS, writer);
        return writer;
    }
}
