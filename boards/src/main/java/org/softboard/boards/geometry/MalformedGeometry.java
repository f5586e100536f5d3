package org.softboard.boards.geometry;

/// A geometry file that cannot be used. The message names the file, the field and what is wrong with it.
public final class MalformedGeometry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedGeometry(String message) {
        super(message);
    }
}
