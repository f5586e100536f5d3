package org.softboard.interpreter.vm;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;

/// What the `sys` module and the machine share, in static RAM (py/mpstate.h): `argv`, `path`, the prompts, the exit
/// function and the exception being handled.
public final class SystemWords {

    private static final int PATH = 0;
    private static final int PS1 = 1;
    private static final int PS2 = 2;
    private static final int EXIT_FUNCTION = 3;
    private static final int CURRENT_EXCEPTION = 4;
    private static final int WORDS = 5;

    private final Heap heap;
    private final Vm vm;
    private final boolean hasPrompts;
    private final int words;

    /// Address of the list `sys.argv`.
    public final int argv;

    SystemWords(Vm vm) {
        this.vm = vm;
        heap = vm.heap;
        hasPrompts = vm.profile.language().has(Option.PY_SYS_PS1_PS2);
        words = heap.allocateStatic(heap.words(WORDS));
        argv = heap.allocateStatic(heap.words(4));
    }

    /// Fresh lists and prompts, as at a soft reset.
    void start() {
        heap.fill(words, heap.words(WORDS), 0);
        int path = ListObject.create(heap, 0);
        path(path);
        ListObject.append(heap, path, Word.ofQstr(Qstr.EMPTY));
        if (!vm.frozen.isEmpty()) {
            ListObject.append(heap, path, Word.ofQstr(Qstr.DOT_FROZEN));
        }
        heap.field(argv, 0, CoreType.LIST);
        ListObject.initialise(heap, argv, 0);
        if (hasPrompts) {
            prompt(1, Word.ofQstr(Qstr.FIRST_PROMPT));
            prompt(2, Word.ofQstr(Qstr.NEXT_PROMPT));
        }
    }

    public long path() {
        return heap.field(words, PATH);
    }

    public void path(long list) {
        heap.field(words, PATH, list);
    }

    /// The first or second prompt, NULL if they cannot be set.
    public long prompt(int number) {
        return heap.field(words, number == 1 ? PS1 : PS2);
    }

    public void prompt(int number, long str) {
        heap.field(words, number == 1 ? PS1 : PS2, str);
    }

    /// What `sys.atexit` was given, NULL for nothing.
    public long exitFunction() {
        return heap.field(words, EXIT_FUNCTION);
    }

    public void exitFunction(long function) {
        heap.field(words, EXIT_FUNCTION, function);
    }

    /// The exception caught last, NULL for none.
    public long currentException() {
        return heap.field(words, CURRENT_EXCEPTION);
    }

    void currentException(int exception) {
        heap.field(words, CURRENT_EXCEPTION, exception);
    }

    /// The arguments for a program.
    public void addArgument(long str) {
        ListObject.append(heap, argv, str);
    }
}
