package org.softboard.firmware.file;

import org.softboard.firmware.error.StorageException;

/// A file that a program has opened. Closed, it refuses everything but being closed.
public interface OpenFile {

    /// Reads what there is, at most `length` bytes; 0 at the end.
    int read(byte[] into, int offset, int length) throws StorageException;

    /// Writes; gives fewer than `length` if no more has room.
    int write(byte[] from, int offset, int length) throws StorageException;

    /// Goes to a position and gives the one that was reached; what is possible beyond the end depends on the file
    /// system.
    long seek(long position) throws StorageException;

    long position();

    long size();

    /// What was written is on the medium afterwards.
    void flush() throws StorageException;

    /// Flushes and releases; closing twice does nothing.
    void close() throws StorageException;
}
