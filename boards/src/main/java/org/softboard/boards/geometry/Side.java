package org.softboard.boards.geometry;

/// Which way a board lies: items of the back are given as seen from the back.
public enum Side {
    FRONT,
    BACK
}
