package org.softboard.firmware.block;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// Blocks in a file of the host, changed in place, as a card in a card reader is. Only one program writes at a time.
public final class FileDevice implements BlockDevice, Closeable {

    private final Path path;
    private final FileChannel channel;
    private final int blockSize;
    private final int blockCount;
    private final boolean isReadOnly;

    private FileDevice(Path path, FileChannel channel, int blockSize, int blockCount, boolean isReadOnly) {
        this.path = path;
        this.channel = channel;
        this.blockSize = blockSize;
        this.blockCount = blockCount;
        this.isReadOnly = isReadOnly;
    }

    /// Opens a file that is there; bytes at its end that do not fill a block are left alone.
    public static FileDevice open(Path path, int blockSize, boolean isReadOnly) throws IOException {
        Set<StandardOpenOption> options = isReadOnly ? Set.of(StandardOpenOption.READ)
                : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(path, options);
        try {
            if (!isReadOnly && lock(channel) == null) {
                throw new IOException("it is in use by another program");
            }
            long blocks = channel.size() / blockSize;
            if (blocks > Integer.MAX_VALUE) {
                throw new IOException("it is too large");
            }
            return new FileDevice(path, channel, blockSize, (int) blocks, isReadOnly);
        } catch (IOException problem) {
            channel.close();
            throw problem;
        }
    }

    @Override
    public int blockSize() {
        return blockSize;
    }

    @Override
    public int blockCount() {
        return blockCount;
    }

    @Override
    public boolean isReadOnly() {
        return isReadOnly;
    }

    @Override
    public void read(int block, int offset, byte[] into, int at, int length) throws StorageException {
        long start = Blocks.start(this, "read", block, offset, length);
        ByteBuffer buffer = ByteBuffer.wrap(into, at, length);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, start + buffer.position() - at) < 0) {
                    throw new StorageException(Errno.EIO, path + " has become shorter");
                }
            }
        } catch (IOException problem) {
            throw failure("read", problem);
        }
    }

    @Override
    public void write(int block, byte[] from, int at, int length) throws StorageException {
        Blocks.startWhole(this, "write", block, length);
        program(block, 0, from, at, length);
    }

    @Override
    public void program(int block, int offset, byte[] from, int at, int length) throws StorageException {
        long start = Blocks.start(this, "program", block, offset, length);
        if (isReadOnly) {
            throw new StorageException(Errno.EROFS, path + " is open for reading only");
        }
        ByteBuffer buffer = ByteBuffer.wrap(from, at, length);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer, start + buffer.position() - at);
            }
        } catch (IOException problem) {
            throw failure("written", problem);
        }
    }

    @Override
    public void erase(int block) throws StorageException {
        byte[] erased = new byte[blockSize];
        Arrays.fill(erased, (byte) 0xff);
        write(block, erased, 0, blockSize);
    }

    @Override
    public void sync() throws StorageException {
        try {
            if (!isReadOnly) {
                channel.force(false);
            }
        } catch (IOException problem) {
            throw failure("written", problem);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private StorageException failure(String done, IOException problem) {
        return new StorageException(Errno.EIO, path + " cannot be " + done + ": " + problem.getMessage());
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }
}
