package org.softboard.boards.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jline.utils.Signals;
import org.softboard.boards.process.DeepStack;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.Micropython;
import org.softboard.interpreter.module.SysModule;
import org.softboard.interpreter.source.Lexer;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.vm.Crash;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.PrintKind;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.Vm;

/// MicroPython without a board, with the command line of upstream's unix port (ports/unix/main.c).
public final class HostPython {

    private static final int INVALID_ARGUMENTS = 1;
    private static final int NO_SUCH_FILE = 2;
    /// What shells say of a command that Ctrl-C ended.
    private static final int INTERRUPTED = 130;
    /// No machine has room for the names of a longer program.
    private static final int LONGEST_PROGRAM = 64 << 20;
    /// `-v -v` prints the bytecode.
    private static final int LISTING = 2;
    private static final int CRASHED = 3;
    private static final int POLL_OPCODES = 1 << 18;

    private final HostOptions options;
    private final StandardOutputs outputs = new StandardOutputs();
    private final HostModules modules;
    private final Vm vm;

    private HostPython(HostOptions options) {
        this.options = options;
        MachineProfile profile = options.machine();
        modules = new HostModules(profile, Path.of(""), this::flush);
        vm = Micropython.machine(profile, modules.modules(), modules.types());
        vm.out = Printer.to(outputs::out);
        vm.err = Printer.to(outputs::err);
        vm.in = new HostInput(System.in, this::flush);
        Arrays.fill(vm.meter.opcodes, 1);
        vm.poll(HostPython::planPoll);
        planPoll(vm);
        modules.mount(vm);
        vm.entropy = new SplittableRandom()::nextInt;
        vm.programs.optimisation(options.optimisation);
        vm.programs.listing(options.verbose >= LISTING);
        Signals.register("INT", this::interrupt);
    }

    /// Opcodes cost nothing but their number here, so that polls come and see what a signal has left.
    private static void planPoll(Vm vm) {
        vm.meter.deadline = vm.meter.spent + POLL_OPCODES;
    }

    /// Ctrl-C: a KeyboardInterrupt at the next jump or call; a second one before that ends the process.
    private void interrupt() {
        if (vm.scheduler.isInterrupted()) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
        vm.scheduler.interrupt();
    }

    /// Does what a command line says and gives the exit status.
    public static int run(String[] line) {
        HostOptions options;
        try {
            options = HostOptions.of(line);
        } catch (HostOptions.Invalid invalid) {
            System.err.print("Invalid command line arguments. Use -h option for help.\n");
            return INVALID_ARGUMENTS;
        }
        if (options.action == HostOptions.Action.HELP) {
            System.out.print(HostOptions.HELP);
            return 0;
        }
        if (options.action == HostOptions.Action.VERSION) {
            System.out.println(banner());
            return 0;
        }
        return DeepStack.run("micropython", () -> new HostPython(options).runToTheEnd());
    }

    private int runToTheEnd() {
        try {
            return run();
        } catch (RuntimeException problem) {
            Crash crash = Crash.of(problem);
            flush();
            System.err.println("micropython: " + crash.getMessage() + "; a board would start again");
            return CRASHED;
        }
    }

    static String banner() {
        return "MicroPython v" + Release.MICROPYTHON + " on " + Release.DATE + "; softboard [" + Release.SOFTBOARD
                + "] version";
    }

    private int run() {
        paths();
        arguments();
        HostRepl repl = options.inspect ? new HostRepl(vm, this::flush) : null;
        int status = switch (options.action) {
            case COMMAND -> text("<stdin>", options.subject.getBytes(StandardCharsets.UTF_8));
            case MODULE -> module();
            case FILE -> file();
            default -> repl == null ? input() : repl.run();
        };
        if (repl == null && !modules.variable("MICROPYINSPECT").isEmpty()) {
            repl = new HostRepl(vm, this::flush);
        }
        if (repl != null && options.action != HostOptions.Action.INPUT) {
            status = repl.run();
        }
        int raised = SysModule.runExitFunction(vm);
        if (raised != 0) {
            status = uncaught(raised);
        }
        if (options.verbose > 0) {
            protect(() -> vm.calls.call(vm.attributes.load(
                    vm.modules.findBuiltin(vm.qstr("micropython"), false), vm.qstr("mem_info"))));
        }
        flush();
        return status & 0xFF;
    }

    private void flush() {
        outputs.flush();
    }

    /// `sys.path` after its first entry is what MICROPYPATH says.
    private void paths() {
        String path = System.getenv("MICROPYPATH");
        String all = path == null ? ".frozen:~/.micropython/lib:/usr/lib/micropython" : path;
        String home = System.getenv("HOME");
        int list = Word.address(vm.system.path());
        ListObject.LENGTH.set(vm.heap, list, 1);
        if (all.isEmpty()) {
            return;
        }
        for (String entry : all.replaceFirst("^:", "").split(":", -1)) {
            String expanded = entry.startsWith("~/") && home != null ? home + entry.substring(1) : entry;
            ListObject.append(vm.heap, list, Word.ofQstr(vm.qstr(expanded)));
        }
        vm.heap.release(0);
    }

    private void arguments() {
        for (String argument : options.arguments) {
            vm.system.addArgument(Word.ofQstr(vm.qstr(argument)));
        }
        vm.heap.release(0);
    }

    // ---- what to run ----

    private int file() {
        Path path = Path.of(options.subject);
        Path real;
        byte[] source;
        try {
            real = path.toRealPath();
            source = options.subject.endsWith(".mpy") || Files.isDirectory(real) ? new byte[0]
                    : program(Files.newInputStream(real));
        } catch (IOException missing) {
            flush();
            System.err.println("micropython: can't open file '" + options.subject
                    + "': [Errno 2] No such file or directory");
            return NO_SUCH_FILE;
        }
        if (Files.isDirectory(real)) {
            return protect(() -> {
                throw vm.osError(HostErrors.EISDIR);
            });
        }
        if (source.length > LONGEST_PROGRAM) {
            return tooLong(options.subject);
        }
        Path folder = real.getParent();
        ListObject.item(vm.heap, Word.address(vm.system.path()), 0,
                Word.ofQstr(vm.qstr(folder == null ? "" : folder.toString())));
        if (options.subject.endsWith(".mpy")) {
            return protect(() -> vm.programs.runCompiled(vm.modules.main(), vm.qstr(options.subject)));
        }
        return text(options.subject, source);
    }

    /// Pipes and devices may never end: what is longer than a program can be is cut off one byte later.
    private static byte[] program(InputStream in) throws IOException {
        try (in) {
            return in.readNBytes(LONGEST_PROGRAM + 1);
        }
    }

    private int tooLong(String name) {
        flush();
        System.err.println("micropython: '" + name + "' is too long for a program");
        return 1;
    }

    private int text(String name, byte[] source) {
        return protect(() -> {
            int file = vm.qstr(name);
            if (vm.profile.language().has(Option.MODULE___FILE__)) {
                vm.store(vm.globals(), Qstr.__FILE__, Word.ofQstr(file));
            }
            Lexer lexer = vm.programs.lexer(file, source);
            if (options.compileOnly) {
                vm.programs.compileOnly(lexer, InputKind.FILE);
            } else {
                vm.programs.run(lexer, InputKind.FILE, vm.globals(), vm.locals());
            }
        });
    }

    private int module() {
        return protect(() -> {
            long from = Word.FALSE;
            long module = vm.modules.importName(vm.qstr(options.subject), from, 0);
            if (vm.attributes.findProtected(module, Qstr.__PATH__) != Word.NULL) {
                vm.modules.importName(vm.qstr(options.subject + ".__main__"), from, 0);
            }
        });
    }

    private int input() {
        if (HostTerminal.isThere()) {
            return new HostRepl(vm, this::flush).run();
        }
        try {
            byte[] source = program(System.in);
            return source.length > LONGEST_PROGRAM ? tooLong("<stdin>") : text("<stdin>", source);
        } catch (IOException unreadable) {
            return INVALID_ARGUMENTS;
        }
    }

    // ---- running ----

    @FunctionalInterface
    private interface Work {
        void run();
    }

    private int protect(Work work) {
        int stack = vm.heap.stackPointer;
        try {
            work.run();
            vm.poll();
            return 0;
        } catch (PythonError error) {
            vm.heap.stackPointer = stack;
            return uncaught(error.exception());
        } finally {
            vm.heap.release(0);
        }
    }

    /// Prints what was not caught to standard output, as the unix port does; SystemExit gives the status instead.
    private int uncaught(int exception) {
        vm.heap.keep(exception);
        if (vm.errors.isA(exception, CoreType.SYSTEM_EXIT)) {
            return exitStatus(vm.errors.value(exception));
        }
        vm.errors.report(vm.out, exception);
        return vm.errors.isA(exception, CoreType.KEYBOARD_INTERRUPT) ? INTERRUPTED : 1;
    }

    /// An int is the status; anything else is an error that is printed.
    private int exitStatus(long value) {
        if (value == Word.NONE) {
            return 0;
        }
        if (vm.objects.isInt(value)) {
            return vm.toInt(value);
        }
        vm.print(vm.err, value, PrintKind.STR);
        vm.err.text("\n");
        return 1;
    }
}
