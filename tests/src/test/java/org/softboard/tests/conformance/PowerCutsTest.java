package org.softboard.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softboard.firmware.error.StorageException;

/// A few hundred of the cuts that `PowerCuts` makes by the ten thousand.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PowerCutsTest {

    private static final int CUTS = 500;

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsBeingWrittenIsLost(PowerCuts.Kind kind) throws StorageException {
        new PowerCuts(kind).run(CUTS, 0);
    }

    @Test
    void aPyboardLosesOneSectorAtMost() throws StorageException {
        var cuts = new PyboardPowerCuts();
        cuts.run(CUTS, 0);

        assertTrue(cuts.between() > CUTS / 5 && cuts.between() < CUTS, cuts::report);
    }
}
