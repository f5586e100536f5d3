package org.softboard.gui.window;

import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/// What the window remembers from one start to the next.
public interface Settings {

    String text(String key, String otherwise);

    void put(String key, String text);

    /// Writes what was put to where it lasts.
    void flush();

    default double number(String key, double otherwise) {
        try {
            return Double.parseDouble(text(key, ""));
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    default boolean isOn(String key) {
        return Boolean.parseBoolean(text(key, "false"));
    }

    /// Those of the person who uses the program.
    static Settings ofUser() {
        Logger.getLogger("java.util.prefs").setLevel(Level.OFF);   // a home without a place for them is no trouble
        Preferences node = Preferences.userRoot().node("org/softboard/window");
        return new Settings() {
            @Override
            public String text(String key, String otherwise) {
                return node.get(key, otherwise);
            }

            @Override
            public void put(String key, String text) {
                if (text.length() <= Preferences.MAX_VALUE_LENGTH) {
                    node.put(key, text);
                }
            }

            @Override
            public void flush() {
                try {
                    node.flush();
                } catch (BackingStoreException _) {
                    // the next start begins as the first one did
                }
            }
        };
    }

    /// Those of nobody, forgotten at the end.
    static Settings none() {
        Map<String, String> texts = new HashMap<>();
        return new Settings() {
            @Override
            public String text(String key, String otherwise) {
                return texts.getOrDefault(key, otherwise);
            }

            @Override
            public void put(String key, String text) {
                texts.put(key, text);
            }

            @Override
            public void flush() {}
        };
    }
}
