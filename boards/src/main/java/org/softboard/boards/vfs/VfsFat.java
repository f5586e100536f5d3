package org.softboard.boards.vfs;

import org.jspecify.annotations.Nullable;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatException;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatResult;
import org.softboard.firmware.fat.FatVolume;
import org.softboard.firmware.file.FileSystem;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Files;
import org.softboard.interpreter.vm.Vm;

/// `vfs.VfsFat`: a FAT volume on any block device (extmod/vfs_fat.c). Shape: [FatShapes].
final class VfsFat extends VfsType<FatDevice> {

    private final BuiltinType type = addMethodsTo(BuiltinType.named("VfsFat").needs(Option.VFS_FAT)
            .construct(1, 1, (vm, called, args) -> make(vm, called, args.word(0), 0))
            .staticMethod("mkfs", this::mkfs));

    private final @Nullable String label;

    /// @param label what new volumes are called; null for nothing
    VfsFat(VfsTime time, @Nullable String label) {
        super(time, new FatFileType(), FatShapes.LISTING);
        this.label = label;
    }

    @Override
    BuiltinType type() {
        return type;
    }

    /// A file system on a device, which need not have been formatted.
    long over(Vm vm, long device) {
        return make(vm, vm.rom.type(type), device, 0);
    }

    /// The file system in a partition (1 to 4), or, for 0, wherever there is one; NULL if there is none.
    long inPartition(Vm vm, long device, int partition) {
        long[] object = new long[1];
        int exception = vm.catching(() -> object[0] = make(vm, vm.rom.type(type), device, partition));
        if (exception != 0 || volume(Word.address(object[0])).files == null) {
            return Word.NULL;
        }
        vm.heap.keep(object[0]);
        return object[0];
    }

    private long make(Vm vm, int madeType, long device, int partition) {
        int object = FatShapes.volume(vm.heap, madeType);
        var volume = new VfsVolume<>(new FatDevice(vm, object, device, partition));
        remember(object, volume);
        return volume.work(vm, () -> {
            try {
                volume.files = find(vm, volume);
            } catch (FatException problem) {
                if (problem.result() != FatResult.NO_FILESYSTEM) {
                    throw problem;
                }
            }
            return (long) object;
        });
    }

    private FatVolume find(Vm vm, VfsVolume<FatDevice> volume) throws FatException {
        initialise(vm, volume);
        return FatVolume.mount(volume.device, volume.device.partition(), time::fat, FatVolume.LONGEST_NAME);
    }

    private static void initialise(Vm vm, VfsVolume<FatDevice> volume) {
        if (!volume.device.initialise()) {
            throw vm.osError(Errno.EBUSY.number());
        }
    }

    private long mkfs(Vm vm, long device) {
        VfsVolume<FatDevice> volume = volume(Word.address(over(vm, device)));
        return volume.work(vm, () -> {
            FatVolume fresh = format(vm, volume);
            if (label != null) {
                fresh.labelInRoot(label);
            }
            return Word.NONE;
        });
    }

    private FatVolume format(Vm vm, VfsVolume<FatDevice> volume) throws StorageException {
        initialise(vm, volume);
        volume.device.measure();
        FatFormat.format(volume.device, time.fat());
        return find(vm, volume);
    }

    /// Without a file system on the device, the device is asked again.
    @Override
    FileSystem files(Vm vm, int object) throws StorageException {
        VfsVolume<FatDevice> volume = volume(object);
        FileSystem files = volume.files;
        if (files == null) {
            files = find(vm, volume);
            volume.files = files;
        }
        return files;
    }

    @Override
    long mount(Vm vm, long self, long readOnly, long format) {
        VfsVolume<FatDevice> volume = volume(Word.address(self));
        if (vm.isTrue(readOnly)) {
            volume.device.protect();
        }
        if (volume.files != null) {
            return Word.NONE;
        }
        if (!vm.isTrue(format)) {
            throw vm.osError(Errno.ENODEV.number());
        }
        return volume.work(vm, () -> {
            volume.files = format(vm, volume);
            return Word.NONE;
        });
    }

    /// The root has no entry, so that it is nothing to `import`.
    @Override
    Files.Kind kind(FileSystem files, String path) throws StorageException {
        return path.isEmpty() || path.equals("/") ? Files.Kind.ABSENT : super.kind(files, path);
    }
}
