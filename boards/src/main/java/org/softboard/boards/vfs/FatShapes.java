package org.softboard.boards.vfs;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// The shapes of a FAT file system and of its open files in memory, as large as the firmware's (extmod/vfs_fat.h,
/// fs_user_mount_t; extmod/vfs_fat_file.c). What FatFs keeps in them is elsewhere; what keeps other objects alive is
/// here.
///
///     VfsFat -> a device's methods | 15 words of FatFs | a sector
///     file   -> type | file system | 4 words | position when closed | 4 words
final class FatShapes {

    /// Bytes of a sector, the only size there is.
    static final int SECTOR = 512;

    private static final Layout VOLUME = DeviceShape.begin("VfsFat");
    private static final int WINDOW;
    private static final int FATFS_WORDS = 15;

    private static final Layout FILE = Layout.of("file");
    static final RefField FILE_VOLUME = FILE.ref("file system");
    static final IntField POSITION;
    private static final int FILE_WORDS;

    static final ListingShape LISTING = new ListingShape(11);

    static {
        DeviceShape.unused(VOLUME, FATFS_WORDS);
        WINDOW = VOLUME.words();
        DeviceShape.unused(FILE, 4);
        POSITION = FILE.integer("position");
        DeviceShape.unused(FILE, 4);
        FILE_WORDS = FILE.words();
    }

    private FatShapes() {}

    static int volume(Heap heap, int type) {
        int volume = heap.allocate(heap.words(WINDOW) + SECTOR);
        heap.field(volume, 0, type);
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
}
