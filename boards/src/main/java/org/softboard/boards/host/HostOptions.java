package org.softboard.boards.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.softboard.boards.definition.Profiles;
import org.softboard.interpreter.module.HostProfile;
import org.softboard.interpreter.vm.MachineProfile;

/// The command line of MicroPython's unix port (ports/unix/main.c).
final class HostOptions {

    /// What to do: run a text, a module, a file, or what stands on standard input (or the REPL).
    enum Action {
        COMMAND, MODULE, FILE, INPUT, HELP, VERSION
    }

    /// The command line cannot be used.
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static final String HELP = """
            usage: softboard micropython [<opts>] [-X <implopt>] [-c <command> | -m <module> | <filename>]
            Options:
            --version : show version information
            -h : print this help message
            -i : enable inspection via REPL after running command/module/file
            -v : verbose: print the state of the memory at the end; -v -v: the bytecode, too
            -O[N] : apply bytecode optimizations of level N

            Implementation specific options (-X):
              compile-only                 -- parse and compile only
              emit={bytecode,native,viper} -- set the default code emitter
              heapsize=<n>[w][K|M]         -- set the heap size for the GC (default %d)
              profile=<name>               -- be the MicroPython of a board, with its heap, without its hardware:
                                              %s
            """.formatted(HostProfile.USUAL_HEAP, String.join(" ", Profiles.names()));

    Action action = Action.INPUT;
    String subject = "";
    List<String> arguments = List.of();
    boolean inspect;
    boolean compileOnly;
    int verbose;
    int optimisation;
    private MachineProfile profile = HostProfile.of(HostProfile.USUAL_HEAP);
    private int heapBytes;

    static HostOptions of(String[] line) throws Invalid {
        var options = new HostOptions();
        for (int i = 0; i < line.length; i++) {
            String word = line[i];
            if (!word.startsWith("-") || word.equals("-")) {
                options.act(Action.FILE, word, line, i);
                return options;
            }
            if (word.equals("-c") || word.equals("-m")) {
                if (i + 1 == line.length) {
                    throw new Invalid();
                }
                options.act(word.equals("-c") ? Action.COMMAND : Action.MODULE, line[i + 1], line, i + 1);
                return options;
            }
            if (word.equals("-X")) {
                if (i + 1 == line.length) {
                    throw new Invalid();
                }
                options.implementation(line[++i]);
            } else {
                options.flag(word);
            }
        }
        return options;
    }

    /// `sys.argv` is `-c` and what follows the command, or the file or module and what follows it.
    private void act(Action what, String on, String[] line, int at) {
        if (action == Action.HELP || action == Action.VERSION) {
            return;
        }
        action = what;
        subject = on;
        arguments = new ArrayList<>();
        arguments.add(what == Action.COMMAND ? "-c" : on);
        arguments.addAll(List.of(line).subList(at + 1, line.length));
    }

    /// The machine that is asked for.
    MachineProfile machine() {
        return heapBytes == 0 ? profile : profile.withHeap(heapBytes);
    }

    private void flag(String word) throws Invalid {
        switch (word) {
            case "-h", "--help" -> action = Action.HELP;
            case "--version" -> action = Action.VERSION;
            case "-i" -> inspect = true;
            default -> {
                if (word.matches("-v+")) {
                    verbose += word.length() - 1;
                } else if (word.matches("-O\\d.*")) {
                    optimisation = word.charAt(2) - '0';
                } else if (word.startsWith("-O")) {
                    optimisation = word.replaceFirst("-(O+).*", "$1").length();
                } else {
                    throw new Invalid();
                }
            }
        }
    }

    private void implementation(String option) throws Invalid {
        if (option.equals("compile-only")) {
            compileOnly = true;
        } else if (option.startsWith("profile=")) {
            profile = Profiles.named(option.substring("profile=".length())).orElseThrow(Invalid::new);
        } else if (option.startsWith("heapsize=")) {
            heapBytes = heapBytes(option.substring("heapsize=".length()));
        } else if (!option.equals("emit=bytecode") && !option.equals("emit=native") && !option.equals("emit=viper")) {
            throw new Invalid();
        }
    }

    /// A number with `w` (words of 32 bits become words of this machine) and K or M behind it.
    private static int heapBytes(String text) throws Invalid {
        if (!text.matches("\\d{1,10}[wW]?[kKmM]?")) {
            throw new Invalid();
        }
        long bytes = Long.parseLong(text.replaceAll("\\D", ""));
        String unit = text.replaceAll("\\d", "").toLowerCase(Locale.ROOT);
        bytes *= unit.endsWith("k") ? 1 << 10 : unit.endsWith("m") ? 1 << 20 : 1;
        bytes *= unit.startsWith("w") ? 2 : 1;
        if (bytes < 700 || bytes > 1 << 30) {
            throw new Invalid();
        }
        return (int) Math.max(bytes, 8 << 10);
    }
}
