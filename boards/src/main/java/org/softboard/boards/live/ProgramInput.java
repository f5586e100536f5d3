package org.softboard.boards.live;

import org.softboard.interpreter.repl.History;
import org.softboard.interpreter.repl.LineEditor;
import org.softboard.interpreter.repl.LineText;
import org.softboard.interpreter.vm.Input;
import org.softboard.interpreter.vm.Vm;
import org.softboard.interpreter.vm.Vstr;

/// What a program reads of the console: `sys.stdin` byte by byte, `input()` with the REPL's line editing.
final class ProgramInput implements Input {

    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;

    private final BoardConsole console;
    private final History history;
    private final int root;

    /// `root` is the address of a word for the line being typed.
    ProgramInput(BoardConsole console, History history, int root) {
        this.console = console;
        this.history = history;
        this.root = root;
    }

    @Override
    public int read() {
        if (console.isAtEnd()) {
            return END;
        }
        return console.read();
    }

    @Override
    public boolean isFromTerminal() {
        return true;
    }

    @Override
    public boolean isReady() {
        return console.isReady() || console.isAtEnd();
    }

    @Override
    public Line readLine(Vm vm, Vstr line) {
        if (console.isAtEnd()) {
            return Line.AT_END;
        }
        var text = new LineText(vm.heap, root);
        text.open();
        int key = new LineEditor(console, text, history, _ -> new byte[0]).read("");
        for (int i = 0; i < text.length(); i++) {
            line.character(text.at(i));
        }
        text.free();
        return switch (key) {
            case CTRL_C -> Line.INTERRUPTED;
            case CTRL_D -> Line.AT_END;
            default -> Line.COMPLETE;
        };
    }
}
