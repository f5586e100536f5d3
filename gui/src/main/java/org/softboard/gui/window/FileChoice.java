package org.softboard.gui.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Which file? Tests answer themselves, people in the system's own dialog.
public interface FileChoice {

    @Nullable Path toOpen(@Nullable Path folder);

    @Nullable Path toSave(@Nullable Path folder, String name);

    static FileChoice dialogs(Window owner) {
        return new FileChoice() {
            @Override
            public @Nullable Path toOpen(@Nullable Path folder) {
                return path(chooser("Open program", folder).showOpenDialog(owner));
            }

            @Override
            public @Nullable Path toSave(@Nullable Path folder, String name) {
                FileChooser chooser = chooser("Save program", folder);
                chooser.setInitialFileName(name);
                return path(chooser.showSaveDialog(owner));
            }
        };
    }

    private static FileChooser chooser(String title, @Nullable Path folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(new ExtensionFilter("Python programs", "*.py"),
                new ExtensionFilter("All files", "*"));
        if (folder != null && Files.isDirectory(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
