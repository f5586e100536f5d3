package org.softboard.boards.host;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.module.FileFunctions;
import org.softboard.interpreter.module.RandomBytes;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.Vm;

/// `os` of MicroPython without a board (extmod/modos.c, ports/unix/modos.c): files, the environment, commands, random
/// bytes.
final class HostOs {

    private final OpenFiles files;
    private final Runnable flush;
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private final SecureRandom random = new SecureRandom();
    private int errno;

    HostOs(OpenFiles files, Runnable flush) {
        this.files = files;
        this.flush = flush;
    }

    /// The module, to which types of file systems may be added.
    BuiltinModule module() {
        return FileFunctions.addTo(BuiltinModule.named("os").needs(Option.VFS).extensible()
                .function("getenv", 1, 2, this::getenv)
                .function("putenv", this::putenv)
                .function("unsetenv", this::unsetenv)
                .function("system", this::system)
                .function("urandom", (vm, count) -> RandomBytes.of(vm, count, random))
                .function("errno", 0, 1, this::errno));
    }

    /// A variable of the environment as the program has left it; "" if there is none.
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    private static String text(Vm vm, long word) {
        if (!vm.strings.isText(word)) {
            throw vm.strings.cannotConvert(word);
        }
        return vm.strings.text(word);
    }

    private long getenv(Vm vm, Args args) {
        String value = environment.get(text(vm, args.word(0)));
        return value == null ? args.word(1, Word.NONE) : vm.strings.str(value);
    }

    private long putenv(Vm vm, long key, long value) {
        environment.put(name(vm, key), text(vm, value));
        return Word.NONE;
    }

    private long unsetenv(Vm vm, long key) {
        environment.remove(name(vm, key));
        return Word.NONE;
    }

    private static String name(Vm vm, long key) {
        String name = text(vm, key);
        if (name.isEmpty() || name.contains("=")) {
            throw vm.osError(HostErrors.EINVAL);
        }
        return name;
    }

    /// Gives what C's system() gives: the exit status times 256.
    private long system(Vm vm, long command) {
        flush.run();
        var builder = new ProcessBuilder("/bin/sh", "-c", text(vm, command)).directory(files.folder().toFile())
                .inheritIO();
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return Word.smallInt((long) builder.start().waitFor() << 8);
        } catch (IOException problem) {
            throw vm.osError(HostErrors.errno(problem));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Word.smallInt(0);
        }
    }

    private long errno(Vm vm, Args args) {
        if (args.count() == 0) {
            return Word.smallInt(errno);
        }
        errno = args.integer(0);
        return Word.NONE;
    }
}
