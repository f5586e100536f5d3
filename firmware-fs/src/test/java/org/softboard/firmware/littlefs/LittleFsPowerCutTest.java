package org.softboard.firmware.littlefs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.flash.PowerCut;

/// The power fails during some program or erase, which arrives in part: then every file is the old one or the new
/// one, and every name is where it was or where it goes.
class LittleFsPowerCutTest {

    /// Of each kind of medium; more with `-Dlittlefs.cuts=2500`.
    private static final int CUTS = Integer.getInteger("littlefs.cuts", 400);
    private static final int LONGEST_OPERATION = 40;

    @ParameterizedTest
    @CsvSource({"1, 512, 96, 16, 131073", "2, 1024, 48, 32, 131073", "3, 4096, 24, 32, 131073",
        "4, 512, 64, 16, 131072"})
    void everyFileIsOldOrNew(long seed, int blockSize, int blocks, int progSize, int version)
            throws StorageException {
        Random random = new Random(seed);
        NorDevice device = new NorDevice(blockSize, blocks);
        if (version == Options.VERSION_2_0) {
            device.lenient();
        }
        Options options = Options.DEFAULT.withSizes(16, progSize).withVersion(version).withTime(random::nextLong);
        LittleFs.format(device, options);
        LittleFs files = LittleFs.mount(device, options);
        RandomTree tree = new RandomTree(random, 2 * blockSize);
        int done = 0;
        device.cutAfter(random.nextInt(LONGEST_OPERATION), random);
        while (done < CUTS) {
            RandomTree.Operation operation = tree.next();
            try {
                operation.action().run(files);
                tree.accept(operation);
            } catch (PowerCut cut) {
                done++;
                device.powerOn();
                files = LittleFs.mount(device, options);
                tree.settle(operation, files);
                device.cutAfter(random.nextInt(LONGEST_OPERATION), random);
            } catch (StorageException full) {
                assertEquals(Errno.ENOSPC, full.errno() == Errno.ENAMETOOLONG ? Errno.ENOSPC : full.errno());
                tree.settle(operation, files);
            }
        }
    }
}
