package org.softboard.firmware.littlefs;

import org.softboard.firmware.error.StorageException;

/// The part of a file that was read last, for programs that read little by little.
final class ReadWindow {

    private static final int NOTHING = -1;

    private final Medium medium;
    private byte[] bytes = {};
    /// The block that was found last, by its index; and that which `bytes` are from.
    private int index = NOTHING;
    private int block;
    private int offset;
    private int length;

    ReadWindow(Medium medium) {
        this.medium = medium;
    }

    /// The file is no longer what it was.
    void clear() {
        index = NOTHING;
        length = 0;
    }

    /// Reads from one block of a file.
    void read(SkipList list, int head, int size, int position, byte[] into, int at, int count)
            throws StorageException {
        int wanted = list.index(position);
        if (wanted != index) {
            clear();
            block = list.find(head, size, position);
            index = wanted;
        }
        int from = list.offset(position);
        int to = at;
        int left = count;
        while (left > 0) {
            int part;
            if (from >= offset && from < offset + length) {
                part = Math.min(left, offset + length - from);
                System.arraycopy(bytes, from - offset, into, to, part);
            } else if (left >= medium.cacheSize) {
                part = left;
                medium.read(block, from, into, to, part);
            } else {
                fill(from);
                part = 0;
            }
            from += part;
            to += part;
            left -= part;
        }
    }

    private void fill(int from) throws StorageException {
        if (bytes.length == 0) {
            bytes = new byte[medium.cacheSize];
        }
        length = 0;
        offset = Words.alignDown(from, medium.readSize);
        int count = Math.min(bytes.length, medium.blockSize - offset);
        medium.read(block, offset, bytes, 0, count);
        length = count;
    }
}
