package org.softboard.boards.live;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.repl.History;
import org.softboard.interpreter.repl.LineText;
import org.softboard.interpreter.vm.Vm;

/// What a machine keeps of what is typed, in its static RAM: the REPL's line and the lines before.
record Typing(LineText line, History history) {

    /// Fresh words in a machine, which now reads its input from the console.
    static Typing in(Vm vm, BoardConsole console) {
        Heap heap = vm.heap;
        int words = heap.allocateStatic(heap.words(History.LINES + 2));
        var history = new History(heap, words);
        var line = new LineText(heap, words + heap.words(History.LINES));
        vm.in = new ProgramInput(console, history, words + heap.words(History.LINES + 1));
        return new Typing(line, history);
    }
}
