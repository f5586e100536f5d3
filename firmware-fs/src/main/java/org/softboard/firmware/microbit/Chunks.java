package org.softboard.firmware.microbit;

import java.util.random.RandomGenerator;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// The chunks of 128 bytes that a micro:bit's files consist of, numbered from 1 (filesystem.c of its MicroPython):
///
///     marker : 8 | data : 126 bytes | number of the next chunk, or UNUSED : 8
///
/// The first chunk of a file begins its data with a header:
///
///     where the data ends in the last chunk : 8 | length of the name : 8 | name
///
/// One page, the first or the last, is spare: it has the marker PERSISTENT, and what else must survive a sweep.
final class Chunks {

    static final int BYTES = 128;
    static final int DATA = 126;
    static final int NONE = 255;

    static final int FREED = 0;
    static final int PERSISTENT = 253;
    static final int FILE_START = 254;
    static final int UNUSED = 255;

    /// In the data of a first chunk.
    static final int END_OFFSET = 0;
    static final int NAME_LENGTH = 1;
    static final int HEADER = 2;

    private static final int MARKER = 0;
    private static final int NEXT = 127;

    /// More would have the numbers that are markers.
    private static final int MOST = 252;

    private final BlockDevice device;
    private final int page;
    private final int lastPage;
    private final RandomGenerator random;
    private final int count;
    private final byte[] one = new byte[1];
    /// Where chunk 1 is.
    private int base;
    /// Where the search for an unused chunk begins, so that all wear.
    private int first;

    /// @param device pages as its blocks
    Chunks(BlockDevice device, RandomGenerator random) throws StorageException {
        this.device = device;
        this.random = random;
        page = device.blockSize();
        lastPage = page * (device.blockCount() - 1);
        count = lastPage / BYTES;
        if (page % BYTES != 0 || count < 1 || count > MOST) {
            throw new StorageException(Errno.EINVAL, "a micro:bit's files do not go into " + device.blockCount()
                    + " pages of " + page + " bytes");
        }
        begin();
    }

    int count() {
        return count;
    }

    int marker(int chunk) throws StorageException {
        return read(address(chunk) + MARKER);
    }

    int next(int chunk) throws StorageException {
        return read(address(chunk) + NEXT);
    }

    int data(int chunk, int offset) throws StorageException {
        return read(address(chunk) + 1 + offset);
    }

    void readData(int chunk, int offset, byte[] into, int at, int length) throws StorageException {
        read(address(chunk) + 1 + offset, into, at, length);
    }

    void mark(int chunk, int marker) throws StorageException {
        write(address(chunk) + MARKER, marker);
    }

    void link(int chunk, int next) throws StorageException {
        write(address(chunk) + NEXT, next);
        mark(next, chunk);
    }

    void writeData(int chunk, int offset, byte[] from, int at, int length) throws StorageException {
        write(address(chunk) + 1 + offset, from, at, length);
    }

    void writeData(int chunk, int offset, int value) throws StorageException {
        write(address(chunk) + 1 + offset, value);
    }

    /// Frees the chunks of a file.
    void free(int start) throws StorageException {
        int chunk = start;
        for (int i = 0; i < count && chunk >= 1 && chunk <= count; i++) {
            mark(chunk, FREED);
            chunk = next(chunk);
        }
    }

    int freeCount() throws StorageException {
        int free = 0;
        for (int chunk = 1; chunk <= count; chunk++) {
            int marker = marker(chunk);
            free += marker == UNUSED || marker == FREED ? 1 : 0;
        }
        return free;
    }

    /// An erased chunk; [#NONE] if all are in use. Erases what was freed if there is no other.
    int take() throws StorageException {
        int found = find(UNUSED);
        if (found != NONE) {
            return found;
        }
        if (find(FREED) == NONE) {
            return NONE;
        }
        int freed = freedPage();
        if (freed != NONE) {
            device.erase(address(freed) / page);
            return freed;
        }
        sweep();
        return find(UNUSED);
    }

    /// Finds the spare page, and marks one if there is none.
    private void begin() throws StorageException {
        first = 1 + random.nextInt(count);
        boolean isSpareFirst = read(0) == PERSISTENT;
        if (!isSpareFirst && read(lastPage) != PERSISTENT) {
            write(lastPage, PERSISTENT);
        }
        base = isSpareFirst ? page : 0;
    }

    private int find(int marker) throws StorageException {
        int chunk = first;
        do {
            if (marker(chunk) == marker) {
                return chunk;
            }
            chunk = following(chunk);
        } while (chunk != first);
        return NONE;
    }

    /// The first chunk of a page that has only freed ones.
    private int freedPage() throws StorageException {
        int perPage = page / BYTES;
        int chunk = first;
        do {
            if ((chunk - 1) % perPage == 0 && isFreed(chunk, perPage)) {
                return chunk;
            }
            chunk = following(chunk);
        } while (chunk != first);
        return NONE;
    }

    private boolean isFreed(int from, int number) throws StorageException {
        for (int chunk = from; chunk < from + number; chunk++) {
            if (marker(chunk) != FREED) {
                return false;
            }
        }
        return true;
    }

    private int following(int chunk) {
        return chunk == count ? 1 : chunk + 1;
    }

    /// Moves all pages to the spare one's side by one, without what was freed; the other end becomes spare.
    private void sweep() throws StorageException {
        boolean isSpareFirst = base != 0;
        int from = isSpareFirst ? 0 : lastPage;
        int end = isSpareFirst ? lastPage : 0;
        int step = isSpareFirst ? page : -page;
        for (int to = from; to != end; to += step) {
            device.erase(to / page);
            copy(to + step, to);
        }
        device.erase(end / page);
        write(end, PERSISTENT);
        begin();
    }

    private void copy(int from, int to) throws StorageException {
        byte[] chunk = new byte[BYTES];
        for (int offset = 0; offset < page; offset += BYTES) {
            read(from + offset, chunk, 0, BYTES);
            if (chunk[MARKER] != FREED) {
                write(to + offset, chunk, 0, BYTES);
            }
        }
    }

    private int address(int chunk) throws StorageException {
        if (chunk < 1 || chunk > count) {
            throw new StorageException(Errno.EILSEQ, "something points to chunk " + chunk + " of " + count);
        }
        return base + (chunk - 1) * BYTES;
    }

    private int read(int address) throws StorageException {
        read(address, one, 0, 1);
        return one[0] & 0xff;
    }

    private void read(int address, byte[] into, int at, int length) throws StorageException {
        device.read(address / page, address % page, into, at, length);
    }

    private void write(int address, int value) throws StorageException {
        one[0] = (byte) value;
        write(address, one, 0, 1);
    }

    private void write(int address, byte[] from, int at, int length) throws StorageException {
        device.program(address / page, address % page, from, at, length);
    }
}
