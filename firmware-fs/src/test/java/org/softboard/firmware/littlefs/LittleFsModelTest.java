package org.softboard.firmware.littlefs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softboard.firmware.error.Errno;
import org.softboard.firmware.error.StorageException;

/// Random operations on a file system and on what it should be.
class LittleFsModelTest {

    private static final int OPERATIONS = 4000;
    private static final int OPERATIONS_BETWEEN_CHECKS = 50;
    private static final int FEW = 20;

    @ParameterizedTest
    @CsvSource({"1, 4096, 64, 32", "2, 512, 300, 16", "3, 256, 1000, 16", "4, 1024, 30, 64", "5, 16384, 40, 1024",
        "6, 512, 40, 512", "7, 8192, 60, 4096"})
    void fileSystemAndModelAgree(long seed, int blockSize, int blocks, int progSize) throws StorageException {
        Random random = new Random(seed);
        NorDevice device = new NorDevice(blockSize, blocks);
        Options options = Options.DEFAULT.withSizes(Math.min(progSize, 32), progSize).withTime(random::nextLong);
        LittleFs.format(device, options);
        LittleFs files = LittleFs.mount(device, options);
        RandomTree tree = new RandomTree(random, 4 * blockSize);
        int most = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            RandomTree.Operation operation = tree.next();
            try {
                operation.action().run(files);
                tree.accept(operation);
            } catch (StorageException full) {
                assertFull(full);
                tree.settle(operation, files);
            }
            if (i % OPERATIONS_BETWEEN_CHECKS == 0) {
                files = LittleFs.mount(device, options);
                tree.check(files);
            }
            most = Math.max(most, tree.contents().size());
        }
        tree.check(LittleFs.mount(device, options));
        assertTrue(most > FEW, "the operations left at most " + most + " files and directories");
    }

    private static void assertFull(StorageException problem) throws StorageException {
        if (problem.errno() != Errno.ENOSPC && problem.errno() != Errno.ENAMETOOLONG) {
            throw problem;
        }
    }
}
