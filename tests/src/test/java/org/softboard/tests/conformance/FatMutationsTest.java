package org.softboard.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.softboard.firmware.error.StorageException;

class FatMutationsTest {

    private static final int MUTATIONS = 5000;

    @Test
    void aBrokenVolumeGivesErrorsAndNothingElse() throws StorageException {
        var mutations = new FatMutations();
        mutations.run(MUTATIONS, 0);

        assertTrue(mutations.refused() > MUTATIONS / 10, mutations.refused() + " calls were refused");
    }
}
