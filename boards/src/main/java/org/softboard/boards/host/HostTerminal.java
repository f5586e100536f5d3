package org.softboard.boards.host;

import java.io.IOException;
import java.util.EnumSet;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.ControlFlag;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/// The terminal on standard input (ports/unix/unix_mphal.c): raw while a line is edited, so that every key is a byte;
/// as it was while a program runs, so that Ctrl-C is a signal.
final class HostTerminal {

    private final Terminal terminal;
    private final Attributes original;
    private final Attributes raw;

    private HostTerminal(Terminal terminal) {
        this.terminal = terminal;
        original = terminal.getAttributes();
        raw = terminal.getAttributes();
        raw.setInputFlags(EnumSet.of(InputFlag.BRKINT, InputFlag.ICRNL, InputFlag.INPCK, InputFlag.ISTRIP,
                InputFlag.IXON), false);
        raw.setControlFlags(EnumSet.of(ControlFlag.CS5, ControlFlag.CS6, ControlFlag.CS7, ControlFlag.PARENB), false);
        raw.setControlFlag(ControlFlag.CS8, true);
        raw.setLocalFlags(EnumSet.allOf(LocalFlag.class), false);
        raw.setControlChar(ControlChar.VMIN, 1);
        raw.setControlChar(ControlChar.VTIME, 0);
    }

    /// Is there somebody at standard input?
    static boolean isThere() {
        return System.console() != null && System.console().isTerminal();
    }

    /// The terminal; null if there is none.
    static @Nullable HostTerminal open() {
        if (!isThere()) {
            return null;
        }
        try {
            return new HostTerminal(TerminalBuilder.builder().system(true).dumb(false).provider("ffm")
                    .nativeSignals(false).graphemeCluster(false).build());
        } catch (IOException | IllegalStateException unusable) {
            return null;
        }
    }

    void raw() {
        terminal.setAttributes(raw);
    }

    void asItWas() {
        terminal.setAttributes(original);
    }

    void close() {
        asItWas();
        try {
            terminal.close();
        } catch (IOException gone) {
            // then it needs nothing any more
        }
    }
}
