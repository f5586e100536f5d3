package org.softboard.boards.host;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.Layout;
import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.WordField;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Vm;

/// `vfs.VfsPosix`: the host's files below a folder, as a file system that can be mounted (extmod/vfs_posix.c). Relative
/// paths start at the process's current folder, whatever the root is.
///
///     file system -> type | root folder ending in `/` (a str), NULL for the host's own root | 1 if read-only
final class HostFileSystem {

    private static final Layout LAYOUT = Layout.of("VfsPosix");
    private static final WordField ROOT = LAYOUT.word("root");
    private static final IntField READ_ONLY = LAYOUT.integer("readOnly");
    private static final int WORDS = LAYOUT.words();

    private static final int BLOCK = 4096;
    private static final int LONGEST_NAME = 255;

    final BuiltinType type = BuiltinType.named("VfsPosix")
            .construct(0, 1, this::make)
            .fileSystem(this::kind)
            .method("mount", 3, 3, HostFileSystem::mount)
            .method("umount", (vm, self) -> Word.NONE)
            .method("open", this::open)
            .method("chdir", this::chdir)
            .method("getcwd", this::getcwd)
            .method("ilistdir", this::ilistdir)
            .method("mkdir", (vm, self, path) -> change(vm, self, () -> Files.createDirectory(file(vm, self, path))))
            .method("remove", (vm, self, path) -> change(vm, self, () -> remove(file(vm, self, path), false)))
            .method("rename", (vm, self, from, to) -> change(vm, self, () -> rename(vm, self, from, to)))
            .method("rmdir", (vm, self, path) -> change(vm, self, () -> remove(file(vm, self, path), true)))
            .method("stat", this::stat)
            .method("statvfs", this::statvfs);

    private final OpenFiles files;
    private final HostFileType fileType;
    private final FolderListing listing;

    HostFileSystem(OpenFiles files, HostFileType fileType, FolderListing listing) {
        this.files = files;
        this.fileType = fileType;
        this.listing = listing;
    }

    private long make(Vm vm, int madeType, Args args) {
        int object = create(vm, madeType);
        if (args.count() == 1) {
            String root = text(vm, args.word(0));
            if (!root.isEmpty() && !root.startsWith("/")) {
                root = files.folder() + "/" + root;
            }
            ROOT.set(vm.heap, object, vm.strings.str(root + "/"));
        }
        return object;
    }

    /// A new one, over the whole host.
    int whole(Vm vm) {
        return create(vm, vm.rom.type(type));
    }

    private static int create(Vm vm, int madeType) {
        int object = vm.heap.allocate(vm.heap.words(WORDS));
        vm.heap.field(object, 0, madeType);
        ROOT.set(vm.heap, object, Word.NULL);
        READ_ONLY.set(vm.heap, object, 0);
        return object;
    }

    private static long mount(Vm vm, Args args) {
        if (args.isTrue(1)) {
            READ_ONLY.set(vm.heap, args.object(0), 1);
        }
        if (args.isTrue(2)) {
            throw vm.osError(HostErrors.EPERM);
        }
        return Word.NONE;
    }

    // ---- paths ----

    private static String text(Vm vm, long path) {
        if (!vm.strings.isText(path)) {
            throw vm.strings.cannotConvert(path);
        }
        return vm.strings.text(path);
    }

    private static String root(Vm vm, long self) {
        long root = ROOT.get(vm.heap, Word.address(self));
        return root == Word.NULL ? "" : vm.strings.text(root);
    }

    /// The host's name of a path within the file system.
    private static String hostPath(Vm vm, long self, String path) {
        String root = root(vm, self);
        return root.isEmpty() || !path.startsWith("/") ? path : root + path.substring(1);
    }

    private Path file(Vm vm, long self, long path) throws IOException {
        return files.path(hostPath(vm, self, text(vm, path)));
    }

    private org.softboard.interpreter.vm.Files.Kind kind(Vm vm, long self, String path) {
        try {
            Path file = files.path(root(vm, self) + path);
            return Files.isDirectory(file) ? org.softboard.interpreter.vm.Files.Kind.FOLDER
                    : Files.isRegularFile(file) ? org.softboard.interpreter.vm.Files.Kind.FILE
                            : org.softboard.interpreter.vm.Files.Kind.ABSENT;
        } catch (IOException notAPath) {
            return org.softboard.interpreter.vm.Files.Kind.ABSENT;
        }
    }

    // ---- methods ----

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private static boolean isReadOnly(Vm vm, long self) {
        return READ_ONLY.get(vm.heap, Word.address(self)) != 0;
    }

    private static long change(Vm vm, long self, Change change) {
        if (isReadOnly(vm, self)) {
            throw vm.osError(HostErrors.EROFS);
        }
        return attempt(vm, change);
    }

    private static long attempt(Vm vm, Change change) {
        try {
            change.make();
            return Word.NONE;
        } catch (IOException problem) {
            throw vm.osError(HostErrors.errno(problem));
        }
    }

    private long open(Vm vm, long self, long path, long modeWord) {
        String mode = text(vm, modeWord);
        boolean writes = mode.contains("w") || mode.contains("a") || mode.contains("+");
        if (writes && isReadOnly(vm, self)) {
            throw vm.osError(HostErrors.EROFS);
        }
        long file = Word.isSmallInt(path) ? path : vm.strings.str(hostPath(vm, self, text(vm, path)));
        return fileType.open(vm, file, mode);
    }

    private long chdir(Vm vm, long self, long path) {
        return attempt(vm, () -> files.folder(hostPath(vm, self, text(vm, path))));
    }

    private long getcwd(Vm vm, long self) {
        String folder = files.folder().toString();
        int cut = Math.max(0, root(vm, self).length() - 1);
        return vm.strings.str(folder.substring(Math.min(cut, folder.length())));
    }

    private long ilistdir(Vm vm, long self, long path) {
        String folder = hostPath(vm, self, text(vm, path));
        try {
            return listing.create(vm, files.path(folder.isEmpty() ? "." : folder), vm.isStr(path));
        } catch (IOException problem) {
            throw vm.osError(HostErrors.errno(problem));
        }
    }

    private static void remove(Path file, boolean isFolder) throws IOException {
        boolean found = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
        if (found && !isFolder) {
            throw new IOException("Is a directory");
        }
        if (!found && isFolder && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("Not a directory");
        }
        Files.delete(file);
    }

    private void rename(Vm vm, long self, long from, long to) throws IOException {
        Files.move(file(vm, self, from), file(vm, self, to), StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private long stat(Vm vm, long self, long path) {
        Map<String, Object> found;
        try {
            found = Files.readAttributes(file(vm, self, path),
                    "unix:mode,ino,dev,nlink,uid,gid,size,lastAccessTime,lastModifiedTime,ctime");
        } catch (IOException problem) {
            throw vm.osError(HostErrors.errno(problem));
        }
        return tuple(vm, List.of("mode", "ino", "dev", "nlink", "uid", "gid", "size", "lastAccessTime",
                "lastModifiedTime", "ctime").stream().mapToLong(name -> number(found.get(name))).toArray());
    }

    private static long number(@Nullable Object attribute) {
        return switch (attribute) {
            case FileTime time -> Math.floorDiv(time.toMillis(), 1000L);
            case Number number -> number.longValue();
            case null, default -> 0;
        };
    }

    private long statvfs(Vm vm, long self, long path) {
        try {
            FileStore store = Files.getFileStore(file(vm, self, path));
            long block = Math.max(1, blockSize(store));
            return tuple(vm, block, block, store.getTotalSpace() / block, store.getUnallocatedSpace() / block,
                    store.getUsableSpace() / block, 0, 0, 0, store.isReadOnly() ? 1 : 0, LONGEST_NAME);
        } catch (IOException problem) {
            throw vm.osError(HostErrors.errno(problem));
        }
    }

    private static long blockSize(FileStore store) throws IOException {
        try {
            return store.getBlockSize();
        } catch (UnsupportedOperationException unknown) {
            return BLOCK;
        }
    }

    private static long tuple(Vm vm, long... numbers) {
        int tuple = TupleObject.create(vm.heap, numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            TupleObject.item(vm.heap, tuple, i, IntObject.of(vm.heap, numbers[i]));
        }
        return tuple;
    }
}
