package org.softboard.boards.door;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a board looks at one moment: immutable, made by the board's own thread.
///
/// @param nanos   virtual time since power-on
/// @param speed   virtual seconds per second; infinite: as fast as possible
/// @param pressed the names of the buttons that are held down
/// @param program the file that was run last, the prompt's name if there was none
/// @param failure what ended the program that was run last, null if nothing did
public record BoardSnapshot(
        long nanos,
        State state,
        double speed,
        List<LedLight> leds,
        List<PinLevel> pins,
        Set<String> pressed,
        MemoryUse memory,
        String program,
        @Nullable Failure failure) {

    /// What a board is doing.
    public enum State {
        /// Held in reset, or on the way to the first program.
        BOOTING,
        /// Waits for somebody to type at the prompt.
        PROMPT,
        RUNNING,
        /// A program sleeps or waits for input.
        WAITING,
        /// Virtual time stands still.
        PAUSED,
        /// The board's thread has ended; this is its last snapshot.
        STOPPED
    }

    /// An LED: its brightness (0 to 1) averaged since the snapshot before.
    public record LedLight(int id, double brightness) {}

    /// A pin: its level, the share of the time that it is high, and what it is used for (`OUT`, `IN PULL_UP`,
    /// `AF1 TIM2_CH1`, `ANALOG` ...).
    public record PinLevel(String cpu, boolean high, double duty, String use) {}

    /// The machine's memory, in bytes. Peaks count from the last reset, soft ones included.
    public record MemoryUse(int heapTotal, int heapUsed, int heapPeak, int largestFree, int stackLimit,
            int stackUsed, int stackPeak) {

        public int heapFree() {
            return heapTotal - heapUsed;
        }
    }

    /// The exception that ended a program and the line of its file where it was raised or passed; 0 if it has none.
    /// Failures of a board are numbered, so that a new one is told from the one before.
    public record Failure(String file, int line, String message, long sequence) {}
}
