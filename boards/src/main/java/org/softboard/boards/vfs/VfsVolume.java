package org.softboard.boards.vfs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.file.OpenFile;
import org.softboard.interpreter.vm.Vm;

/// What belongs to an object of a file system: the device under it and what was found there.
///
/// The methods of the device are Python's. While one of them runs, the file system is in the middle of something: it
/// refuses what they want from it, and closes what finalisers give up meanwhile when it has come to an end.
///
/// @param <D> the kind of device
final class VfsVolume<D extends BlockDevice> {

    final D device;
    /// Null if there is none on the device.
    @Nullable FileSystem files;

    private final List<OpenFile> abandoned = new ArrayList<>();
    private boolean isBusy;

    VfsVolume(D device) {
        this.device = device;
    }

    /// What is done with a file system.
    interface Work<T> {
        T run() throws StorageException;
    }

    /// Does something; what is refused is an OSError.
    <T> T work(Vm vm, Work<T> work) {
        try {
            return work(work);
        } catch (StorageException problem) {
            throw vm.osError(problem.number());
        }
    }

    <T> T work(Work<T> work) throws StorageException {
        if (isBusy) {
            throw new StorageException(Errno.EBUSY, "a method of its block device uses the file system");
        }
        isBusy = true;
        try {
            T result = work.run();
            closeAbandoned();
            return result;
        } finally {
            isBusy = false;
        }
    }

    /// Closes a file as soon as that can be done.
    void close(OpenFile file) throws StorageException {
        if (isBusy) {
            abandoned.add(file);
        } else {
            work(() -> {
                file.close();
                return file;
            });
        }
    }

    private void closeAbandoned() {
        while (!abandoned.isEmpty()) {
            try {
                abandoned.removeLast().close();
            } catch (StorageException _) {
                // As from a finaliser, nobody hears of it.
            }
        }
    }
}
