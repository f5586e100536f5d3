package org.softboard.tests.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatCheck;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatVolume;

/// FAT volumes with changed bytes, some of them cut off.
public final class FatMutations extends Mutations {

    private static final int SECTOR = 512;
    /// A volume, and where its boot sectors, tables and directories are.
    private record Image(byte[] content, int hotBytes) {}

    private final List<Image> images = new ArrayList<>();
    public FatMutations() throws StorageException {
        super(100_000);
        images.add(image(224, false, 40 * SECTOR));
        images.add(image(9000, false, 60 * SECTOR));
        images.add(image(70_000, true, 800 * SECTOR));
    }

    /// `COUNT SEED`
    public static void main(String[] arguments) throws StorageException {
        new FatMutations().runAndReport(arguments);
    }

    private static Image image(int sectors, boolean isFat32, int hotBytes) throws StorageException {
        var device = new RamDevice(SECTOR, new byte[sectors * SECTOR]);
        FatFormat.format(device, FatFormat.Place.WHOLE, isFat32, 0);
        FatVolume volume = FatVolume.mount(device, 0, () -> 0, FatVolume.LONGEST_NAME);
        fill(volume, List.of("/lib", "/lib/a longer name"),
                List.of("/boot.py", "/lib/driver.py", "/lib/a longer name/file.text", "/Another Long Name"));
        return new Image(device.content(), hotBytes);
    }

    @Override
    void mutate(Random random) throws StorageException {
        Image image = images.get(random.nextInt(images.size()));
        int sectors = image.content.length / SECTOR;
        boolean isTruncated = random.nextInt(20) == 0;
        var device = new OverlayDevice(SECTOR, isTruncated ? random.nextInt(sectors) : sectors, image.content);
        int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 200 : 8);
        for (int i = 0; i < changes; i++) {
            int address = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(SECTOR);
                case 1 -> random.nextInt(8 * SECTOR);
                case 2 -> image.hotBytes - random.nextInt(Math.min(image.hotBytes, 40 * SECTOR));
                default -> random.nextInt(image.hotBytes);
            };
            device.poke(address, switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> 0xff;
                case 2 -> random.nextInt(16);
                default -> random.nextInt(256);
            });
        }
        FatCheck.check(device, 0);
        FatVolume volume = FatVolume.mount(device, 0, () -> 0, FatVolume.LONGEST_NAME);
        attempt(volume::label);
        use(volume, random);
    }
}
