package org.softboard.boards.vfs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.file.Space;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Files;
import org.softboard.interpreter.vm.Vm;

/// A type of file systems on block devices of Python's, and what all such types have: the methods that `os` and `vfs`
/// ask a mounted file system for.
///
/// @param <D> the kind of device
abstract class VfsType<D extends BlockDevice> {

    static final int FOLDER_MODE = 0x4000;
    static final int FILE_MODE = 0x8000;

    private static final int STAT_ITEMS = 10;
    private static final int TIMES = 3;

    final VfsTime time;
    private final VfsFileType fileType;
    private final VfsListing listingType;
    /// By address: one that has been collected is replaced when its address is used again.
    private final Map<Integer, VfsVolume<D>> volumes = new HashMap<>();

    VfsType(VfsTime time, VfsFileType fileType, ListingShape listing) {
        this.time = time;
        this.fileType = fileType;
        listingType = new VfsListing(listing);
    }

    /// The methods in upstream's order, behind `mkfs`.
    final BuiltinType addMethodsTo(BuiltinType type) {
        return type.fileSystem(this::kind)
                .method("open", this::open)
                .method("ilistdir", 1, 2, this::ilistdir)
                .method("mkdir", (vm, self, path) -> change(vm, self, path, FileSystem::mkdir))
                .method("rmdir", (vm, self, path) -> change(vm, self, path, FileSystem::rmdir))
                .method("chdir", this::chdir)
                .method("getcwd", this::getcwd)
                .method("remove", (vm, self, path) -> change(vm, self, path, FileSystem::remove))
                .method("rename", this::rename)
                .method("stat", this::stat)
                .method("statvfs", this::statvfs)
                .method("mount", this::mount)
                .method("umount", (vm, self) -> Word.NONE);
    }

    /// The type itself.
    abstract BuiltinType type();

    /// Types whose objects a program meets although no module names them.
    final List<BuiltinType> hiddenTypes() {
        return List.of(fileType.text, fileType.bytes, listingType.type);
    }

    final void remember(int object, VfsVolume<D> volume) {
        volumes.put(object, volume);
    }

    final VfsVolume<D> volume(int object) {
        return Objects.requireNonNull(volumes.get(object), "every file system has its volume");
    }

    /// The file system of an object.
    abstract FileSystem files(Vm vm, int object) throws StorageException;

    /// `mount(readonly, mkfs)`.
    abstract long mount(Vm vm, long self, long readOnly, long format);

    // ---- paths ----

    /// A path that a program gives; it ends before its first zero byte.
    String path(Vm vm, int object, FileSystem files, byte[] path) {
        return files.names().decode(path);
    }

    private String path(Vm vm, int object, FileSystem files, long path) {
        return path(vm, object, files, bytes(vm, path));
    }

    static byte[] bytes(Vm vm, long path) {
        if (!vm.strings.isText(path)) {
            throw vm.strings.cannotConvert(path);
        }
        byte[] bytes = vm.strings.bytes(path);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return Arrays.copyOf(bytes, i);
            }
        }
        return bytes;
    }

    // ---- changes ----

    private interface Change {
        void make(FileSystem files, String path) throws StorageException;
    }

    private long change(Vm vm, long self, long path, Change change) {
        int object = Word.address(self);
        return volume(object).work(vm, () -> {
            FileSystem files = files(vm, object);
            change.make(files, path(vm, object, files, path));
            return Word.NONE;
        });
    }

    long chdir(Vm vm, long self, long path) {
        return change(vm, self, path, FileSystem::chdir);
    }

    long rename(Vm vm, long self, long from, long to) {
        return change(vm, self, from,
                (files, path) -> files.rename(path, path(vm, Word.address(self), files, to)));
    }

    private long open(Vm vm, long self, long path, long mode) {
        int object = Word.address(self);
        VfsVolume<D> volume = volume(object);
        if (!vm.strings.isText(mode)) {
            throw vm.strings.cannotConvert(mode);
        }
        return fileType.open(vm, object, volume, vm.strings.text(mode), wanted -> {
            FileSystem files = files(vm, object);
            return files.open(path(vm, object, files, path), wanted);
        });
    }

    // ---- what is there ----

    private Files.Kind kind(Vm vm, long self, String path) {
        int object = Word.address(self);
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        try {
            return volume(object).work(() -> {
                FileSystem files = files(vm, object);
                return kind(files, path(vm, object, files, bytes));
            });
        } catch (StorageException _) {
            return Files.Kind.ABSENT;
        }
    }

    /// What a path is to `import`.
    Files.Kind kind(FileSystem files, String path) throws StorageException {
        return files.stat(path).isDirectory() ? Files.Kind.FOLDER : Files.Kind.FILE;
    }

    private long ilistdir(Vm vm, Args args) {
        int object = args.object(0);
        long path = args.word(1, Word.ofQstr(vm.qstr("")));
        VfsVolume<D> volume = volume(object);
        return volume.work(vm, () -> {
            FileSystem files = files(vm, object);
            String wanted = path(vm, object, files, path);
            int listing = listingType.create(vm, object, vm.isStr(path));
            listingType.begin(listing, volume, files.list(wanted), files.names());
            return (long) listing;
        });
    }

    private long getcwd(Vm vm, long self) {
        int object = Word.address(self);
        byte[] name = volume(object).work(vm, () -> {
            FileSystem files = files(vm, object);
            return Objects.requireNonNull(files.names().encode(files.cwd()), "names on the volume have bytes");
        });
        return vm.strings.str(name);
    }

    private long stat(Vm vm, long self, long path) {
        int object = Word.address(self);
        Entry found = volume(object).work(vm, () -> {
            FileSystem files = files(vm, object);
            return files.stat(path(vm, object, files, path));
        });
        int tuple = zeroes(vm);
        TupleObject.item(vm.heap, tuple, 0, Word.smallInt(found.isDirectory() ? FOLDER_MODE : FILE_MODE));
        TupleObject.item(vm.heap, tuple, 6, IntObject.of(vm.heap, found.size()));
        for (int i = STAT_ITEMS - TIMES; i < STAT_ITEMS; i++) {
            TupleObject.item(vm.heap, tuple, i, IntObject.of(vm.heap, modified(found)));
        }
        return tuple;
    }

    /// The time of a file in seconds as programs count them.
    long modified(Entry entry) {
        return entry.modified() - time.epoch();
    }

    private long statvfs(Vm vm, long self, long path) {
        int object = Word.address(self);
        Space space = volume(object).work(vm, () -> files(vm, object).space());
        int tuple = zeroes(vm);
        long[] numbers = {space.unit(), space.unit(), space.total(), space.free(), space.free()};
        for (int i = 0; i < numbers.length; i++) {
            TupleObject.item(vm.heap, tuple, i, IntObject.of(vm.heap, numbers[i]));
        }
        TupleObject.item(vm.heap, tuple, STAT_ITEMS - 1, Word.smallInt(space.nameMax()));
        return tuple;
    }

    private static int zeroes(Vm vm) {
        int tuple = TupleObject.create(vm.heap, STAT_ITEMS);
        for (int i = 0; i < STAT_ITEMS; i++) {
            TupleObject.item(vm.heap, tuple, i, Word.smallInt(0));
        }
        return tuple;
    }
}
