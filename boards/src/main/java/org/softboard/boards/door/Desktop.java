package org.softboard.boards.door;

/// The window, which the command line opens when there is one: the `gui` module provides it as a service.
public interface Desktop {

    /// Opens the window and returns when it has been closed.
    void open() throws NoDisplay;

    /// Opens the window where nobody sees it, does what its users do first and closes it, for the AOT cache to learn
    /// from.
    void rehearse() throws NoDisplay;

    /// A window cannot be opened here; the message says why, in half a sentence.
    final class NoDisplay extends Exception {

        private static final long serialVersionUID = 1;

        public NoDisplay(String message) {
            super(message);
        }
    }
}
