package org.softboard.boards.vfs;

import java.util.Objects;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.Entry;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.littlefs.LittleFs;
import org.softboard.firmware.littlefs.Options;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// `vfs.VfsLfs2`: a littlefs on a block device with the extended protocol (extmod/vfs_lfs.c). Shape: [LittleShapes].
final class VfsLfs2 extends VfsType<LittleDevice> {

    private static final int UNIT = 32;
    private static final Parameters PARAMETERS = Parameters.of().required("").keywordOnly()
            .optionalInt("readsize", UNIT).optionalInt("progsize", UNIT).optionalInt("lookahead", UNIT)
            .optionalBool("mtime", true);
    /// How many times a unit the buffers are.
    private static final int BUFFER_UNITS = 4;
    /// No chip's sectors are larger, and files keep a block outside of the machine's memory.
    private static final int LARGEST_BLOCK = 256 << 10;

    private final BuiltinType type = addMethodsTo(BuiltinType.named("VfsLfs2").needs(Option.VFS_LFS2)
            .construct(this::make)
            .staticMethodWithKeywords("mkfs", 0, this::mkfs));

    VfsLfs2(VfsTime time) {
        super(time, new LittleFileType(), LittleShapes.LISTING);
    }

    @Override
    BuiltinType type() {
        return type;
    }

    /// The parameters of `VfsLfs2` and of its `mkfs`.
    private record Parsed(long device, int readSize, int progSize, int lookahead, boolean notesTimes) {

        static Parsed of(Vm vm, Args args) {
            long[] values = PARAMETERS.parse(vm, args, 0);
            return new Parsed(values[0], (int) values[1], (int) values[2], (int) values[3], values[4] != 0);
        }

        int bufferSize(int blockSize) {
            return Math.min(blockSize, BUFFER_UNITS * Math.max(readSize, progSize));
        }
    }

    private Options options(Parsed parsed) {
        return new Options(parsed.readSize, parsed.progSize, parsed.lookahead,
                parsed.notesTimes ? time.nanos() : null, Options.VERSION_2_1);
    }

    /// A file system on a device that has one.
    long over(Vm vm, long device) {
        return make(vm, vm.rom.type(type), new Parsed(device, UNIT, UNIT, UNIT, true));
    }

    private long make(Vm vm, int called, Args args) {
        return make(vm, called, Parsed.of(vm, args));
    }

    private long make(Vm vm, int called, Parsed parsed) {
        int object = LittleShapes.volume(vm.heap, called);
        var volume = new VfsVolume<>(device(vm, object, parsed));
        remember(object, volume);
        return volume.work(vm, () -> {
            volume.files = LittleFs.mount(volume.device, options(parsed));
            return (long) object;
        });
    }

    private long mkfs(Vm vm, Args args) {
        Parsed parsed = Parsed.of(vm, args);
        int stack = vm.heap.stackPointer;
        var volume = new VfsVolume<>(device(vm, LittleShapes.volumeOnStack(vm), parsed));
        volume.work(vm, () -> {
            LittleFs.format(volume.device, options(parsed));
            return Word.NONE;
        });
        vm.heap.stackPointer = stack;
        return Word.NONE;
    }

    private static LittleDevice device(Vm vm, int object, Parsed parsed) {
        var device = new LittleDevice(vm, object, parsed.device);
        int size = parsed.bufferSize(device.blockSize());
        if (size <= 0 || parsed.lookahead <= 0 || device.blockCount() <= 0 || device.blockSize() > LARGEST_BLOCK) {
            throw vm.osError(Errno.EINVAL.number());
        }
        LittleShapes.addBuffers(vm.heap, object, size, parsed.lookahead);
        device.buffers(size);
        return device;
    }

    @Override
    FileSystem files(Vm vm, int object) {
        return Objects.requireNonNull(volume(object).files, "without a file system there is no object");
    }

    @Override
    long mount(Vm vm, long self, long readOnly, long format) {
        if (vm.isTrue(readOnly)) {
            volume(Word.address(self)).device.protect();
        }
        return Word.NONE;
    }

    /// A file without a time has 0.
    @Override
    long modified(Entry entry) {
        return entry.modified() == 0 ? 0 : super.modified(entry);
    }

    // ---- paths: relative ones are put together behind the current directory ----

    @Override
    String path(Vm vm, int object, FileSystem files, byte[] path) {
        if (!isAbsolute(path)) {
            LittleShapes.makeRoomForText(vm.heap, object, directoryLength(files) + path.length);
        }
        return super.path(vm, object, files, path);
    }

    private static boolean isAbsolute(byte[] path) {
        return path.length > 0 && path[0] == '/';
    }

    /// Bytes of the current directory with a slash at its end.
    private static int directoryLength(FileSystem files) {
        byte[] directory = directory(files);
        return directory.length == 1 ? 1 : directory.length + 1;
    }

    private static byte[] directory(FileSystem files) {
        try {
            return Objects.requireNonNull(files.names().encode(files.cwd()), "every name has bytes");
        } catch (StorageException impossible) {
            throw new IllegalStateException("littlefs keeps its current directory in memory", impossible);
        }
    }

    @Override
    long chdir(Vm vm, long self, long path) {
        super.chdir(vm, self, path);
        byte[] bytes = bytes(vm, path);
        if (isAbsolute(bytes)) {
            LittleShapes.makeRoom(vm.heap, Word.address(self), bytes.length);
            LittleShapes.makeRoom(vm.heap, Word.address(self), bytes.length == 1 ? 1 : bytes.length + 1);
        }
        return Word.NONE;
    }

    /// The new path has room of its own for a moment.
    @Override
    long rename(Vm vm, long self, long from, long to) {
        int object = Word.address(self);
        return volume(object).work(vm, () -> {
            FileSystem files = files(vm, object);
            String old = path(vm, object, files, bytes(vm, from));
            byte[] fresh = bytes(vm, to);
            int directory = directoryLength(files);
            var room = new Vstr(vm.heap, directory);
            room.extend(isAbsolute(fresh) ? 0 : directory);
            room.extend(fresh.length);
            room.terminate();
            try {
                files.rename(old, files.names().decode(fresh));
            } finally {
                room.free();
            }
            return Word.NONE;
        });
    }
}
