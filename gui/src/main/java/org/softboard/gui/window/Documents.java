package org.softboard.gui.window;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.softboard.gui.editor.Editor;
import org.softboard.gui.window.ProgramFile.Contents;
import org.softboard.gui.window.ProgramFile.Form;
import org.softboard.gui.window.ProgramFile.Stamp;
import org.softboard.gui.window.Questions.Answer;

/// The program in the editor and the file that it belongs to. No step loses text that is nowhere else without having
/// asked.
final class Documents {

    private static final String UNNAMED = "main.py";
    private static final String FOLDER_KEY = "folder";

    private final Editor editor;
    private final Questions questions;
    private final FileChoice choice;
    private final Settings settings;
    private final Consumer<String> say;
    private final Background disk = new Background();

    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(UNNAMED);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    /// The text is nowhere but here although nobody has edited it.
    private final BooleanProperty homeless = new SimpleBooleanProperty();
    private @Nullable Path path;
    private @Nullable Stamp stamp;
    private Form form = Form.PLAIN;

    Documents(Editor editor, Questions questions, FileChoice choice, Settings settings, Consumer<String> say) {
        this.editor = editor;
        this.questions = questions;
        this.choice = choice;
        this.settings = settings;
        this.say = say;
        editor.unchangedProperty().addListener((_, _, _) -> look());
        homeless.addListener((_, _, _) -> look());
    }

    private void look() {
        changed.set(homeless.get() || !editor.unchangedProperty().getValue());
    }

    ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// Is there text that is in no file?
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// Does something once nothing can be lost by it: asks if there is anything to save. What was asked before is no
    /// longer of interest.
    void leave(Runnable then) {
        if (!changed.get()) {
            questions.dismiss();
            then.run();
            return;
        }
        questions.ask("Save the changes to " + name.get() + "?", "They are lost if you do not save them.",
                List.of(Answer.cancel(), Answer.other("Don't save", then), Answer.main("Save", () -> save(then))));
    }

    void begin() {
        leave(() -> show(UNNAMED, "", null, null, Form.PLAIN));
    }

    void open(Example example) {
        leave(() -> show(example.name(), example.text(), null, null, Form.PLAIN));
    }

    void open() {
        leave(() -> {
            Path chosen = choice.toOpen(folder());
            if (chosen != null) {
                read(chosen);
            }
        });
    }

    void open(Path file) {
        leave(() -> read(file));
    }

    private void read(Path file) {
        disk.run(() -> ProgramFile.read(file), contents -> readIn(file, contents),
                problem -> questions.tell(named(file) + " cannot be opened", reason(problem)));
    }

    private void readIn(Path file, Contents contents) {
        if (contents.isUtf8()) {
            show(file, contents);
        } else {
            questions.ask(named(file) + " is not UTF-8",
                    "It can be read as Latin-1 (ISO 8859-1) instead. Saving it writes UTF-8.",
                    List.of(Answer.cancel(), Answer.main("Read as Latin-1", () -> {
                        show(file, contents);
                        homeless.set(true);
                    })));
        }
    }

    private void show(Path file, Contents contents) {
        show(named(file), contents.text(), file, contents.stamp(), contents.form());
        remember(file);
    }

    private void show(String title, String text, @Nullable Path file, @Nullable Stamp itsStamp, Form itsForm) {
        path = file;
        stamp = itsStamp;
        form = itsForm;
        homeless.set(false);
        name.set(title);
        editor.load(text);
        editor.area().requestFocus();
    }

    void save() {
        save(() -> {});
    }

    private void save(Runnable then) {
        Path file = path;
        if (file == null) {
            saveAs(then);
            return;
        }
        disk.run(() -> new StampNow(ProgramFile.stampIfPresent(file)), now -> {
            if (now.stamp == null || now.isSame(stamp)) {
                write(file, then);
                return;
            }
            questions.ask(named(file) + " was changed on disk",
                    "Something else has written the file since it was opened here.",
                    List.of(Answer.cancel(), Answer.other("Save as…", () -> saveAs(then)),
                            Answer.main("Overwrite", () -> write(file, then))));
        }, _ -> write(file, then));
    }

    void saveAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        Path chosen = choice.toSave(folder(), name.get());
        if (chosen != null) {
            write(withSuffix(chosen), then);
        }
    }

    /// With a suffix, and with one only: dialogs select a name without it, and whoever types it then has it twice. A
    /// file that is there already is not what the dialog asked about.
    private static Path withSuffix(Path file) {
        String typed = named(file);
        String meant = typed.endsWith(".py.py") ? typed.substring(0, typed.length() - 3)
                : typed.contains(".") ? typed : typed + ".py";
        Path suffixed = file.resolveSibling(meant);
        return Files.exists(suffixed) ? file : suffixed;
    }

    private void write(Path file, Runnable then) {
        String text = editor.text();
        Form ofFile = form;
        disk.run(() -> ProgramFile.write(file, text, ofFile), written -> {
            path = file;
            stamp = written;
            name.set(named(file));
            homeless.set(false);
            remember(file);
            if (!editor.text().equals(text)) {
                say.accept("Saved " + file + ", without what was typed meanwhile");
                return;
            }
            editor.saved();
            say.accept("Saved " + file);
            then.run();
        }, problem -> questions.ask(named(file) + " could not be saved",
                reason(problem) + " The program is still here, unsaved.",
                List.of(new Answer("Close", false, true, () -> {}),
                        Answer.main("Save as…", () -> saveAs(then)))));
    }

    /// Looks whether the file is still what it was when it was read.
    void checkDisk() {
        Path file = path;
        if (file == null || questions.isAsking()) {
            return;
        }
        disk.run(() -> new StampNow(ProgramFile.stampIfPresent(file)), now -> {
            if (file.equals(path) && !questions.isAsking() && !now.isSame(stamp)) {
                changedOnDisk(file, now.stamp);
            }
        }, _ -> {});
    }

    private record StampNow(@Nullable Stamp stamp) {

        boolean isSame(@Nullable Stamp other) {
            return stamp == null ? other == null : stamp.equals(other);
        }
    }

    private void changedOnDisk(Path file, @Nullable Stamp now) {
        stamp = now;
        if (now == null) {
            homeless.set(true);
            say.accept(named(file) + " has been deleted or moved; the program is here only");
        } else if (!changed.get()) {
            reload(file);
        } else {
            questions.ask(named(file) + " was changed on disk",
                    "There are changes here too. Reading the file again replaces them; Undo brings them back.",
                    List.of(new Answer("Keep these", false, true, () -> {}),
                            Answer.main("Read again", () -> reload(file))));
        }
    }

    private void reload(Path file) {
        disk.run(() -> ProgramFile.read(file), contents -> {
            if (!file.equals(path)) {
                return;
            }
            stamp = contents.stamp();
            form = contents.form();
            editor.reload(contents.text());
            homeless.set(!contents.isUtf8());
            say.accept(named(file) + " has changed on disk and was read again");
        }, problem -> {
            homeless.set(true);
            say.accept(named(file) + " has changed on disk and cannot be read: " + reason(problem));
        });
    }

    private @Nullable Path folder() {
        Path file = path;
        if (file != null) {
            return file.toAbsolutePath().getParent();
        }
        String last = settings.text(FOLDER_KEY, "");
        return last.isEmpty() ? null : Path.of(last);
    }

    private void remember(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            settings.put(FOLDER_KEY, folder.toString());
        }
    }

    private static String named(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case AccessDeniedException _ -> "You may not do that there.";
            case NoSuchFileException missing -> "There is no " + missing.getFile() + ".";
            case FileSystemException trouble when trouble.getReason() != null -> trouble.getReason() + ".";
            default -> String.valueOf(problem.getMessage());
        };
    }
}
