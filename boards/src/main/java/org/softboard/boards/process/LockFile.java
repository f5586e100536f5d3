package org.softboard.boards.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file beside another one, which says that a board uses that.
public final class LockFile {

    private LockFile() {}

    /// The file that says so for another file.
    public static Path of(Path file) {
        Path path = file.toAbsolutePath();
        return path.resolveSibling("." + path.getFileName() + ".lock");
    }

    /// Holds a file until it is closed, or the process ends.
    ///
    /// @throws IOException if another board holds it, in this process or another
    public static FileChannel hold(Path lock) throws IOException {
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // A board of this process has it.
        } catch (IOException problem) {
            channel.close();
            throw problem;
        }
        channel.close();
        throw new IOException("another board uses it");
    }
}
