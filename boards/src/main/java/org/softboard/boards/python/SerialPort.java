package org.softboard.boards.python;

/// The board's end of its USB serial port, as the firmware uses it (ports/stm32/usbd_cdc_interface.c).
public interface SerialPort {

    int NOTHING = -1;

    /// A program of the host has the port open.
    boolean isConnected();

    /// While the port is one of the REPL's terminals, the interrupt character that it receives interrupts.
    void attach(boolean toRepl);

    /// Would this character interrupt the program that runs?
    boolean isInterrupt(int character);

    /// How many received bytes nobody has read.
    int received();

    /// The next received byte; NOTHING if there is none.
    int take();

    /// How many bytes go out without waiting.
    int room();

    /// Sends bytes, which may be more than there is room for.
    void send(byte[] bytes, int offset, int length);

    /// Ends a line, with a carriage return if the other end needs one.
    void newLine();

    /// Waits until all that was sent has gone or has room; interrupts are served meanwhile.
    void makeRoom();

    /// What is to happen when bytes have come.
    void onReceive(Runnable action);
}
