package org.softboard.tests.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.microbit.MicrobitCheck;
import org.softboard.firmware.microbit.MicrobitFs;

/// A micro:bit's files with changed bytes, most of them those that say which chunk is whose; some are noise.
public final class MicrobitMutations extends Mutations {

    private static final int CHUNK = 128;
    private static final int[] PAGE_BYTES = {1024, 4096};
    private static final int[] PAGES = {28, 6};

    private final byte[][] images = new byte[PAGES.length][];

    public MicrobitMutations() throws StorageException {
        super(0);
        for (int i = 0; i < images.length; i++) {
            byte[] erased = new byte[PAGES[i] * PAGE_BYTES[i]];
            Arrays.fill(erased, (byte) 0xff);
            var device = new RamDevice(PAGE_BYTES[i], erased);
            fill(new MicrobitFs(device, new Random(1)), List.of(),
                    List.of("main.py", "a", "a longer name", "data.txt", "last"));
            images[i] = device.content();
        }
    }

    /// `COUNT SEED`
    public static void main(String[] arguments) throws StorageException {
        new MicrobitMutations().runAndReport(arguments);
    }

    @Override
    void mutate(Random random) throws StorageException {
        int kind = random.nextInt(images.length);
        byte[] broken = images[kind].clone();
        if (random.nextInt(20) == 0) {
            random.nextBytes(broken);
        }
        for (int changes = random.nextInt(30); changes >= 0; changes--) {
            int chunk = CHUNK * random.nextInt(broken.length / CHUNK);
            int within = random.nextInt(8) == 0 ? random.nextInt(CHUNK)
                    : random.nextBoolean() ? CHUNK - 1 : random.nextInt(4);
            broken[chunk + within] = (byte) switch (random.nextInt(4)) {
                case 0 -> 1 + random.nextInt(20);
                case 1 -> 0xfd + random.nextInt(3);
                default -> random.nextInt();
            };
        }
        int pages = random.nextInt(20) == 0 ? random.nextInt(PAGES[kind] + 1) : PAGES[kind];
        broken = Arrays.copyOf(broken, pages * PAGE_BYTES[kind]);
        byte[] copy = broken.clone();
        attempt(() -> MicrobitCheck.check(new RamDevice(PAGE_BYTES[kind], copy)));
        use(new MicrobitFs(new RamDevice(PAGE_BYTES[kind], broken), random), random);
    }
}
