package org.softboard.firmware.flash;

/// The power failed while storage was being written. Not an error that anybody on the board could handle: whoever
/// injected it catches it, and goes on with the medium as it is.
public final class PowerCut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param during what was going on
    public PowerCut(String during) {
        super(during, null, false, false);
    }
}
