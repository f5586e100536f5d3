package org.softboard.firmware.microbit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.file.Listing;
import org.softboard.firmware.file.NameCoding;
import org.softboard.firmware.file.OpenFile;
import org.softboard.firmware.file.OpenMode;
import org.softboard.firmware.file.Space;

/// The file system of a micro:bit: no directories, no times, files that are read or written from their beginning on.
public final class MicrobitFs implements FileSystem {

    /// MAX_FILENAME_LENGTH.
    public static final int NAME_MAX = 120;

    private static final NameCoding UTF8 = new NameCoding() {

        @Override
        public String decode(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] encode(String name) {
            return name.getBytes(StandardCharsets.UTF_8);
        }
    };

    private final Chunks chunks;

    /// Opens what is there; erased flash is an empty file system.
    ///
    /// @param pages  blocks that are erased as a whole, see [MicrobitArea]
    /// @param random where the search for free chunks begins
    public MicrobitFs(BlockDevice pages, RandomGenerator random) throws StorageException {
        chunks = new Chunks(pages, random);
    }

    @Override
    public NameCoding names() {
        return UTF8;
    }

    /// @throws StorageException EINVAL for any other mode than reading and writing anew
    @Override
    public OpenFile open(String path, OpenMode mode) throws StorageException {
        if (mode.read() == mode.write() || mode.append() || mode.exclusive()) {
            throw new StorageException(Errno.EINVAL, "files are opened with r or w");
        }
        byte[] name = name(path);
        int found = find(name);
        if (!mode.write()) {
            return new MicrobitFile(chunks, existing(found, path), false);
        }
        if (found != Chunks.NONE) {
            chunks.free(found);
        }
        int start = chunks.take();
        if (start == Chunks.NONE) {
            throw full();
        }
        chunks.mark(start, Chunks.FILE_START);
        chunks.writeData(start, Chunks.NAME_LENGTH, name.length);
        chunks.writeData(start, Chunks.HEADER, name, 0, name.length);
        return new MicrobitFile(chunks, start, true);
    }

    @Override
    public Listing list(String path) throws StorageException {
        if (!path.isEmpty() && !path.equals("/")) {
            throw noDirectories();
        }
        return new Listing() {

            private int chunk;

            @Override
            public @Nullable Entry next() throws StorageException {
                while (chunk < chunks.count()) {
                    chunk++;
                    if (chunks.marker(chunk) == Chunks.FILE_START) {
                        return entry(chunk);
                    }
                }
                return null;
            }
        };
    }

    @Override
    public Entry stat(String path) throws StorageException {
        return path.isEmpty() || path.equals("/")
                ? new Entry("/", "/", true, 0, 0)
                : entry(existing(find(name(path)), path));
    }

    @Override
    public void mkdir(String path) throws StorageException {
        throw noDirectories();
    }

    @Override
    public void remove(String path) throws StorageException {
        chunks.free(existing(find(name(path)), path));
    }

    @Override
    public void rmdir(String path) throws StorageException {
        throw noDirectories();
    }

    @Override
    public void rename(String from, String to) throws StorageException {
        throw new StorageException(Errno.EINVAL, "a micro:bit cannot rename files");
    }

    @Override
    public void chdir(String path) throws StorageException {
        if (!path.equals("/")) {
            throw noDirectories();
        }
    }

    @Override
    public String cwd() {
        return "/";
    }

    @Override
    public Space space() throws StorageException {
        return new Space(Chunks.BYTES, chunks.count(), chunks.freeCount(), NAME_MAX);
    }

    @Override
    public void sync() {
        // Nothing is held back.
    }

    static StorageException full() {
        return new StorageException(Errno.ENOSPC, "no more storage space");
    }

    private Entry entry(int start) throws StorageException {
        String name = UTF8.decode(nameOf(start));
        return new Entry(name, name, false, new MicrobitFile(chunks, start, false).size(), 0);
    }

    private byte[] nameOf(int start) throws StorageException {
        byte[] name = new byte[Math.min(chunks.data(start, Chunks.NAME_LENGTH), Chunks.DATA - Chunks.HEADER)];
        chunks.readData(start, Chunks.HEADER, name, 0, name.length);
        return name;
    }

    private int find(byte[] name) throws StorageException {
        for (int chunk = 1; chunk <= chunks.count(); chunk++) {
            if (chunks.marker(chunk) == Chunks.FILE_START && Arrays.equals(nameOf(chunk), name)) {
                return chunk;
            }
        }
        return Chunks.NONE;
    }

    private static int existing(int chunk, String path) throws StorageException {
        if (chunk == Chunks.NONE) {
            throw new StorageException(Errno.ENOENT, "there is no " + path);
        }
        return chunk;
    }

    private static byte[] name(String path) throws StorageException {
        byte[] name = UTF8.encode(path.startsWith("/") ? path.substring(1) : path);
        if (name == null || name.length == 0 || name.length > NAME_MAX) {
            throw new StorageException(Errno.ENOENT, "a name has 1 to " + NAME_MAX + " bytes");
        }
        return name;
    }

    private static StorageException noDirectories() {
        return new StorageException(Errno.EINVAL, "a micro:bit has no directories");
    }
}
