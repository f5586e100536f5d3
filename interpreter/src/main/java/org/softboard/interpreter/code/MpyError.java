package org.softboard.interpreter.code;

/// A .mpy file that cannot be used here: a ValueError of this message in Python. The detail says to people what is wrong.
public final class MpyError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String INCOMPATIBLE_FILE = "incompatible .mpy file";
    static final String INCOMPATIBLE_ARCHITECTURE = "incompatible .mpy arch";
    static final String NATIVE_CODE = "native code in .mpy unsupported";

    private final String detail;

    MpyError(String message, String detail) {
        super(message, null, false, false);
        this.detail = detail;
    }

    static MpyError malformed(String detail) {
        return new MpyError(INCOMPATIBLE_FILE, detail);
    }

    /// The text of the ValueError.
    public String message() {
        String text = getMessage();
        return text == null ? "" : text;
    }

    public String detail() {
        return detail;
    }
}
