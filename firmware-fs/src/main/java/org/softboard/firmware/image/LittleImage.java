package org.softboard.firmware.image;

import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.Slice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.littlefs.LittleCheck;
import org.softboard.firmware.littlefs.LittleFs;
import org.softboard.firmware.littlefs.Options;

/// littlefs 2, as MicroPython's `VfsLfs2` makes it.
final class LittleImage implements ImageFormat {

    private static final int BLOCK_BYTES = 4096;
    private static final int PYBOARD_BLOCK_BYTES = 512;
    private static final long NANOS = 1_000_000_000;
    /// So much of block 0 has the superblock.
    private static final int HEAD_BYTES = 64;

    @Override
    public String name() {
        return "littlefs";
    }

    @Override
    public int recognise(byte[] beginning, long bytes) {
        LittleFs.Geometry found = LittleFs.peek(beginning);
        return found == null || found.blockSize() < 128 ? 0 : found.blockSize();
    }

    @Override
    public int blockSize(long bytes) {
        return bytes == PYBOARD.bytes() ? PYBOARD_BLOCK_BYTES : BLOCK_BYTES;
    }

    @Override
    public FileSystem mount(BlockDevice device, LongSupplier time) throws StorageException {
        return LittleFs.mount(part(device), Options.DEFAULT.withTime(() -> time.getAsLong() * NANOS));
    }

    /// A label is not kept.
    @Override
    public void format(BlockDevice device, String label, long time) throws StorageException {
        LittleFs.format(device, Options.DEFAULT);
    }

    @Override
    public List<String> check(BlockDevice device) throws StorageException {
        return LittleCheck.check(part(device), Options.DEFAULT);
    }

    @Override
    public String describe(BlockDevice device) throws StorageException {
        LittleFs.Geometry found = geometry(device);
        return found == null ? "littlefs" : "littlefs " + (found.version() >>> 16) + "." + (found.version() & 0xffff);
    }

    /// An image may have more behind the file system.
    private static BlockDevice part(BlockDevice device) throws StorageException {
        LittleFs.Geometry found = geometry(device);
        return found != null && found.blockCount() < device.blockCount()
                ? new Slice(device, 0, found.blockCount())
                : device;
    }

    private static LittleFs.@Nullable Geometry geometry(BlockDevice device) throws StorageException {
        byte[] head = new byte[Math.min(HEAD_BYTES, device.blockSize())];
        device.read(0, 0, head, 0, head.length);
        return LittleFs.peek(head);
    }
}
