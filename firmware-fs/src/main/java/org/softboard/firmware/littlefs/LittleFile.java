package org.softboard.firmware.littlefs;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;

/// An open file. What is written goes into new blocks, and becomes the file's content when their list is committed to
/// its metadata, all at once.
final class LittleFile implements OpenFile {

    private static final byte[] ZEROES = new byte[512];

    private final Volume volume;
    private final Medium medium;
    private final SkipList skipList;
    private final Tree tree;
    private final Repair repair;
    private final Position position;
    private final boolean appends;
    private final ReadWindow window;

    /// The whole content while it is small; null if it is in a skip list.
    private byte @Nullable [] inline;
    private int head;
    private int size;
    private int pos;
    /// The blocks that replace those from some place before `pos` on; null if nothing was written since the last flush.
    private @Nullable BlockWriter fresh;

    private boolean isDirty;
    private boolean hasFailed;
    private boolean isClosed;
    private long time;

    LittleFile(Volume volume, Tree tree, Repair repair, Position position, Node node, OpenMode mode)
            throws StorageException {
        this.volume = volume;
        this.tree = tree;
        this.repair = repair;
        this.position = position;
        medium = volume.medium;
        skipList = volume.skipList;
        window = new ReadWindow(medium);
        appends = mode.append();
        size = mode.truncate() ? 0 : node.size();
        if (node.hasSkipList() && !mode.truncate()) {
            skipList.lastIndex(size);
            head = node.head();
        } else {
            inline = Arrays.copyOf(node.content(), size);
        }
        LongSupplier clock = volume.options.time();
        time = clock == null ? 0 : clock.getAsLong();
        isDirty = mode.truncate() || mode.write() && clock != null;
    }

    Position place() {
        return position;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws StorageException {
        requireOpen();
        flushData();
        int count = Math.min(length, size - pos);
        if (count <= 0) {
            return 0;
        }
        readContent(pos, into, offset, count);
        pos += count;
        return count;
    }

    @Override
    public int write(byte[] from, int offset, int length) throws StorageException {
        requireOpen();
        LongSupplier clock = volume.options.time();
        time = clock == null ? 0 : clock.getAsLong();
        if (appends && pos < size) {
            flushData();
            pos = size;
        }
        if (length > volume.fileMax - pos) {
            throw new StorageException(Errno.EFBIG, "no file is larger than " + volume.fileMax + " bytes");
        }
        int target = pos;
        if (fresh == null && pos > size) {
            pos = size;
            while (pos < target) {
                append(ZEROES, 0, Math.min(ZEROES.length, target - pos));
            }
        }
        append(from, offset, length);
        hasFailed = false;
        return length;
    }

    @Override
    public long seek(long newPosition) throws StorageException {
        requireOpen();
        if (newPosition < 0 || newPosition > volume.fileMax) {
            throw new StorageException(Errno.EINVAL, "seek to " + newPosition);
        }
        if (newPosition != pos) {
            flushData();
            pos = (int) newPosition;
        }
        return pos;
    }

    @Override
    public long position() {
        return pos;
    }

    @Override
    public long size() {
        return fresh == null ? size : Math.max(pos, size);
    }

    @Override
    public void flush() throws StorageException {
        requireOpen();
        synchronize();
    }

    @Override
    public void close() throws StorageException {
        if (isClosed) {
            return;
        }
        try {
            if (!hasFailed) {
                synchronize();
            }
        } finally {
            isClosed = true;
            volume.close(this);
        }
    }

    /// Gives the blocks that the file's content is in.
    ///
    /// @param onlyChanged leaves out what the file's metadata gives
    void forEachBlock(boolean onlyChanged, IntConsumer visitor) throws StorageException {
        if (inline == null && (isDirty || !onlyChanged)) {
            skipList.forEach(head, skipList.lastIndex(size), visitor);
        }
        if (fresh != null) {
            fresh.forEachBlock(visitor);
        }
    }

    /// Commits what the file is now to its metadata, unless that has been removed.
    private void synchronize() throws StorageException {
        flushData();
        if (!isDirty || position.pair.isNone()) {
            return;
        }
        try {
            if (inline == null) {
                medium.sync();
            }
            tree.beginChange();
            Changes changes = inline != null
                    ? new Changes().add(Tag.INLINE_STRUCT, position.id, Arrays.copyOf(inline, size))
                    : new Changes().add(Tag.SKIP_LIST_STRUCT, position.id, Words.bytes(head, size));
            if (volume.options.time() != null) {
                changes.add(Tag.ATTRIBUTE + LittleFs.TIME_ATTRIBUTE, position.id,
                        Words.bytes((int) time, (int) (time >>> 32)));
            }
            repair.commit(volume.fetch(position.pair), changes);
        } catch (StorageException failure) {
            hasFailed = true;
            throw failure;
        }
        isDirty = false;
    }

    /// Writes at the position, which is not behind the end.
    private void append(byte[] from, int offset, int length) throws StorageException {
        byte[] content = inline;
        try {
            if (content == null) {
                appendToBlocks(from, offset, length);
            } else if (length > Math.max(volume.inlineMax(), size) - pos) {
                outline(content);
                appendToBlocks(from, offset, length);
            } else {
                inline = Arrays.copyOf(content, Math.max(content.length, pos + length));
                System.arraycopy(from, offset, inline, pos, length);
                pos += length;
                size = Math.max(size, pos);
                isDirty |= length > 0;
            }
        } catch (StorageException failure) {
            hasFailed = true;
            throw failure;
        }
    }

    private void appendToBlocks(byte[] from, int offset, int length) throws StorageException {
        for (int done = 0; done < length;) {
            BlockWriter writer = fresh;
            if (writer == null) {
                writer = new BlockWriter(volume);
                writer.begin(pos == 0 ? head : skipList.find(head, size, pos - 1), pos);
                fresh = writer;
            } else if (writer.room() == 0) {
                writer.next();
            }
            int part = Math.min(length - done, writer.room());
            writer.write(from, offset + done, part);
            pos += part;
            done += part;
            volume.lookahead.checkpoint();
        }
    }

    /// Takes what is small out of the metadata, because it grows. All behind the position will be written over.
    private void outline(byte[] content) throws StorageException {
        int length = pos;
        BlockWriter writer = new BlockWriter(volume);
        writer.begin(head, 0);
        writer.write(content, 0, length);
        fresh = writer;
        inline = null;
        size = 0;
    }

    /// Puts on the medium what was written, and behind it what the file had there, as one list of blocks.
    private void flushData() throws StorageException {
        if (fresh == null) {
            return;
        }
        int resume = pos;
        try {
            byte[] part = new byte[medium.cacheSize];
            while (pos < size) {
                int count = Math.min(part.length, size - pos);
                readContent(pos, part, 0, count);
                appendToBlocks(part, 0, count);
            }
            fresh.flush();
        } catch (StorageException failure) {
            hasFailed = true;
            throw failure;
        }
        head = fresh.block();
        size = pos;
        fresh = null;
        window.clear();
        isDirty = true;
        pos = resume;
    }

    private void readContent(int from, byte[] into, int offset, int length) throws StorageException {
        if (inline != null) {
            System.arraycopy(inline, from, into, offset, length);
            return;
        }
        for (int done = 0; done < length;) {
            int place = skipList.offset(from + done);
            int part = Math.min(length - done, medium.blockSize - place);
            window.read(skipList, head, size, from + done, into, offset + done, part);
            done += part;
        }
    }

    private void requireOpen() throws StorageException {
        if (isClosed) {
            throw new StorageException(Errno.EBADF, "the file is closed");
        }
    }
}
