package org.softboard.boards.cli;

import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.door.Desktop;

/// `softboard` without a command: the window, or one line that says why there is none and what there is instead.
final class Window {

    private Window() {}

    static int open() {
        try {
            desktop().open();
            return 0;
        } catch (Desktop.NoDisplay none) {
            System.err.println("softboard: " + none.getMessage() + ", so there is no window; in a terminal there are"
                    + " 'softboard run FILE.py', 'softboard run --view FILE.py' and 'softboard repl'.");
            return Main.UNUSABLE_ARGUMENTS;
        }
    }

    private static Desktop desktop() throws Desktop.NoDisplay {
        if (System.getProperty("os.name", "").equals("Linux") && isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
            throw new Desktop.NoDisplay("neither DISPLAY nor WAYLAND_DISPLAY is set");
        }
        return find().orElseThrow(() -> new Desktop.NoDisplay("the window's module is not on the module path"));
    }

    /// The desktop on the module path.
    static Optional<Desktop> find() {
        return ServiceLoader.load(Desktop.class).findFirst();
    }

    private static boolean isUnset(String name) {
        @Nullable String value = System.getenv(name);
        return value == null || value.isEmpty();
    }
}
