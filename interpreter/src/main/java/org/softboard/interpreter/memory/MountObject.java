package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;
import org.softboard.interpreter.memory.Layout.WordField;

/// A mounted file system (extmod/vfs.h, mp_vfs_mount_t).
///
///     mount -> text of the mount point | its length | file system | next mount
public final class MountObject {

    public static final Layout LAYOUT = Layout.struct("mount");

    public static final RefField POINT = LAYOUT.ref("point");
    public static final IntField LENGTH = LAYOUT.integer("length");
    public static final WordField FILE_SYSTEM = LAYOUT.word("fileSystem");
    public static final RefField NEXT = LAYOUT.ref("next");

    private static final int WORDS = LAYOUT.words();

    private MountObject() {
    }

    public static int create(Heap heap, int point, int length, long fileSystem) {
        int mount = heap.allocate(heap.words(WORDS));
        POINT.set(heap, mount, point);
        LENGTH.set(heap, mount, length);
        FILE_SYSTEM.set(heap, mount, fileSystem);
        NEXT.set(heap, mount, 0);
        return mount;
    }
}
