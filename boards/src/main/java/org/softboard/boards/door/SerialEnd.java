package org.softboard.boards.door;

/// What is at the other end of a board's UART. The board's own thread calls it, so nothing here may wait.
public interface SerialEnd {

    /// The board has sent a byte.
    void received(byte character);

    /// A byte of [Command.Receive] is on its way to the board.
    void sent();

    /// So much waits here that the board should stand still, in real time, until less does.
    boolean isFull();
}
