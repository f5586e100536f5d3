package org.softboard.gui.window;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.Command;
import org.softboard.gui.editor.Editor;

/// Runs the program in the editor, and marks the line where it fails if that is still the line that ran.
final class ProgramRuns {

    private final Editor editor;
    private final Supplier<String> name;
    private final Consumer<Command> board;
    private final Consumer<String> say;
    private String ranName = "";
    private String ranText = "";
    private long seen;

    ProgramRuns(Editor editor, Supplier<String> name, Consumer<Command> board, Consumer<String> say) {
        this.editor = editor;
        this.name = name;
        this.board = board;
        this.say = say;
    }

    void run() {
        editor.clearFailure();
        ranName = name.get();
        ranText = editor.text();
        board.accept(new Command.Run(Command.NOW, ranName, ranText.getBytes(StandardCharsets.UTF_8)));
    }

    void show(BoardSnapshot snapshot) {
        BoardSnapshot.Failure failure = snapshot.failure();
        if (failure == null || failure.sequence() <= seen) {
            return;
        }
        seen = failure.sequence();
        if (failure.message().startsWith("KeyboardInterrupt")) {
            say.accept(failure.line() > 0 ? "Stopped in line " + failure.line() : "Stopped");
        } else if (failure.file().equals(ranName) && editor.text().equals(ranText)) {
            editor.markFailure(failure.line(), failure.message());
        } else {
            say.accept(failure.file() + (failure.line() > 0 ? ", line " + failure.line() : "") + ": "
                    + failure.message());
        }
    }
}
