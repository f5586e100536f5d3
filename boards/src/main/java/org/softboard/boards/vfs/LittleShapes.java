package org.softboard.boards.vfs;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.vm.Vm;

/// The shapes of a littlefs and of its open files in memory, as large as the firmware's (extmod/vfs_lfs.c,
/// lib/littlefs/lfs2.h). What littlefs keeps in them is elsewhere; what keeps other objects alive is here.
///
///     VfsLfs2 -> a device's methods | mtime | room of the path | its length | path | 11 words | cache size | 2 words
///                | read buffer | prog buffer | lookahead buffer | 5 words | 32 words of littlefs
///     file    -> type | file system | 29 words | a buffer
final class LittleShapes {

    private static final Layout VOLUME = DeviceShape.begin("VfsLfs2");
    /// Of the current directory, behind which relative paths are put together.
    private static final IntField PATH_ROOM;
    private static final RefField PATH;
    private static final IntField BUFFER_SIZE;
    static final RefField READ_BUFFER;
    static final RefField PROG_BUFFER;
    private static final RefField LOOKAHEAD_BUFFER;
    private static final int VOLUME_WORDS;

    private static final Layout FILE = Layout.of("file");
    static final RefField FILE_VOLUME = FILE.ref("file system");
    private static final int FILE_WORDS;

    static final ListingShape LISTING = new ListingShape(13);

    private static final int FIRST_PATH_ROOM = 16;

    static {
        VOLUME.integer("mtime");
        PATH_ROOM = VOLUME.integer("path room");
        VOLUME.integer("path length");
        PATH = VOLUME.ref("path");
        DeviceShape.unused(VOLUME, 1 + 10);
        BUFFER_SIZE = VOLUME.integer("cache size");
        DeviceShape.unused(VOLUME, 2);
        READ_BUFFER = VOLUME.ref("read buffer");
        PROG_BUFFER = VOLUME.ref("prog buffer");
        LOOKAHEAD_BUFFER = VOLUME.ref("lookahead buffer");
        DeviceShape.unused(VOLUME, 5 + 32);
        VOLUME_WORDS = VOLUME.words();
        DeviceShape.unused(FILE, 29);
        FILE_WORDS = FILE.words();
    }

    private LittleShapes() {}

    /// The room on the C stack of one that lives only as long as it is formatted.
    static int volumeOnStack(Vm vm) {
        int volume = vm.calls.enter(VOLUME_WORDS);
        for (int i = 0; i < VOLUME_WORDS; i++) {
            vm.heap.field(volume, i, 0);
        }
        return volume;
    }

    static int volume(Heap heap, int type) {
        int volume = heap.allocate(heap.words(VOLUME_WORDS));
        heap.field(volume, 0, type);
        PATH.set(heap, volume, heap.allocate(FIRST_PATH_ROOM));
        PATH_ROOM.set(heap, volume, FIRST_PATH_ROOM);
        return volume;
    }

    /// @param size      bytes of the buffers for reading and for writing
    /// @param lookahead bytes of the bitmap that finds free blocks
    static void addBuffers(Heap heap, int volume, int size, int lookahead) {
        BUFFER_SIZE.set(heap, volume, size);
        READ_BUFFER.set(heap, volume, heap.allocate(size));
        PROG_BUFFER.set(heap, volume, heap.allocate(size));
        LOOKAHEAD_BUFFER.set(heap, volume, heap.allocate(lookahead));
    }

    /// Makes room for a path, as a growing text does (py/vstr.c).
    static void makeRoom(Heap heap, int volume, int length) {
        if (length > PATH_ROOM.get(heap, volume)) {
            resize(heap, volume, (length + 16 & ~7) + 8);
        }
    }

    /// Makes room for a path and the zero byte that ends it.
    static void makeRoomForText(Heap heap, int volume, int length) {
        makeRoom(heap, volume, length);
        if (length == PATH_ROOM.get(heap, volume)) {
            resize(heap, volume, length + 1);
        }
    }

    private static void resize(Heap heap, int volume, int room) {
        PATH.set(heap, volume, heap.reallocate(PATH.get(heap, volume), room));
        PATH_ROOM.set(heap, volume, room);
    }

    static int file(Heap heap, int type, int volume) {
        int file = heap.allocateWithFinaliser(heap.words(FILE_WORDS) + BUFFER_SIZE.get(heap, volume));
        heap.field(file, 0, type);
        FILE_VOLUME.set(heap, file, volume);
        return file;
    }
}
