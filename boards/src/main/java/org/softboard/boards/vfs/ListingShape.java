package org.softboard.boards.vfs;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// The shape of a listing in memory, as large as the firmware's, which keeps its place in the directory there.
///
///     type | next | finaliser | 1 if names are str | file system | words of the file system
final class ListingShape {

    private static final Layout LAYOUT = Layout.of("listing");
    static final IntField IS_STR;
    static final RefField VOLUME;
    private static final int WORDS;

    static {
        LAYOUT.word("next");
        LAYOUT.word("finaliser");
        IS_STR = LAYOUT.integer("isStr");
        VOLUME = LAYOUT.ref("file system");
        WORDS = LAYOUT.words();
    }

    private final int words;

    /// @param more words for the place in the directory
    ListingShape(int more) {
        words = WORDS + more;
    }

    int create(Heap heap, int type, int volume, boolean isStr) {
        int listing = heap.allocateWithFinaliser(heap.words(words));
        heap.field(listing, 0, type);
        IS_STR.set(heap, listing, isStr ? 1 : 0);
        VOLUME.set(heap, listing, volume);
        return listing;
    }
}
