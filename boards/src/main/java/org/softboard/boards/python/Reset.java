package org.softboard.boards.python;

/// The program resets the whole chip (`machine.reset()`); Python cannot catch it.
public final class Reset extends RuntimeException {

    private static final long serialVersionUID = 1;

    Reset() {
        super(null, null, false, false);
    }
}
