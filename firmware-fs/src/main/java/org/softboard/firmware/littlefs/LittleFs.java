package org.softboard.firmware.littlefs;

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

/// littlefs 2, versions 2.0 and 2.1 of its format, with paths and times as in MicroPython's `VfsLfs2` (extmod/vfs_lfsx.c).
/// Whatever was closed or flushed survives a power failure at any moment.
public final class LittleFs implements FileSystem {

    /// The attribute that has a file's time: nanoseconds since 1970, in 8 bytes.
    static final int TIME_ATTRIBUTE = 1;

    private static final long NANOS = 1_000_000_000;

    private final Volume volume;
    private final Repair repair;
    private final Tree tree;
    /// With a slash at its end.
    private String cwd = "/";

    private LittleFs(Volume volume) {
        this.volume = volume;
        repair = new Repair(volume, new Committer(volume));
        tree = new Tree(volume, repair);
    }

    /// Makes an empty file system.
    ///
    /// @throws StorageException EINVAL if the options do not go with the device
    public static void format(BlockDevice device, Options options) throws StorageException {
        Volume volume = new Volume(device, options);
        volume.lookahead.startEmpty();
        Metadata root = volume.newPair();
        Committer committer = new Committer(volume);
        committer.commit(root, new Changes().create(0, Tag.SUPERBLOCK, Superblock.MAGIC).add(Tag.INLINE_STRUCT, 0,
                volume.superblock().bytes()));
        // The other block must not keep an older file system.
        root.isErased = false;
        committer.commit(root, new Changes());
        volume.fetch(Pair.SUPERBLOCK);
    }

    /// Opens what [#format] has made.
    ///
    /// @throws StorageException EILSEQ if there is no file system, EINVAL if it is for another device or too new
    public static LittleFs mount(BlockDevice device, Options options) throws StorageException {
        Volume volume = new Volume(device, options);
        volume.mount();
        return new LittleFs(volume);
    }

    @Override
    public NameCoding names() {
        return Utf8.NAMES;
    }

    /// Opens a file. Reading and writing are not refused by mode, for MicroPython leaves out the assertions of
    /// littlefs that would; appending goes to the end with every write.
    @Override
    public OpenFile open(String path, OpenMode mode) throws StorageException {
        Path parsed = parse(path);
        if (mode.write()) {
            tree.beginChange();
        }
        if (parsed.isRoot()) {
            throw new StorageException(mode.exclusive() ? Errno.EEXIST : Errno.EISDIR, "this is the root");
        }
        Tree.Place place = tree.find(parsed);
        boolean isNew = place.node() == null;
        if (isNew && mode.create()) {
            tree.create(parsed, place);
            place = tree.find(parsed);
        } else if (!isNew && mode.exclusive()) {
            throw new StorageException(Errno.EEXIST, path + " exists");
        }
        Node node = place.node();
        if (node == null) {
            throw new StorageException(Errno.ENOENT, "there is no " + path);
        }
        if (!node.isFile()) {
            throw new StorageException(Errno.EISDIR, path + " is a directory");
        }
        LittleFile file = new LittleFile(volume, tree, repair, Position.of(place.metadata().pair(), place.id()), node,
                mode);
        volume.open(file);
        return file;
    }

    @Override
    public Listing list(String path) throws StorageException {
        return new LittleListing(volume, tree.directory(parse(path)));
    }

    @Override
    public Entry stat(String path) throws StorageException {
        Path parsed = parse(path);
        if (parsed.isRoot()) {
            return new Entry("/", "/", true, 0, 0);
        }
        Node node = tree.existing(parsed).node();
        if (node == null) {
            throw new IllegalStateException("nothing is there");
        }
        return entry(node);
    }

    @Override
    public void mkdir(String path) throws StorageException {
        Path parsed = parse(path);
        tree.beginChange();
        if (parsed.isRoot()) {
            throw new StorageException(Errno.EEXIST, "this is the root");
        }
        tree.mkdir(parsed);
    }

    /// Removes a file or, as littlefs does, an empty directory.
    @Override
    public void remove(String path) throws StorageException {
        Path parsed = parse(path);
        tree.beginChange();
        refuseRoot(parsed);
        tree.remove(parsed);
    }

    /// Removes an empty directory or, as littlefs does, a file.
    @Override
    public void rmdir(String path) throws StorageException {
        remove(path);
    }

    @Override
    public void rename(String from, String to) throws StorageException {
        Path old = parse(from);
        Path fresh = parse(to);
        tree.beginChange();
        refuseRoot(old);
        refuseRoot(fresh);
        tree.rename(old, fresh);
    }

    @Override
    public void chdir(String path) throws StorageException {
        Path parsed = parse(path);
        try {
            tree.directory(parsed);
        } catch (StorageException failure) {
            throw new StorageException(Errno.ENOENT, "there is no directory " + path);
        }
        StringBuilder text = new StringBuilder("/");
        parsed.names().forEach(name -> text.append(Utf8.text(name)).append('/'));
        cwd = text.toString();
    }

    @Override
    public String cwd() {
        return cwd.length() == 1 ? cwd : cwd.substring(0, cwd.length() - 1);
    }

    @Override
    public Space space() throws StorageException {
        int total = volume.medium.blockCount;
        return new Space(volume.medium.blockSize, total, total - (long) volume.usedBlocks(), Superblock.NAME_MAX);
    }

    /// Nothing is held back but what is in open files.
    @Override
    public void sync() throws StorageException {
        volume.medium.sync();
    }

    static Entry entry(Node node) {
        String name = Utf8.text(node.name());
        byte[] time = node.attribute(TIME_ATTRIBUTE);
        long nanos = time != null && time.length == Long.BYTES ? nanos(time) : 0;
        return new Entry(name, name, node.isDirectory(), node.isFile() ? Integer.toUnsignedLong(node.size()) : 0,
                Long.divideUnsigned(nanos, NANOS));
    }

    private static long nanos(byte[] time) {
        return Integer.toUnsignedLong(Words.little(time, 0)) | (long) Words.little(time, Integer.BYTES) << 32;
    }

    private Path parse(String path) throws StorageException {
        return Path.parse(path.startsWith("/") ? path : cwd + path);
    }

    private static void refuseRoot(Path path) throws StorageException {
        if (path.isRoot()) {
            throw new StorageException(Errno.EINVAL, "this is the root");
        }
    }

    /// Whether a block that begins so has a superblock, whatever that says.
    public static boolean isNamedIn(byte[] beginning) {
        return Superblock.peek(beginning) != null;
    }

    /// What the file system that an image begins with says about itself; null if it has none.
    public static @Nullable Geometry peek(byte[] beginning) {
        Superblock superblock = Superblock.peek(beginning);
        return superblock == null || superblock.blockSize() <= 0 || superblock.blockCount() <= 0
                ? null
                : new Geometry(superblock.version(), superblock.blockSize(), superblock.blockCount());
    }

    /// A file system's version, as in [Options], and what it says about its device.
    public record Geometry(int version, int blockSize, int blockCount) {}
}
