package org.softboard.firmware.microbit;

import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.OpenFile;

/// A file that is being read or written, chunk by chunk.
final class MicrobitFile implements OpenFile {

    private final Chunks chunks;
    private final int start;
    private final boolean isWriter;
    private int chunk;
    private int offset;
    private long position;
    private boolean isClosed;

    MicrobitFile(Chunks chunks, int start, boolean isWriter) throws StorageException {
        this.chunks = chunks;
        this.start = start;
        this.isWriter = isWriter;
        rewind();
        if (offset > Chunks.DATA) {
            throw new StorageException(Errno.EILSEQ, "the name in chunk " + start + " is too long");
        }
    }

    @Override
    public int read(byte[] into, int at, int length) throws StorageException {
        require(!isWriter);
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, end() - offset);
            if (part <= 0) {
                break;
            }
            if (position > (long) chunks.count() * Chunks.DATA) {
                throw new StorageException(Errno.EILSEQ, "the file of chunk " + start + " has no end");
            }
            chunks.readData(chunk, offset, into, at + done, part);
            done += part;
            position += part;
            advance(part);
        }
        return done;
    }

    /// If no chunk is free, the whole file is removed.
    @Override
    public int write(byte[] from, int at, int length) throws StorageException {
        require(isWriter);
        for (int done = 0; done < length;) {
            int part = Math.min(length - done, Chunks.DATA - offset);
            chunks.writeData(chunk, offset, from, at + done, part);
            done += part;
            position += part;
            if (offset + part == Chunks.DATA) {
                extend();
            }
            advance(part);
        }
        return length;
    }

    /// Only a file that is read can go anywhere, which programs on a micro:bit cannot.
    @Override
    public long seek(long newPosition) throws StorageException {
        if (newPosition == position) {
            return position;
        }
        if (isWriter || newPosition < 0) {
            throw new StorageException(Errno.EINVAL, "seek to " + newPosition);
        }
        rewind();
        byte[] skipped = new byte[Chunks.DATA];
        int part = -1;
        while (position < newPosition && part != 0) {
            part = read(skipped, 0, (int) Math.min(skipped.length, newPosition - position));
        }
        return position;
    }

    @Override
    public long position() {
        return position;
    }

    /// Counted chunk by chunk; 0 for a file that is broken.
    @Override
    public long size() {
        if (isWriter) {
            return position;
        }
        try {
            long size = 0;
            MicrobitFile reader = new MicrobitFile(chunks, start, false);
            byte[] bytes = new byte[Chunks.DATA];
            for (int part = reader.read(bytes, 0, bytes.length); part > 0; part = reader.read(bytes, 0, bytes.length)) {
                size += part;
            }
            return size;
        } catch (StorageException broken) {
            return 0;
        }
    }

    /// A file has no end until it is closed.
    @Override
    public void flush() throws StorageException {
        if (isClosed) {
            throw closed();
        }
    }

    @Override
    public void close() throws StorageException {
        if (isWriter && !isClosed) {
            chunks.writeData(start, Chunks.END_OFFSET, offset);
        }
        isClosed = true;
    }

    private void rewind() throws StorageException {
        chunk = start;
        offset = Chunks.HEADER + chunks.data(start, Chunks.NAME_LENGTH);
        position = 0;
    }

    /// Where the data of this chunk ends; nowhere in the last one of a file that was never closed.
    private int end() throws StorageException {
        if (chunks.next(chunk) != Chunks.UNUSED) {
            return Chunks.DATA;
        }
        int end = chunks.data(start, Chunks.END_OFFSET);
        return end == Chunks.UNUSED ? offset : Math.min(end, Chunks.DATA);
    }

    private void advance(int part) throws StorageException {
        offset += part;
        if (offset == Chunks.DATA && chunks.next(chunk) != Chunks.UNUSED) {
            offset = 0;
            chunk = chunks.next(chunk);
        }
    }

    private void extend() throws StorageException {
        int next = chunks.take();
        if (next == Chunks.NONE) {
            chunks.free(start);
            isClosed = true;
            throw MicrobitFs.full();
        }
        chunks.link(chunk, next);
    }

    private void require(boolean isAllowed) throws StorageException {
        if (isClosed) {
            throw closed();
        }
        if (!isAllowed || chunks.marker(start) == Chunks.FREED) {
            throw new StorageException(Errno.EBADF, "the file is not open for this, or has been removed");
        }
    }

    private static StorageException closed() {
        return new StorageException(Errno.EBADF, "the file is closed");
    }
}
