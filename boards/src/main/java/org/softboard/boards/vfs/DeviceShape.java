package org.softboard.boards.vfs;

import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Layout.WordField;

/// The methods of a block device, which the object of every file system on one begins with (extmod/vfs.h,
/// mp_vfs_blockdev_t).
///
///     type | flags | block size | readblocks | its self | 3 arguments | writeblocks | its self | 3 arguments
///     | ioctl or sync | its self | count | its self
final class DeviceShape {

    private static final Layout LAYOUT = Layout.of("block device");
    static final WordField READ;
    static final WordField READ_SELF;
    static final WordField WRITE;
    static final WordField WRITE_SELF;
    static final WordField IOCTL;
    static final WordField IOCTL_SELF;
    static final WordField COUNT;
    static final WordField COUNT_SELF;
    static final int WORDS;

    private static final int ARGUMENTS = 3;

    static {
        LAYOUT.integer("flags");
        LAYOUT.integer("block size");
        READ = LAYOUT.word("readblocks");
        READ_SELF = LAYOUT.word("readblocks' self");
        unused(LAYOUT, ARGUMENTS);
        WRITE = LAYOUT.word("writeblocks");
        WRITE_SELF = LAYOUT.word("writeblocks' self");
        unused(LAYOUT, ARGUMENTS);
        IOCTL = LAYOUT.word("ioctl");
        IOCTL_SELF = LAYOUT.word("ioctl's self");
        COUNT = LAYOUT.word("count");
        COUNT_SELF = LAYOUT.word("count's self");
        WORDS = LAYOUT.words();
    }

    private DeviceShape() {}

    /// A new shape that begins with this one.
    static Layout begin(String name) {
        Layout layout = Layout.of(name);
        LAYOUT.fields().stream().skip(1).forEach(field -> layout.word(field.name()));
        return layout;
    }

    /// Words that the firmware has, and whose meaning is kept elsewhere here.
    static void unused(Layout layout, int words) {
        int from = layout.fields().size();
        for (int i = 0; i < words; i++) {
            layout.integer("unused " + (from + i));
        }
    }
}
