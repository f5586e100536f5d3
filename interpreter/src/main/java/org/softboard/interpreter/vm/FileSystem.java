package org.softboard.interpreter.vm;

/// What a type of file systems can tell `import` without calling Python (extmod/vfs.h, mp_vfs_proto_t). All else is
/// asked through the methods that every file system has: open, ilistdir, stat, mkdir, remove, rename, ...
@FunctionalInterface
public interface FileSystem {

    /// What a path is in the file system `self`.
    Files.Kind kind(Vm vm, long self, String path);
}
