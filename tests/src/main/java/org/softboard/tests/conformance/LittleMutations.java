package org.softboard.tests.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.softboard.firmware.block.LittleEndian;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.littlefs.LittleCheck;
import org.softboard.firmware.littlefs.LittleFs;
import org.softboard.firmware.littlefs.Options;

/// A littlefs with changed bytes, of which half get their checksums again so that they are believed; some are cut off,
/// some are noise.
public final class LittleMutations extends Mutations {

    private static final int[][] SHAPES = {{512, 96}, {1024, 40}, {4096, 20}, {128, 250}};
    private static final int REVISION_BYTES = 4;
    private static final int TAG_BYTES = 4;
    /// A tag is valid if this bit is clear, and has no data if its length is this.
    private static final int INVALID = 1 << 31;
    private static final int LENGTH = 0x3ff;
    private static final int NO_LENGTH = 0x3ff;
    /// The upper part of a tag's type (SPEC.md of littlefs).
    private static final int CRC_TYPE = 0x500;

    private record Image(int blockSize, byte[] content) {}

    private final List<Image> images = new ArrayList<>();

    public LittleMutations() throws StorageException {
        super(20_000);
        for (int[] shape : SHAPES) {
            var device = new RamDevice(shape[0], new byte[shape[0] * shape[1]]);
            LittleFs.format(device, Options.DEFAULT);
            LittleFs files = LittleFs.mount(device, Options.DEFAULT.withTime(() -> 0));
            fill(files, List.of("/lib", "/lib/a longer name", "/empty"),
                    List.of("/boot.py", "/lib/driver.py", "/lib/a longer name/file.text", "/Another Long Name"));
            files.rename("/lib/driver.py", "/driver.py");
            images.add(new Image(shape[0], device.content()));
        }
    }

    /// `COUNT SEED`
    public static void main(String[] arguments) throws StorageException {
        new LittleMutations().runAndReport(arguments);
    }

    @Override
    void mutate(Random random) throws StorageException {
        Image image = images.get(random.nextInt(images.size()));
        int blockSize = image.blockSize;
        int blocks = image.content.length / blockSize;
        byte[] broken = Arrays.copyOf(image.content,
                (random.nextInt(20) == 0 ? random.nextInt(blocks) : blocks) * blockSize);
        if (random.nextInt(50) == 0) {
            random.nextBytes(broken);
        }
        for (int changed = random.nextInt(3); changed >= 0 && broken.length > 0; changed--) {
            change(broken, blockSize * random.nextInt(random.nextBoolean() ? Math.min(blocks, 4) : blocks), blockSize,
                    random);
        }
        var device = new RamDevice(blockSize, broken);
        attempt(() -> LittleCheck.check(device, Options.DEFAULT));
        use(LittleFs.mount(device, Options.DEFAULT.withTime(() -> 1)), random);
    }

    private static void change(byte[] image, int block, int blockSize, Random random) {
        if (block + blockSize > image.length) {
            return;
        }
        for (int changes = random.nextInt(8); changes >= 0; changes--) {
            int at = block + random.nextInt(random.nextBoolean() ? Math.min(200, blockSize) : blockSize);
            image[at] = (byte) (random.nextBoolean() ? random.nextInt() : image[at] ^ 1 << random.nextInt(8));
        }
        if (random.nextBoolean()) {
            repairChecksums(image, block, block + blockSize);
        }
    }

    /// Makes the commits of a block whole again. A tag is stored big-endian, each as the difference to the one before.
    private static void repairChecksums(byte[] image, int start, int end) {
        int previous = -1;
        int commit = start;
        int at = start + REVISION_BYTES;
        while (at + 2 * TAG_BYTES <= end) {
            int tag = Integer.reverseBytes((int) LittleEndian.getUnsigned32(image, at)) ^ previous;
            int length = (tag & LENGTH) == NO_LENGTH ? 0 : tag & LENGTH;
            int next = at + TAG_BYTES + length;
            if ((tag & INVALID) != 0 || next > end) {
                return;
            }
            previous = tag;
            if ((tag >>> 20 & 0x780) == CRC_TYPE) {
                LittleEndian.put32(image, at + TAG_BYTES, checksum(image, commit, at + TAG_BYTES));
                previous ^= (tag >>> 20 & 1) << 31;
                commit = next;
            }
            at = next;
        }
    }

    /// CRC-32 as littlefs has it: not inverted at the end.
    private static int checksum(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        return (int) ~crc.getValue();
    }
}
