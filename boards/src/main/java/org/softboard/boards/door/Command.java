package org.softboard.boards.door;

import java.util.function.Consumer;

/// What the outside may do to a running board. Each has the virtual time (nanoseconds) at which it happens; [#NOW]
/// stands for "as soon as the board sees it", which a recording would write down as the time that it became. All of
/// them may come in any state and any number of times.
public sealed interface Command {

    long NOW = -1;

    /// The button that holds the chip in reset while it is pressed. It has no pin, so no definition names it.
    String RST = "RST";

    long time();

    /// Presses a button, by its name in the board's definition or [#RST].
    record Press(long time, String button) implements Command {}

    record Release(long time, String button) implements Command {}

    /// Bytes typed at the board's console.
    record Type(long time, byte[] bytes) implements Command {}

    /// Nobody will type any more: a program that waits for more ends.
    record HangUp(long time) implements Command {}

    /// Ctrl-C, in front of what is typed and not yet read.
    record Interrupt(long time) implements Command {}

    /// Ends whatever runs; a soft reset; then this program in place of main.py, and the prompt with its globals.
    record Run(long time, String name, byte[] source) implements Command {}

    /// Ends whatever runs, then what Ctrl-D does at an empty prompt.
    record SoftReset(long time) implements Command {}

    /// A short press of the RST button.
    record Reset(long time) implements Command {}

    /// Virtual seconds per second: 1 is real time, 0.1 slow motion, infinity as fast as possible.
    record Speed(long time, double factor) implements Command {}

    /// Virtual time stands still, and the program with it.
    record Pause(long time) implements Command {}

    record Resume(long time) implements Command {}

    /// What connects something to the board's pins.
    sealed interface Connecting extends Command {}

    /// Connects two pins by their CPU names.
    record Wire(long time, String from, String to) implements Connecting {}

    /// Holds a pin, by its CPU name, at a voltage from outside; NaN lets go of it.
    record Apply(long time, String pin, double volts) implements Connecting {}

    record Cut(long time, String from, String to) implements Connecting {}

    /// Wires a UART, by its number, to an end that sends and receives at a baud rate of its own.
    record Attach(long time, int uart, int baud, SerialEnd end) implements Connecting {}

    /// Bytes from the end of a UART, which go onto its line one after the other.
    record Receive(long time, int uart, byte[] bytes) implements Connecting {}

    /// Tilts or shakes the board: the acceleration in g along its axes, that of gravity included. At rest it is 1 along
    /// the axis that points up; a new board lies flat, (0, 0, 1).
    record Tilt(long time, double x, double y, double z) implements Command {}

    /// Asks for a look at the board, which its own thread hands over.
    record Look(long time, Consumer<BoardSnapshot> viewer) implements Command {}

    /// Ends the run.
    record Stop(long time) implements Command {}
}
