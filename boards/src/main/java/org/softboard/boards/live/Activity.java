package org.softboard.boards.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.door.BoardSnapshot.Failure;
import org.softboard.boards.door.BoardSnapshot.State;
import org.softboard.interpreter.memory.ExceptionObject;
import org.softboard.interpreter.vm.Output;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// What a board is busy with, as its snapshots tell it.
final class Activity {

    private static final String PROMPT = "<stdin>";

    private State phase = State.BOOTING;
    private String program = PROMPT;
    private @Nullable Failure failure;
    private long failures;

    /// In which of BOOTING, RUNNING (the main program), PROMPT and STOPPED the board is.
    State phase() {
        return phase;
    }

    String program() {
        return program;
    }

    @Nullable Failure failure() {
        return failure;
    }

    void boots() {
        phase = State.BOOTING;
    }

    void prompts() {
        phase = State.PROMPT;
    }

    void runs(String name) {
        phase = State.RUNNING;
        program = name;
        failure = null;
    }

    void ends() {
        phase = State.STOPPED;
    }

    /// Prints the exception that left the program; the message is what that printed, since a second time might run the
    /// program's code a second time.
    void fails(Vm vm, int exception) {
        int part = vm.errors.nativePart(exception);
        int entries = ExceptionObject.traceLength(vm.heap, part) / ExceptionObject.ENTRY;
        var message = new Message(entries == 0 ? 0 : entries + 1);
        Printer console = vm.out;
        vm.errors.report(Printer.to((bytes, offset, length) -> {
            message.write(bytes, offset, length);
            console.bytes(bytes, offset, length);
        }), exception);
        failures++;
        failure = new Failure(program, line(vm, part, entries), message.text(), failures);
    }

    /// The innermost line of the program's file, 0 for none.
    private int line(Vm vm, int exception, int entries) {
        for (int i = 0; i < entries * ExceptionObject.ENTRY; i += ExceptionObject.ENTRY) {
            if (vm.names.string(ExceptionObject.traceNumber(vm.heap, exception, i)).equals(program)) {
                return ExceptionObject.traceNumber(vm.heap, exception, i + 1);
            }
        }
        return 0;
    }

    /// What is printed after some lines, as much as somebody would read.
    private static final class Message implements Output {

        private static final int LONGEST = 1000;

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private int linesBefore;

        Message(int linesBefore) {
            this.linesBefore = linesBefore;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length && kept.size() < LONGEST; i++) {
                if (linesBefore == 0) {
                    kept.write(bytes[i]);
                } else if (bytes[i] == '\n') {
                    linesBefore--;
                }
            }
        }

        String text() {
            return kept.toString(StandardCharsets.UTF_8).strip();
        }
    }
}
