package org.softboard.boards.host;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.module.MpyCross;
import org.softboard.interpreter.source.Architecture;

/// The command line of upstream's mpy-cross (mpy-cross/main.c).
final class MpyCrossOptions {

    /// The command line cannot be used; an empty message asks for the usage.
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }

        String message() {
            return String.valueOf(getMessage());
        }
    }

    static final String USAGE =
            """
                    usage: softboard mpy-cross [<opts>] [-X <implopt>] [--] <input filename>
                    Options:
                    --version : show version information
                    -o : output file for compiled bytecode (defaults to input filename with .mpy extension, or stdout if input is stdin)
                    -s : source filename to embed in the compiled bytecode (defaults to input file)
                    -v : verbose (trace various operations); can be multiple
                    -O[N] : apply bytecode optimizations of level N

                    Target specific options:
                    -msmall-int-bits=number : set the maximum bits used to encode a small-int
                    -march=<arch> : set architecture for machine code (there is the inline assembler of the arm ones, and no
                                    native emitter yet: functions for it are refused);
                                    x86, x64, armv6, armv6m, armv7m, armv7em, armv7emsp,
                                    armv7emdp, xtensa, xtensawin, rv32imc, rv64imc, host, debug
                    -march-flags=<flags> : set architecture-specific flags (can be either a dec/hex/bin value or a comma-separated flags string)
                                           supported flags for rv32imc: zba, zcmp

                    Implementation specific options:
                      emit={bytecode,native,viper} -- set the default code emitter
                      heapsize=<n> -- set the heap size for the GC (default %d)
                      source-lines    -- include source line numbers (default)
                      no-source-lines -- exclude source line numbers
                    """
                    .formatted(MpyCross.USUAL_HEAP);

    private static final String HOST = "host";
    private static final int SMALLEST_HEAP = 64 << 10;
    private static final int LARGEST_HEAP = 1 << 30;

    boolean version;
    String input = "";
    @Nullable String output;
    @Nullable String source;
    MpyCross.Settings settings = MpyCross.Settings.USUAL;

    private int optimisation;
    private boolean hasLines = true;
    private int smallIntBits = MpyCross.USUAL_SMALL_INT_BITS;
    private int heapBytes = MpyCross.USUAL_HEAP;
    private boolean machineCode;
    private Architecture architecture = Architecture.NONE;
    private @Nullable String flags;

    static MpyCrossOptions of(String[] line) throws Invalid {
        var options = new MpyCrossOptions();
        boolean optionsEnded = false;
        int at = 0;
        while (at < line.length && !options.version) {
            String word = line[at++];
            if (optionsEnded || !word.startsWith("-") || word.equals("-")) {
                options.input(word);
            } else if (word.equals("--")) {
                optionsEnded = true;
            } else if (word.equals("-X") || word.equals("-o") || word.equals("-s")) {
                if (at == line.length) {
                    throw new Invalid("");
                }
                options.valued(word, line[at++]);
            } else {
                options.flag(word);
            }
        }
        options.check();
        return options;
    }

    private void input(String file) throws Invalid {
        if (!input.isEmpty()) {
            throw new Invalid("multiple input files");
        }
        input = file.replace('\\', '/');
    }

    private void valued(String option, String value) throws Invalid {
        switch (option) {
            case "-o" -> output = value;
            case "-s" -> source = value.replace('\\', '/');
            default -> implementation(value);
        }
    }

    private void flag(String word) throws Invalid {
        if (word.equals("--version")) {
            version = true;
        } else if (word.matches("-O\\d.*")) {
            optimisation = word.charAt(2) - '0';
        } else if (word.startsWith("-O")) {
            optimisation = word.replaceFirst("^-(O+).*", "$1").length();
        } else if (word.startsWith("-msmall-int-bits=")) {
            smallIntBits = smallIntBits(word.substring("-msmall-int-bits=".length()));
        } else if (word.startsWith("-march=")) {
            architecture = architecture(word.substring("-march=".length()));
        } else if (word.startsWith("-march-flags=")) {
            flags = word.substring("-march-flags=".length());
        } else if (!word.equals("-v")) {
            throw new Invalid("");
        }
    }

    /// This host counts as a machine of 64 bits, for which there is no assembler.
    private static Architecture architecture(String name) throws Invalid {
        for (Architecture each : Architecture.values()) {
            if (each != Architecture.NONE && each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        if (name.equals(HOST)) {
            return Architecture.X64;
        }
        throw new Invalid("");
    }

    private static int smallIntBits(String text) throws Invalid {
        int bits;
        try {
            bits = Integer.decode(text);
        } catch (NumberFormatException noNumber) {
            throw new Invalid("");
        }
        if (bits < 2 || bits > MpyCross.MOST_SMALL_INT_BITS) {
            throw new Invalid("small ints have 2 to " + MpyCross.MOST_SMALL_INT_BITS + " bits");
        }
        return bits;
    }

    private void implementation(String option) throws Invalid {
        switch (option) {
            case "emit=bytecode" -> machineCode = false;
            case "emit=native", "emit=viper" -> machineCode = true;
            case "source-lines" -> hasLines = true;
            case "no-source-lines" -> hasLines = false;
            default -> {
                if (!option.matches("heapsize=\\d{1,10}[wW]?[kKmM]?")) {
                    throw new Invalid("");
                }
                heapBytes = heapBytes(option.substring("heapsize=".length()).toLowerCase(Locale.ROOT));
            }
        }
    }

    /// A number with `w` (words of 32 bits become words of this machine) and K or M behind it.
    private static int heapBytes(String text) throws Invalid {
        long bytes = Long.parseLong(text.replaceAll("\\D", ""));
        bytes *= text.endsWith("k") ? 1 << 10 : text.endsWith("m") ? 1 << 20 : 1;
        bytes *= text.contains("w") ? 2 : 1;
        if (bytes > LARGEST_HEAP) {
            throw new Invalid("a heap has at most " + LARGEST_HEAP + " bytes");
        }
        return (int) Math.max(bytes, SMALLEST_HEAP);
    }

    private void check() throws Invalid {
        if (version) {
            return;
        }
        if (flags != null && architecture != Architecture.NONE
                && !(architecture == Architecture.RV32IMC && areFlags(flags))) {
            throw new Invalid("unrecognised arch flags");
        }
        if (machineCode) {
            throw new Invalid(
                    architecture == Architecture.NONE ? "arch not specified" : "there is no native emitter yet");
        }
        if (input.isEmpty()) {
            throw new Invalid("no input file");
        }
        settings = new MpyCross.Settings(optimisation, hasLines, smallIntBits, heapBytes, architecture);
    }

    /// A number from 0 to 3 in any base, or names.
    private static boolean areFlags(String text) {
        return text.matches("[0-3]|0[xX]0*[0-3]|0[oO]0*[0-3]|0[bB]0*[01]{1,2}")
                || !text.isEmpty() && Set.of("zba", "zcmp").containsAll(List.of(text.split(",")));
    }
}
