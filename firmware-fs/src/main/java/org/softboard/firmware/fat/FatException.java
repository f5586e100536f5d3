package org.softboard.firmware.fat;

import org.softboard.firmware.error.StorageException;

/// What a FAT volume refused.
public final class FatException extends StorageException {

    private static final long serialVersionUID = 1L;

    private final FatResult result;

    FatException(FatResult result, String where) {
        super(result.errno(), where);
        this.result = result;
    }

    /// The volume contradicts itself.
    static FatException corrupted(String where) {
        return new FatException(FatResult.INT_ERR, where);
    }

    public FatResult result() {
        return result;
    }
}
