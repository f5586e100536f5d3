package org.softboard.interpreter.module;

import java.util.function.Consumer;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.Mounts.Place;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// The functions of `os` that work on files, over whatever is mounted (extmod/vfs.c), and the module `vfs`
/// (extmod/modvfs.c).
public final class FileFunctions {

    private static final long SLASH = Word.ofQstr(Qstr.number("/"));
    private static final int EEXIST = 17;
    /// MICROPY_ALLOC_PATH_MAX.
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_NAME_OF_POSIX = 4096;
    private static final int STAT_ITEMS = 10;

    private FileFunctions() {
    }

    /// Adds the functions to a module `os`.
    public static BuiltinModule addTo(BuiltinModule os) {
        return addTo(os, rows -> {
        });
    }

    /// As the other, with rows that stand in the midst of these.
    public static BuiltinModule addTo(BuiltinModule os, Consumer<BuiltinModule> midst) {
        os.text("sep", "/")
                .function("chdir", FileFunctions::chdir)
                .function("getcwd", FileFunctions::getcwd)
                .function("listdir", 0, 1, FileFunctions::listdir)
                .function("mkdir", FileFunctions::mkdir)
                .function("remove", (vm, path) -> delegate(vm, "remove", path))
                .function("rename", FileFunctions::rename)
                .function("rmdir", (vm, path) -> delegate(vm, "rmdir", path))
                .function("unlink", (vm, path) -> delegate(vm, "remove", path))
                .function("stat", FileFunctions::stat)
                .function("statvfs", FileFunctions::statvfs);
        midst.accept(os);
        return os.function("ilistdir", 0, 1, FileFunctions::ilistdir)
                .functionWithKeywords("mount", 0, (vm, args) -> Mounts.of(vm).mount(args))
                .function("umount", (vm, what) -> Mounts.of(vm).unmount(what));
    }

    /// The module `vfs` without the types of file systems.
    public static BuiltinModule vfs() {
        return BuiltinModule.named("vfs").needs(Option.VFS)
                .functionWithKeywords("mount", 0, (vm, args) -> Mounts.of(vm).mount(args))
                .function("umount", (vm, what) -> Mounts.of(vm).unmount(what));
    }

    private static long delegate(Vm vm, String method, long path) {
        Mounts mounts = Mounts.of(vm);
        Place place = mounts.place(path);
        return mounts.call(place.mount(), method, place.path());
    }

    /// The root folder becomes the current one in what is mounted there, too.
    private static long chdir(Vm vm, long path) {
        Mounts mounts = Mounts.of(vm);
        Place place = mounts.place(path);
        if (place.mount() != Mounts.ROOT) {
            mounts.call(place.mount(), "chdir", place.path());
        } else if (mounts.atRoot() != 0) {
            mounts.call(mounts.atRoot(), "chdir", SLASH);
        }
        mounts.current(place.mount());
        return Word.NONE;
    }

    private static long getcwd(Vm vm) {
        Mounts mounts = Mounts.of(vm);
        if (mounts.current() == Mounts.ROOT) {
            return SLASH;
        }
        long within = mounts.call(mounts.current(), "getcwd");
        if (mounts.isAtRoot(mounts.current())) {
            return within;
        }
        if (!vm.strings.isText(within)) {
            throw vm.strings.cannotConvert(within);
        }
        String point = mounts.point(mounts.current());
        var path = new Vstr(vm.heap, point.length() + vm.strings.length(within) + 1);
        path.text(point);
        if (within != SLASH) {
            path.memory(vm.heap, vm.strings.address(within), vm.strings.length(within));
        }
        return vm.strings.str(path);
    }

    private static long ilistdir(Vm vm, Args args) {
        long path = args.word(0, Word.ofQstr(Qstr.EMPTY));
        Mounts mounts = Mounts.of(vm);
        Place place = mounts.place(path);
        return place.mount() == Mounts.ROOT ? RootListing.create(vm, mounts.first(), vm.isStr(path))
                : mounts.call(place.mount(), "ilistdir", place.path());
    }

    private static long listdir(Vm vm, Args args) {
        long entries = ilistdir(vm, args);
        int list = ListObject.create(vm.heap, 0);
        int mark = vm.heap.fresh();
        for (long entry = vm.iteration.next(entries); entry != Word.NULL; entry = vm.iteration.next(entries)) {
            ListObject.append(vm.heap, list, vm.objects.subscript(entry, Word.smallInt(0), Word.SENTINEL));
            vm.heap.release(mark);
        }
        return list;
    }

    private static long mkdir(Vm vm, long path) {
        Mounts mounts = Mounts.of(vm);
        Place place = mounts.place(path);
        if (place.mount() == Mounts.ROOT || place.path() == SLASH) {
            throw vm.osError(EEXIST);
        }
        return mounts.call(place.mount(), "mkdir", place.path());
    }

    private static long rename(Vm vm, long from, long to) {
        Mounts mounts = Mounts.of(vm);
        Place old = mounts.place(from);
        Place renamed = mounts.place(to);
        if (old.mount() != renamed.mount()) {
            throw vm.osError(Mounts.EPERM);
        }
        return mounts.call(old.mount(), "rename", old.path(), renamed.path());
    }

    private static long stat(Vm vm, long path) {
        Mounts mounts = Mounts.of(vm);
        Place place = mounts.place(path);
        return place.mount() == Mounts.ROOT ? numbers(vm, Mounts.FOLDER_MODE, 0)
                : mounts.call(place.mount(), "stat", place.path());
    }

    private static long statvfs(Vm vm, long path) {
        Mounts mounts = Mounts.of(vm);
        Place place = mounts.place(path);
        if (place.mount() != Mounts.ROOT) {
            return mounts.call(place.mount(), "statvfs", place.path());
        }
        boolean isPosix = vm.profile.language().has(Option.VFS_POSIX);
        return mounts.atRoot() == 0 ? numbers(vm, 0, isPosix ? LONGEST_NAME_OF_POSIX : LONGEST_NAME)
                : mounts.call(mounts.atRoot(), "statvfs", SLASH);
    }

    /// Ten numbers of which only the first and the last may be other than 0.
    private static int numbers(Vm vm, int first, int last) {
        int tuple = TupleObject.create(vm.heap, STAT_ITEMS);
        for (int i = 0; i < STAT_ITEMS; i++) {
            TupleObject.item(vm.heap, tuple, i, Word.smallInt(i == 0 ? first : i == STAT_ITEMS - 1 ? last : 0));
        }
        return tuple;
    }

    /// Types that programs meet although no module names them.
    public static BuiltinType hiddenType() {
        return RootListing.TYPE;
    }
}
