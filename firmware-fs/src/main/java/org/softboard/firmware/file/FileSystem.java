package org.softboard.firmware.file;

import org.softboard.firmware.error.StorageException;

/// What a board's programs do with a file system, whichever it is: the methods of MicroPython's `VfsFat` and `VfsLfs2`.
///
/// Paths are Unicode, their parts separated by `/`; one that does not begin with `/` counts from the current
/// directory. What bytes of a program they come from, [#names] knows.
public interface FileSystem {

    /// How names are bytes for the board's programs.
    NameCoding names();

    /// Opens, and with some modes creates, a file.
    OpenFile open(String path, OpenMode mode) throws StorageException;

    /// Begins to list a directory; `.` and `..` are left out.
    Listing list(String path) throws StorageException;

    Entry stat(String path) throws StorageException;

    void mkdir(String path) throws StorageException;

    /// Removes a file. FAT refuses a directory with EISDIR; littlefs removes an empty one as well.
    void remove(String path) throws StorageException;

    /// Removes an empty directory. FAT refuses a file with ENOTDIR; littlefs removes it as well.
    void rmdir(String path) throws StorageException;

    /// Renames or moves; what has the new name already is replaced if it is a file.
    void rename(String from, String to) throws StorageException;

    void chdir(String path) throws StorageException;

    /// The current directory, from `/` on.
    String cwd() throws StorageException;

    Space space() throws StorageException;

    /// What was written to closed and flushed files is on the medium afterwards.
    void sync() throws StorageException;
}
