package org.softboard.firmware.image;

import java.util.List;
import java.util.function.LongSupplier;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.flash.FlashModel;

/// A kind of file system as tools meet it: in an image of which nothing is known.
public interface ImageFormat {

    /// Where a pyboard's flash has its file system.
    Place PYBOARD = new Place(0x4000, 112 << 10);

    /// The name that people give to choose it.
    String name();

    /// A part of an image.
    record Place(int start, long bytes) {}

    /// Where an image may have this format: all of it, or where a chip's has it.
    default List<Place> places(long imageBytes) {
        Place whole = new Place(0, imageBytes);
        return imageBytes == FlashModel.STM32F405.size() ? List.of(whole, PYBOARD) : List.of(whole);
    }

    /// The size of the blocks if there is this format, else 0.
    ///
    /// @param beginning of a place, at most [ImageFormats#BEGINNING] bytes
    /// @param bytes     that the place has
    int recognise(byte[] beginning, long bytes);

    /// The size of blocks that a new one has.
    int blockSize(long bytes);

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
