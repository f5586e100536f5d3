package org.softboard.tests.oracle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.host.HostTime;
import org.softboard.boards.process.DeepStack;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.Micropython;
import org.softboard.interpreter.module.TimeModule;
import org.softboard.interpreter.module.TimeSource;
import org.softboard.interpreter.source.Lexer;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.vm.Files;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Output;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// Runs programs, each on a new machine of one profile without a board, with the host's clock.
public final class FreshMachine implements ScriptRunner {

    private static final String MAIN = "main.py";

    private final MachineProfile profile;
    private final Supplier<TimeSource> clocks;
    private final Consumer<Vm> start;

    public FreshMachine(MachineProfile profile) {
        this(profile, HostTime::new);
    }

    /// Machines with other clocks; one is asked for on the machine's own thread.
    public FreshMachine(MachineProfile profile, Supplier<TimeSource> clocks) {
        this(profile, clocks, _ -> {
        });
    }

    private FreshMachine(MachineProfile profile, Supplier<TimeSource> clocks, Consumer<Vm> start) {
        this.profile = profile;
        this.clocks = clocks;
        this.start = start;
    }

    /// Such machines to which something is done before a program runs.
    public FreshMachine startedBy(Consumer<Vm> newStart) {
        return new FreshMachine(profile, clocks, newStart);
    }

    @Override
    public String run(String program) {
        var bytes = new ByteArrayOutputStream();
        run(MAIN, new OneFile(program.getBytes(StandardCharsets.UTF_8)), bytes::write);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Runs a file; what it prints goes to `out`, and so does the traceback of what ended it.
    public void run(String name, Files files, Output out) {
        DeepStack.run("machine", () -> {
            runHere(name, files, out);
            return 0;
        });
    }

    private void runHere(String name, Files files, Output out) {
        Vm vm = Micropython.machine(profile,
                List.of(TimeModule.over(clocks.get(), TimeModule.Epoch.YEAR_1970)));
        vm.out = Printer.to(out);
        vm.err = vm.out;
        vm.files = files;
        start.accept(vm);
        int exception = vm.catching(() -> {
            int file = vm.qstr(name);
            vm.system.addArgument(Word.ofQstr(file));
            Lexer lexer = vm.programs.fileLexer(file);
            vm.store(vm.globals(), Qstr.__FILE__, Word.ofQstr(file));
            vm.programs.run(lexer, InputKind.FILE, vm.globals(), vm.globals());
        });
        if (exception != 0 && !vm.errors.isA(exception, CoreType.SYSTEM_EXIT)) {
            vm.errors.report(vm.out, exception);
        }
    }

    /// Files of which there is one, the program.
    private record OneFile(byte[] program) implements Files.Whole {
        @Override
        public Kind kind(String path) {
            return path.equals(MAIN) ? Kind.FILE : Kind.ABSENT;
        }

        @Override
        public byte @Nullable [] read(String path) {
            return path.equals(MAIN) ? program : null;
        }
    }
}
