package org.softboard.gui.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Colours and letter sizes: light, dark or as the system has it; larger and smaller code.
final class Appearance {

    /// Which colours somebody wants.
    enum Theme {
        SYSTEM, LIGHT, DARK
    }

    private static final int SMALLEST = 9;
    private static final int LARGEST = 32;
    private static final int USUAL = 14;

    private final Parent root;
    private final List<Node> code;
    private final Settings settings;
    private final Consumer<Boolean> darkened;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final IntegerProperty codeSize = new SimpleIntegerProperty();

    /// `code` are the panes with programs' letters; `darkened` hears whether it is dark now.
    Appearance(Parent root, List<Node> code, Settings settings, Consumer<Boolean> darkened) {
        this.root = root;
        this.code = code;
        this.settings = settings;
        this.darkened = darkened;
        theme.set(named(settings.text("theme", "")));
        theme.addListener((_, _, _) -> applyTheme());
        codeSize.set(clamp((int) settings.number("code-size", USUAL)));
        codeSize.addListener((_, _, _) -> applySize());
        Platform.getPreferences().colorSchemeProperty().addListener((_, _, _) -> applyTheme());
        applyTheme();
        applySize();
    }

    private static Theme named(String name) {
        for (Theme each : Theme.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        return Theme.SYSTEM;
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    boolean isDark() {
        return theme.get() == Theme.DARK || theme.get() == Theme.SYSTEM
                && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    private void applyTheme() {
        boolean dark = isDark();
        String sheet = (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheetBSS();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        root.getStyleClass().removeAll("light", "dark");
        root.getStyleClass().add(dark ? "dark" : "light");
        darkened.accept(dark);
        settings.put("theme", theme.get().name().toLowerCase(Locale.ROOT));
    }

    void largerCode(int step) {
        codeSize.set(step == 0 ? USUAL : clamp(codeSize.get() + step));
    }

    private static int clamp(int size) {
        return Math.clamp(size, SMALLEST, LARGEST);
    }

    private void applySize() {
        settings.put("code-size", String.valueOf(codeSize.get()));
        String style = "-fx-font-family: \"" + CodeFont.family() + "\"; -fx-font-size: " + codeSize.get() + "px;";
        code.forEach(pane -> pane.setStyle(style));
    }
}
