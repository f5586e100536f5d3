package org.softboard.boards.python;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatException;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatResult;
import org.softboard.firmware.fat.FatVolume;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.Space;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Files;
import org.softboard.interpreter.vm.Vm;

/// `vfs.VfsFat`: a FAT volume on any block device (extmod/vfs_fat.c). Shape: [VfsFatObject].
final class VfsFat {

    static final int FOLDER_MODE = 0x4000;
    static final int FILE_MODE = 0x8000;

    /// Seconds from 1970 to 2000, from which programs count.
    private static final long EPOCH = 946_684_800;
    private static final int STAT_ITEMS = 10;
    private static final int TIMES = 3;

    final BuiltinType type = BuiltinType.named("VfsFat")
            .construct(1, 1, (vm, called, args) -> make(vm, called, args.word(0), 0))
            .fileSystem(this::kind)
            .staticMethod("mkfs", this::mkfs)
            .method("open", this::open)
            .method("ilistdir", 1, 2, this::ilistdir)
            .method("mkdir", (vm, self, path) -> change(vm, self, path, FatVolume::mkdir))
            .method("rmdir", (vm, self, path) -> change(vm, self, path, FatVolume::rmdir))
            .method("chdir", (vm, self, path) -> change(vm, self, path, FatVolume::chdir))
            .method("getcwd", this::getcwd)
            .method("remove", (vm, self, path) -> change(vm, self, path, FatVolume::remove))
            .method("rename", (vm, self, from, to) -> change(vm, self, from,
                    (fat, path) -> fat.rename(path, path(vm, fat, to))))
            .method("stat", this::stat)
            .method("statvfs", this::statvfs)
            .method("mount", this::mount)
            .method("umount", (vm, self) -> Word.NONE);

    /// What belongs to an object.
    private static final class Volume {
        final PythonDevice device;
        @Nullable FatVolume fat;

        Volume(PythonDevice device) {
            this.device = device;
        }
    }

    private final VfsFatFile fileType = new VfsFatFile();
    private final VfsFatListing listingType = new VfsFatListing();
    private final IntSupplier time;
    private final String label;
    /// By address: one that has been collected is replaced when its address is used again.
    private final Map<Integer, Volume> volumes = new HashMap<>();

    /// @param time  the board's clock as FAT packs it
    /// @param label what new volumes are called
    VfsFat(IntSupplier time, String label) {
        this.time = time;
        this.label = label;
    }

    /// Types whose objects a program meets although no module names them.
    List<BuiltinType> hiddenTypes() {
        return List.of(fileType.text, fileType.bytes, listingType.type);
    }

    /// A file system on a device, which need not have been formatted.
    long over(Vm vm, long device) {
        return make(vm, vm.rom.type(type), device, 0);
    }

    /// The file system in a partition (1 to 4), or, for 0, wherever there is one; NULL if there is none.
    long inPartition(Vm vm, long device, int partition) {
        long[] object = new long[1];
        int exception = vm.catching(() -> object[0] = make(vm, vm.rom.type(type), device, partition));
        return exception != 0 || volume(Word.address(object[0])).fat == null ? Word.NULL : object[0];
    }

    private long make(Vm vm, int madeType, long device, int partition) {
        int object = VfsFatObject.volume(vm.heap, madeType);
        var volume = new Volume(new PythonDevice(vm, object, device, partition));
        volumes.put(object, volume);
        try {
            volume.fat = find(vm, volume);
        } catch (FatException problem) {
            if (problem.result() != FatResult.NO_FILESYSTEM) {
                throw vm.osError(problem.errno().number());
            }
        }
        return object;
    }

    private FatVolume find(Vm vm, Volume volume) throws FatException {
        initialise(vm, volume);
        return FatVolume.mount(volume.device, volume.device.partition(), time, FatVolume.LONGEST_NAME);
    }

    private static void initialise(Vm vm, Volume volume) {
        if (!volume.device.initialise()) {
            throw vm.osError(Errno.EBUSY.number());
        }
    }

    private long mkfs(Vm vm, long device) {
        int object = Word.address(over(vm, device));
        Volume volume = volume(object);
        format(vm, volume);
        attempt(vm, () -> find(vm, volume).labelInRoot(label));
        return Word.NONE;
    }

    private void format(Vm vm, Volume volume) {
        initialise(vm, volume);
        volume.device.measure();
        attempt(vm, () -> FatFormat.format(volume.device, time.getAsInt()));
    }

    private Volume volume(int object) {
        return Objects.requireNonNull(volumes.get(object), "every VfsFat has its volume");
    }

    /// The volume of an object; without one on the device, the device is asked again.
    private FatVolume fat(Vm vm, Volume volume) throws FatException {
        FatVolume fat = volume.fat;
        if (fat == null) {
            fat = find(vm, volume);
            volume.fat = fat;
        }
        return fat;
    }

    private long mount(Vm vm, long self, long readOnly, long format) {
        Volume volume = volume(Word.address(self));
        if (vm.isTrue(readOnly)) {
            volume.device.protect();
        }
        if (volume.fat == null) {
            if (!vm.isTrue(format)) {
                throw vm.osError(Errno.ENODEV.number());
            }
            format(vm, volume);
            attempt(vm, () -> volume.fat = find(vm, volume));
        }
        return Word.NONE;
    }

    // ---- what is done with errors and paths ----

    interface Work {
        void run() throws StorageException;
    }

    static void attempt(Vm vm, Work work) {
        try {
            work.run();
        } catch (StorageException problem) {
            throw vm.osError(problem.errno().number());
        }
    }

    private interface Change {
        void make(FatVolume fat, String path) throws StorageException;
    }

    private long change(Vm vm, long self, long path, Change change) {
        Volume volume = volume(Word.address(self));
        attempt(vm, () -> {
            FatVolume fat = fat(vm, volume);
            change.make(fat, path(vm, fat, path));
        });
        return Word.NONE;
    }

    private static String path(Vm vm, FatVolume fat, long path) {
        if (!vm.strings.isText(path)) {
            throw vm.strings.cannotConvert(path);
        }
        return fat.names().decode(vm.strings.bytes(path));
    }

    // ---- what is there ----

    /// The root has no entry, so that it is nothing to `import`.
    private Files.Kind kind(Vm vm, long self, String path) {
        if (path.isEmpty() || path.equals("/")) {
            return Files.Kind.ABSENT;
        }
        try {
            FatVolume fat = fat(vm, volume(Word.address(self)));
            Entry entry = fat.stat(fat.names().decode(path.getBytes(StandardCharsets.UTF_8)));
            return entry.isDirectory() ? Files.Kind.FOLDER : Files.Kind.FILE;
        } catch (FatException _) {
            return Files.Kind.ABSENT;
        }
    }

    private long open(Vm vm, long self, long path, long mode) {
        Volume volume = volume(Word.address(self));
        if (!vm.strings.isText(mode)) {
            throw vm.strings.cannotConvert(mode);
        }
        return fileType.open(vm, Word.address(self), vm.strings.text(mode), wanted -> {
            FatVolume fat = fat(vm, volume);
            return fat.open(path(vm, fat, path), wanted);
        });
    }

    private long ilistdir(Vm vm, Args args) {
        long path = args.word(1, Word.ofQstr(vm.qstr("")));
        Volume volume = volume(args.object(0));
        int listing = listingType.create(vm, args.object(0), vm.isStr(path));
        attempt(vm, () -> {
            FatVolume fat = fat(vm, volume);
            listingType.begin(listing, fat.list(path(vm, fat, path)), fat.names());
        });
        return listing;
    }

    private long getcwd(Vm vm, long self) {
        Volume volume = volume(Word.address(self));
        byte[][] name = new byte[1][];
        attempt(vm, () -> {
            FatVolume fat = fat(vm, volume);
            name[0] = Objects.requireNonNull(fat.names().encode(fat.cwd()), "names on the volume have bytes");
        });
        return vm.strings.str(name[0]);
    }

    private long stat(Vm vm, long self, long path) {
        Volume volume = volume(Word.address(self));
        var found = new Entry[1];
        attempt(vm, () -> {
            FatVolume fat = fat(vm, volume);
            found[0] = fat.stat(path(vm, fat, path));
        });
        int tuple = zeroes(vm);
        TupleObject.item(vm.heap, tuple, 0, Word.smallInt(found[0].isDirectory() ? FOLDER_MODE : FILE_MODE));
        TupleObject.item(vm.heap, tuple, 6, IntObject.of(vm.heap, found[0].size()));
        for (int i = STAT_ITEMS - TIMES; i < STAT_ITEMS; i++) {
            TupleObject.item(vm.heap, tuple, i, IntObject.of(vm.heap, found[0].modified() - EPOCH));
        }
        return tuple;
    }

    private long statvfs(Vm vm, long self, long path) {
        Volume volume = volume(Word.address(self));
        var found = new Space[1];
        attempt(vm, () -> found[0] = fat(vm, volume).space());
        Space space = found[0];
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
