package org.softboard.firmware.image;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.softboard.firmware.block.BlockDevice;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.file.FileSystem;
import org.softboard.firmware.flash.FlashModel;
import org.softboard.firmware.microbit.MicrobitArea;
import org.softboard.firmware.microbit.MicrobitCheck;
import org.softboard.firmware.microbit.MicrobitFs;

/// A micro:bit's files: in an image of its whole flash, or of the pages with files alone. Both versions are told apart
/// by the size.
final class MicrobitImage implements ImageFormat {

    /// A kind of micro:bit.
    private record Kind(FlashModel chip, MicrobitArea area) {

        int areaBytes() {
            return area.end() - area.start();
        }

        int pageBytes() {
            return chip.layout().getFirst().bytes();
        }
    }

    private static final List<Kind> KINDS =
            List.of(new Kind(FlashModel.NRF51822, MicrobitArea.V1), new Kind(FlashModel.NRF52833, MicrobitArea.V2));

    @Override
    public String name() {
        return "microbit";
    }

    @Override
    public List<Place> places(long imageBytes) {
        return KINDS.stream().filter(kind -> kind.areaBytes() == imageBytes || kind.chip.size() == imageBytes)
                .map(kind -> new Place(kind.areaBytes() == imageBytes ? 0 : kind.area.start(), kind.areaBytes()))
                .toList();
    }

    @Override
    public int recognise(byte[] beginning, long bytes) {
        int page = blockSize(bytes);
        return page > 0 && beginning.length == bytes && MicrobitCheck.isPlausible(beginning, page) ? page : 0;
    }

    @Override
    public int blockSize(long bytes) {
        return KINDS.stream().filter(kind -> kind.areaBytes() == bytes).mapToInt(Kind::pageBytes).findFirst().orElse(0);
    }

    /// A medium that cannot be written is copied, because the file system marks its spare page.
    @Override
    public FileSystem mount(BlockDevice device, LongSupplier time) throws StorageException {
        return new MicrobitFs(device.isReadOnly() ? copy(device) : device, new SplittableRandom(time.getAsLong()));
    }

    /// Erases everything. A label is not kept.
    @Override
    public void format(BlockDevice device, String label, long time) throws StorageException {
        if (blockSize((long) device.blockCount() * device.blockSize()) != device.blockSize()) {
            throw new StorageException(Errno.EINVAL, "a micro:bit's files have 28K or 24K, its flash 256K or 512K");
        }
        for (int page = 0; page < device.blockCount(); page++) {
            device.erase(page);
        }
        mount(device, () -> time);
    }

    @Override
    public List<String> check(BlockDevice device) throws StorageException {
        return MicrobitCheck.check(copy(device));
    }

    @Override
    public String describe(BlockDevice device) {
        return "micro:bit, " + device.blockCount() + " pages of " + device.blockSize();
    }

    private static BlockDevice copy(BlockDevice device) throws StorageException {
        byte[] bytes = new byte[device.blockCount() * device.blockSize()];
        device.read(0, 0, bytes, 0, bytes.length);
        return new RamDevice(device.blockSize(), bytes);
    }
}
