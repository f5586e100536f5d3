package org.softboard.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.softboard.firmware.error.StorageException;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutationsTest {

    private static final int MUTATIONS = 5000;

    @Test
    void aBrokenVolumeGivesErrorsAndNothingElse() throws StorageException {
        run(new FatMutations());
    }

    @Test
    void aBrokenLittlefsGivesErrorsAndNothingElse() throws StorageException {
        run(new LittleMutations());
    }

    @Test
    void aMicrobitsBrokenChunksGiveErrorsAndNothingElse() throws StorageException {
        run(new MicrobitMutations());
    }

    private static void run(Mutations mutations) {
        mutations.run(MUTATIONS, 0);

        assertTrue(mutations.refused() > MUTATIONS / 10, mutations.refused() + " calls were refused");
    }
}
