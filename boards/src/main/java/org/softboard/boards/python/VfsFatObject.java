package org.softboard.boards.python;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.memory.Layout.WordField;

/// The shapes of a FAT file system, its open files and its listings in memory, as large as the firmware's
/// (extmod/vfs.h, fs_user_mount_t; extmod/vfs_fat_file.c; extmod/vfs_fat.c). What FatFs keeps in them is elsewhere;
/// what keeps other objects alive is here.
///
///     VfsFat  -> type | flags | block size | readblocks | its self | 3 arguments | writeblocks | its self | 3 arguments
///                | ioctl or sync | its self | count | its self | 15 words of FatFs | a sector
///     file    -> type | file system | 4 words | position when closed | 4 words
///     listing -> type | next | finaliser | 1 if names are str | file system | 11 words
final class VfsFatObject {

    /// Bytes of a sector, the only size there is.
    static final int SECTOR = 512;

    private static final Layout VOLUME = Layout.of("VfsFat");
    static final IntField FLAGS = VOLUME.integer("flags");
    static final WordField READ;
    static final WordField READ_SELF;
    static final WordField WRITE;
    static final WordField WRITE_SELF;
    static final WordField IOCTL;
    static final WordField IOCTL_SELF;
    static final WordField COUNT;
    static final WordField COUNT_SELF;
    private static final int WINDOW;
    private static final int FATFS_WORDS = 15;

    private static final Layout FILE = Layout.of("file");
    static final RefField FILE_VOLUME = FILE.ref("file system");
    static final IntField POSITION;
    private static final int FILE_WORDS;

    private static final Layout LISTING = Layout.of("listing");
    static final IntField IS_STR;
    static final RefField LISTING_VOLUME;
    private static final int LISTING_WORDS;

    static {
        VOLUME.integer("block size");
        READ = VOLUME.word("readblocks");
        READ_SELF = VOLUME.word("readblocks' self");
        unused(VOLUME, 3);
        WRITE = VOLUME.word("writeblocks");
        WRITE_SELF = VOLUME.word("writeblocks' self");
        unused(VOLUME, 3);
        IOCTL = VOLUME.word("ioctl");
        IOCTL_SELF = VOLUME.word("ioctl's self");
        COUNT = VOLUME.word("count");
        COUNT_SELF = VOLUME.word("count's self");
        unused(VOLUME, FATFS_WORDS);
        WINDOW = VOLUME.words();
        unused(FILE, 4);
        POSITION = FILE.integer("position");
        unused(FILE, 4);
        FILE_WORDS = FILE.words();
        LISTING.word("next");
        LISTING.word("finaliser");
        IS_STR = LISTING.integer("isStr");
        LISTING_VOLUME = LISTING.ref("file system");
        unused(LISTING, 11);
        LISTING_WORDS = LISTING.words();
    }

    private VfsFatObject() {}

    private static void unused(Layout layout, int words) {
        int from = layout.fields().size();
        for (int i = 0; i < words; i++) {
            layout.integer("unused " + (from + i));
        }
    }

    static int volume(Heap heap, int type) {
        int volume = heap.allocate(heap.words(WINDOW) + SECTOR);
        heap.field(volume, 0, type);
        FLAGS.set(heap, volume, 0);
        return volume;
    }

    /// The address of the room for a sector.
    static int window(Heap heap, int volume) {
        return volume + heap.words(WINDOW);
    }

    static int file(Heap heap, int type, int volume) {
        int file = heap.allocateWithFinaliser(heap.words(FILE_WORDS));
        heap.field(file, 0, type);
        FILE_VOLUME.set(heap, file, volume);
        POSITION.set(heap, file, 0);
        return file;
    }

    static int listing(Heap heap, int type, int volume, boolean isStr) {
        int listing = heap.allocateWithFinaliser(heap.words(LISTING_WORDS));
        heap.field(listing, 0, type);
        IS_STR.set(heap, listing, isStr ? 1 : 0);
        LISTING_VOLUME.set(heap, listing, volume);
        return listing;
    }
}
