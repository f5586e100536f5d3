package org.softboard.firmware.image;

import java.util.List;
import java.util.function.LongSupplier;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.FileSystem;

/// A kind of file system as tools meet it: in an image of which nothing is known.
public interface ImageFormat {

    /// The name that people give to choose it.
    String name();

    /// The size of the blocks if an image that begins so has this format, else 0.
    int recognise(byte[] beginning);

    /// The size of blocks that a new image has.
    int blockSize();

    /// @param time seconds since 1970, for what is written
    FileSystem mount(BlockDevice device, LongSupplier time) throws StorageException;

    /// Makes an empty file system.
    ///
    /// @param label empty for none
    /// @param time  seconds since 1970
    void format(BlockDevice device, String label, long time) throws StorageException;

    /// What is wrong, a sentence each; nothing is changed.
    List<String> check(BlockDevice device) throws StorageException;

    /// A sentence about the one that is there, for people: its variant, its label.
    String describe(BlockDevice device) throws StorageException;
}
