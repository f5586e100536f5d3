package org.softboard.interpreter.module;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.MountObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Reader;
import org.softboard.interpreter.source.StreamReader;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.FileSystem;
import org.softboard.interpreter.vm.Files;
import org.softboard.interpreter.vm.NativeFunction;
import org.softboard.interpreter.vm.Parameters;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// The mounted file systems of a machine and the current folder (extmod/vfs.c). A file system is any object with the
/// methods mount, umount, open, stat, ...; what comes from a path is asked of the one that is mounted there.
///
///     static RAM: the mount of the current folder (ROOT: the folder of the mounts itself) | first mount
public final class Mounts implements Files {

    static final int EPERM = 1;
    static final int FOLDER_MODE = 0x4000;

    /// In place of a mount: the root folder, in which the mounts are.
    static final int ROOT = 0;
    /// In place of a mount: nothing is mounted there.
    private static final int NOWHERE = 1;

    private static final int CURRENT = 0;
    private static final int FIRST = 1;
    private static final int STAT_ITEMS = 10;

    private static final Parameters MOUNT = Parameters.of().required("").required("").keywordOnly()
            .optional("readonly", Word.FALSE).optional("mkfs", Word.FALSE);
    private static final Parameters OPEN = Parameters.of().required("file").optional("mode", Word.NULL)
            .optionalInt("buffering", -1).optional("encoding", Word.NONE);

    private final Vm vm;
    private final Heap heap;
    private final int roots;
    private final NativeFunction.@Nullable Function2 byNumber;
    private final NativeFunction.@Nullable Function1 onDevice;

    /// @param byNumber opens a file descriptor of the host, given its number and a mode; null where there are none
    public Mounts(Vm vm, NativeFunction.@Nullable Function2 byNumber) {
        this(vm, byNumber, null);
    }

    /// As the other; `onDevice` finds the file system on a block device.
    public Mounts(Vm vm, NativeFunction.@Nullable Function2 byNumber, NativeFunction.@Nullable Function1 onDevice) {
        this.vm = vm;
        this.byNumber = byNumber;
        this.onDevice = onDevice;
        heap = vm.heap;
        roots = heap.allocateStatic(heap.words(2));
    }

    /// The mounts of a machine; OSError if its files are of another kind.
    static Mounts of(Vm vm) {
        if (vm.files instanceof Mounts mounts) {
            return mounts;
        }
        throw vm.osError(ENODEV);
    }

    /// A mount, ROOT or NOWHERE, and the path within it as a word.
    record Place(int mount, long path) {
    }

    // ---- the table ----

    int current() {
        return heap.fieldInt(roots, CURRENT);
    }

    void current(int mount) {
        heap.field(roots, CURRENT, mount);
    }

    int first() {
        return heap.fieldInt(roots, FIRST);
    }

    int next(int mount) {
        return MountObject.NEXT.get(heap, mount);
    }

    String point(int mount) {
        return new String(heap.copyOut(MountObject.POINT.get(heap, mount), MountObject.LENGTH.get(heap, mount)),
                StandardCharsets.UTF_8);
    }

    boolean isAtRoot(int mount) {
        return MountObject.LENGTH.get(heap, mount) == 1;
    }

    /// The file system that is mounted at `/`, 0 for none.
    int atRoot() {
        int mount = first();
        while (mount != 0 && !isAtRoot(mount)) {
            mount = next(mount);
        }
        return mount;
    }

    private record Found(int mount, String path) {
    }

    private Found find(String path) {
        boolean isAbsolute = path.startsWith("/");
        if (!isAbsolute && current() != ROOT) {
            return new Found(current(), path);
        }
        String inside = isAbsolute ? path.substring(1) : path;
        if (inside.isEmpty()) {
            return new Found(ROOT, "");
        }
        for (int mount = first(); mount != 0; mount = next(mount)) {
            String point = point(mount).substring(1);
            if (point.isEmpty()) {
                return new Found(mount, path);
            }
            if (inside.equals(point)) {
                return new Found(mount, "/");
            }
            if (inside.startsWith(point + "/")) {
                return new Found(mount, inside.substring(point.length()));
            }
        }
        return new Found(NOWHERE, "");
    }

    /// Where a path leads, which is a str or bytes; so is the path within the mount.
    Place place(long path) {
        if (!vm.strings.isText(path)) {
            throw vm.strings.cannotConvert(path);
        }
        Found found = find(vm.strings.text(path));
        if (found.mount == NOWHERE || found.mount == ROOT) {
            return new Place(found.mount, Word.NULL);
        }
        byte[] within = found.path.getBytes(StandardCharsets.UTF_8);
        return new Place(found.mount, vm.isStr(path) ? vm.strings.str(within) : vm.strings.bytes(within));
    }

    /// Calls a method of a mounted file system.
    long call(int mount, String method, long... arguments) {
        if (mount == NOWHERE) {
            throw vm.osError(ENODEV);
        }
        if (mount == ROOT) {
            throw vm.osError(EPERM);
        }
        long function = vm.attributes.loadMethod(MountObject.FILE_SYSTEM.get(heap, mount), vm.qstr(method));
        return vm.calls.callBound(function, vm.attributes.self, arguments);
    }

    // ---- mounting ----

    /// `mount(file_system, point, *, readonly=False, mkfs=False)`; without arguments a list of what is mounted.
    long mount(Args args) {
        if (args.count() == 0) {
            return list();
        }
        long[] values = MOUNT.parse(vm, args, 0);
        long point = values[1];
        if (!vm.strings.isText(point)) {
            throw vm.strings.cannotConvert(point);
        }
        mount(values[0], point, values[2], values[3]);
        return Word.NONE;
    }

    /// Mounts a file system as the firmware does at start.
    public void mount(long fileSystem, String point) {
        mount(fileSystem, Word.ofQstr(vm.qstr(point)), Word.FALSE, Word.FALSE);
    }

    /// Makes the first mount the current one; its own current folder stays.
    public void enterFirst() {
        current(first());
    }

    /// Makes what is mounted at a point the current one.
    public void enter(String point) {
        current(find(point).mount);
    }

    private void mount(long object, long point, long readOnly, long format) {
        long fileSystem = vm.attributes.find(object, vm.qstr("mount")) == Word.NULL ? detect(object) : object;
        int mount = MountObject.create(heap, vm.strings.address(point), vm.strings.length(point), fileSystem);
        call(mount, "mount", readOnly, format);
        int existing = find(vm.strings.text(point)).mount;
        if (existing != NOWHERE && existing != ROOT && (isAtRoot(mount) || !isAtRoot(existing))) {
            throw vm.osError(EPERM);
        }
        insert(mount);
    }

    /// What has no `mount` is taken for a block device.
    private long detect(long device) {
        if (onDevice == null) {
            throw vm.osError(ENODEV);
        }
        return onDevice.call(vm, device);
    }

    /// What is mounted at `/` stays last, since every path begins with it.
    private void insert(int mount) {
        int before = 0;
        int after = first();
        while (after != 0 && !isAtRoot(after)) {
            before = after;
            after = next(after);
        }
        MountObject.NEXT.set(heap, mount, after);
        if (before == 0) {
            heap.field(roots, FIRST, mount);
        } else {
            MountObject.NEXT.set(heap, before, mount);
        }
    }

    private long list() {
        int list = ListObject.create(heap, 0);
        for (int mount = first(); mount != 0; mount = next(mount)) {
            int tuple = TupleObject.create(heap, 2);
            TupleObject.item(heap, tuple, 0, MountObject.FILE_SYSTEM.get(heap, mount));
            TupleObject.item(heap, tuple, 1, vm.strings.str(point(mount)));
            ListObject.append(heap, list, tuple);
        }
        return list;
    }

    /// `umount(point or file_system)`.
    long unmount(long what) {
        int before = 0;
        int mount = first();
        while (mount != 0 && !isMeant(mount, what)) {
            before = mount;
            mount = next(mount);
        }
        if (mount == 0) {
            throw vm.osError(Stream.EINVAL);
        }
        heap.keep(mount);
        if (before == 0) {
            heap.field(roots, FIRST, next(mount));
        } else {
            MountObject.NEXT.set(heap, before, next(mount));
        }
        if (current() == mount) {
            current(ROOT);
        }
        call(mount, "umount");
        return Word.NONE;
    }

    private boolean isMeant(int mount, long what) {
        return vm.isStr(what) && vm.strings.text(what).equals(point(mount))
                || MountObject.FILE_SYSTEM.get(heap, mount) == what;
    }

    // ---- files ----

    @Override
    public Kind kind(String path) {
        Found found = find(path);
        if (found.mount == NOWHERE || found.mount == ROOT) {
            return Kind.ABSENT;
        }
        long fileSystem = MountObject.FILE_SYSTEM.get(heap, found.mount);
        FileSystem known = vm.types.of(fileSystem).fileSystem();
        if (known != null) {
            return known.kind(vm, fileSystem, found.path);
        }
        long[] stat = new long[1];
        int exception = vm.catching(() -> stat[0] = call(found.mount, "stat", vm.strings.str(found.path)));
        if (exception != 0) {
            return Kind.ABSENT;
        }
        if (vm.objects.itemCount(stat[0]) != STAT_ITEMS) {
            throw vm.valueError("tuple/list has wrong length", "requested length %d but object has length %d",
                    STAT_ITEMS, vm.objects.itemCount(stat[0]));
        }
        int mode = vm.toInt(heap.field(vm.objects.items(stat[0]), 0));
        return (mode & FOLDER_MODE) != 0 ? Kind.FOLDER : Kind.FILE;
    }

    @Override
    public Reader reader(Vm machine, String path) {
        long file = open(vm.strings.str(path), Word.ofQstr(vm.qstr("rb")));
        Stream stream = vm.objects.stream(file);
        int size = Math.max(0, stream.control(vm, file, Stream.GET_BUFFER_SIZE, 0));
        return new StreamReader(heap, file, size, new FileReader(vm, stream, file));
    }

    @Override
    public long open(Vm machine, Args args) {
        long[] values = OPEN.parse(vm, args, 0);
        return open(values[0], values[1] == Word.NULL ? Word.ofQstr(vm.qstr("r")) : values[1]);
    }

    private long open(long file, long mode) {
        if (byNumber != null && Word.isSmallInt(file)) {
            return byNumber.call(vm, file, mode);
        }
        Place place = place(file);
        return call(place.mount, "open", place.path, mode);
    }

    /// A file object as the lexer reads it. An error while reading is the end of the text, but the first one is raised.
    private static final class FileReader implements StreamReader.Stream {

        private final Vm vm;
        private final Stream stream;
        private final long file;
        private boolean hasBegun;

        FileReader(Vm vm, Stream stream, long file) {
            this.vm = vm;
            this.stream = stream;
            this.file = file;
        }

        @Override
        public int read(int address, int wanted) {
            int count = stream.read(vm, file, address, wanted);
            if (count < 0 && !hasBegun) {
                throw vm.osError(-count);
            }
            hasBegun = true;
            return Math.max(0, count);
        }

        @Override
        public void close() {
            stream.control(vm, file, Stream.CLOSE, 0);
        }
    }
}
