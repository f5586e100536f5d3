package org.softboard.gui.window;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;

/// The letters of programs: the first of the usual monospaced fonts that this computer has.
final class CodeFont {

    private static final List<String> WANTED = List.of("JetBrains Mono", "Cascadia Mono", "SF Mono", "Menlo",
            "Consolas", "Ubuntu Mono", "Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono");

    private CodeFont() {}

    static String family() {
        Set<String> there = new HashSet<>(Font.getFamilies());
        return WANTED.stream().filter(there::contains).findFirst().orElse("Monospaced");
    }
}
