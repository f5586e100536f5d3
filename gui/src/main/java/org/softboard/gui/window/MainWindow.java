package org.softboard.gui.window;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.softboard.boards.door.BoardSnapshot;
import org.softboard.boards.door.Command;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.geometry.BoardGeometry;
import org.softboard.boards.live.LiveBoard;
import org.softboard.gui.board.BoardView;
import org.softboard.gui.board.Desk;
import org.softboard.gui.editor.Editor;
import org.softboard.gui.memory.MemoryBar;
import org.softboard.gui.terminal.Terminal;

/// The window: a board, a program, the board's terminal. It puts the parts together and connects them with the board.
public final class MainWindow implements BoardFeed.Viewer {

    private final Stage stage;
    private final Settings settings;
    private final Runnable closed;
    private final BoardFeed feed;
    private final BoardLooks looks;

    private final Editor editor = new Editor();
    private final Terminal terminal;
    private final MemoryBar memory = new MemoryBar();
    private final StatusLine status = new StatusLine(editor.placeProperty());
    private final BorderPane content = new BorderPane();
    private final StackPane root;
    private final Questions questions = new Questions(content);
    private final Documents documents;
    private final ProgramRuns runs;
    private final BoardControls controls;
    private final Appearance appearance;
    private final Frame frame;
    private final BoardView boardView;

    /// A window on a running board; `closed` is what follows when it has been closed.
    public MainWindow(Stage stage, LiveBoard board, Settings settings, FileChoice choice, Runnable closed) {
        this.stage = stage;
        this.settings = settings;
        this.closed = closed;
        BoardGeometry geometry = BoardGeometry.named(board.definition().geometry());
        looks = new BoardLooks(board.definition(), geometry);
        boardView = new BoardView(geometry);
        boardView.onPress(button -> put(new Command.Press(Command.NOW, button)));
        boardView.onRelease(button -> put(new Command.Release(Command.NOW, button)));
        terminal = new Terminal(bytes -> put(new Command.Type(Command.NOW, bytes)), this::interrupt);
        documents = new Documents(editor, questions, choice, settings, status::say);
        runs = new ProgramRuns(editor, documents.nameProperty()::get, this::put, status::say);
        controls = new BoardControls(this::put, runs::run);
        root = new StackPane(content, questions);
        SplitPane rows = new SplitPane(PaneTitle.above(editor, Bindings.createStringBinding(this::programTitle,
                documents.nameProperty(), documents.changedProperty())),
                PaneTitle.above(terminal, new ReadOnlyStringWrapper("Terminal").getReadOnlyProperty()));
        rows.setOrientation(Orientation.VERTICAL);
        SplitPane columns = new SplitPane(boardColumn(), rows);
        content.setCenter(columns);
        content.setBottom(status);
        appearance = new Appearance(root, List.of(editor.area(), terminal), settings,
                dark -> boardView.setDesk(dark ? Desk.DARK : Desk.LIGHT));
        frame = new Frame(stage, columns, rows, settings);
        content.setTop(new VBox(menuBar(board.definition().title()), controls.toolBar()));
        feed = new BoardFeed(board, Platform::runLater, this,
                command -> Platform.runLater(() -> status.say(refusal(command))));
    }

    /// Shows the window.
    public void open() {
        frame.restore();
        Scene scene = new Scene(root, stage.getWidth(), stage.getHeight());
        scene.getStylesheets().add(MainWindow.class.getResource("/org/softboard/gui/softboard.css").toExternalForm());
        scene.getAccelerators().put(KeyCombination.keyCombination("Shortcut+Plus"), () -> appearance.largerCode(1));
        scene.getAccelerators().put(KeyCombination.keyCombination("Shortcut+Add"), () -> appearance.largerCode(1));
        scene.getAccelerators().put(KeyCombination.keyCombination("Shortcut+Subtract"),
                () -> appearance.largerCode(-1));
        acceptFiles(scene);
        stage.setScene(scene);
        stage.setMinWidth(640);
        stage.setMinHeight(420);
        stage.titleProperty().bind(Bindings.createStringBinding(() -> programTitle() + " – Softboard",
                documents.nameProperty(), documents.changedProperty()));
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        stage.focusedProperty().addListener((_, _, focused) -> {
            if (focused) {
                checkDisk();
            }
        });
        documents.open(Example.of("pyboard").getFirst());
        stage.show();
        editor.area().requestFocus();
    }

    /// Warns, as long as the window is open.
    void warn(String warning, String explanation) {
        status.warn(warning, explanation);
    }

    /// Shows an example, once nothing can be lost by it.
    void open(Example example) {
        documents.open(example);
    }

    /// Closes the window once nothing can be lost by it.
    public void close() {
        documents.leave(() -> {
            frame.remember();
            settings.flush();
            feed.close();
            stage.hide();
            closed.run();
        });
    }

    /// Looks whether something else has written the program's file.
    void checkDisk() {
        documents.checkDisk();
    }

    Appearance appearance() {
        return appearance;
    }

    private String programTitle() {
        return documents.nameProperty().get() + (documents.changedProperty().get() ? " •" : "");
    }

    private static String refusal(Command command) {
        return Inbox.isTooLarge(command)
                ? "Too large for the board: at most " + (Inbox.LARGEST >> 10) + " KiB"
                : "The board has not read what was sent before";
    }

    private Node boardColumn() {
        boardView.setMinSize(0, 0);
        BorderPane column = new BorderPane(boardView);
        column.setBottom(memory);
        column.getStyleClass().add("desk-pane");
        return column;
    }

    private MenuBar menuBar(String board) {
        Menus menus = new Menus();
        menus.file(documents, this::close);
        menus.edit(editor);
        menus.board(controls);
        menus.examples(Example.of("pyboard"), documents);
        menus.view(appearance, boardView, settings, new FocusRing(boardView, editor.area(), terminal));
        menus.help(questions, board);
        return menus.bar();
    }

    private void acceptFiles(Scene scene) {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(event -> {
            Path dropped = event.getDragboard().getFiles().getFirst().toPath();
            event.setDropCompleted(true);
            documents.open(dropped);
        });
    }

    private void put(Command command) {
        feed.put(command);
    }

    private void interrupt() {
        controls.interrupt();
    }

    @Override
    public void show(BoardSnapshot snapshot) {
        boardView.show(looks.look(snapshot));
        memory.show(snapshot.memory());
        status.show(snapshot);
        runs.show(snapshot);
        controls.show(snapshot);
    }

    @Override
    public void output(byte[] bytes, int count) {
        terminal.accept(bytes, count);
    }
}
