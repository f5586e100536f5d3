package org.softboard.interpreter.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.MemoryReader;
import org.softboard.interpreter.syntax.InputKind;

/// Compares our .mpy files with those that mpy-cross made beforehand, byte by byte; also loads those and saves them again,
/// and follows all ways through the code. Arguments: a folder of Python files, a
/// folder of .mpy files of the same names, the level of optimisation; then names of subfolders, none for all.
final class MpyIdentity {

    private static final int SHOWN = 20;

    private final Path sources;
    private final Path references;
    private final int optimisation;
    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int refusedByBoth;
    private final List<String> changed = new ArrayList<>();
    private final List<String> onlyOurs = new ArrayList<>();

    private MpyIdentity(Path sources, Path references, int optimisation) {
        this.sources = sources;
        this.references = references;
        this.optimisation = optimisation;
    }

    public static void main(String[] args) throws IOException {
        var identity = new MpyIdentity(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]));
        if (args.length == 3) {
            identity.compareAll("");
        }
        for (int i = 3; i < args.length; i++) {
            identity.compareAll(args[i]);
        }
    }

    private void compareAll(String folder) throws IOException {
        compared = 0;
        refusedByBoth = 0;
        differences.clear();
        onlyOurs.clear();
        changed.clear();
        List<Path> files;
        try (var walk = Files.walk(references.resolve(folder))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = references.relativize(file).toString().replaceAll("\\.(mpy|err)$", ".py");
            if (file.toString().endsWith(".mpy")) {
                compared++;
                byte[] reference = Files.readAllBytes(file);
                compare(name, reference);
                reload(name, reference);
            } else if (compile(name).mpy.length == 0) {
                refusedByBoth++;
            } else {
                onlyOurs.add(name);
            }
        }
        int same = compared - differences.size();
        System.out.printf("%s -O%d: %d of %d the same (%.1f %%), %d refused by both, %d compiled by us only%n",
                folder, optimisation, same, compared, 100.0 * same / Math.max(1, compared), refusedByBoth,
                onlyOurs.size());
        System.out.printf("  %d of %d loaded and saved the same%n", compared - changed.size(), compared);
        changed.stream().limit(SHOWN).forEach(line -> System.out.println("  " + line));
        differences.stream().limit(SHOWN).forEach(line -> System.out.println("  " + line));
        onlyOurs.stream().limit(SHOWN).forEach(line -> System.out.println("  only ours: " + line));
    }

    /// Without bytes there is a problem.
    private record Result(byte[] mpy, String problem) {
    }

    private Result compile(String name) throws IOException {
        try {
            MpyCross cross = MpyCross.wide();
            byte[] text = Files.readAllBytes(sources.resolve(name));
            CompiledModule module = cross.compile(text, name, InputKind.FILE,
                    CompileOptions.USUAL.optimised(optimisation));
            return new Result(cross.mpy(module), "");
        } catch (CompileError error) {
            return new Result(new byte[0], error.kind() + " " + error.message() + " in line " + error.line());
        } catch (RuntimeException bug) {
            StackTraceElement[] trace = bug.getStackTrace();
            return new Result(new byte[0], bug + (trace.length > 0 ? " at " + trace[0] : ""));
        }
    }

    private void compare(String name, byte[] reference) throws IOException {
        Result ours = compile(name);
        if (ours.mpy.length == 0) {
            differences.add(name + ": " + ours.problem);
        } else {
            int at = Arrays.mismatch(ours.mpy, reference);
            if (at >= 0) {
                differences.add("%s: %d bytes, reference %d, first difference at %d".formatted(name, ours.mpy.length,
                        reference.length, at));
            }
        }
    }

    private void reload(String name, byte[] reference) {
        MpyCross cross = MpyCross.wide();
        try {
            var reader = MemoryReader.of(cross.memory, cross.memory.place(reference), reference.length);
            int context = cross.memory.allocate(cross.memory.words(4));
            CompiledModule module =
                    new MpyReader(cross.memory, cross.names, cross.constants, cross.profile).load(reader,
                            context);
            StackDepths.check(cross.memory.memory(), module.code());
            if (!Arrays.equals(reference, cross.mpy(module))) {
                changed.add(name);
            }
        } catch (MpyError error) {
            changed.add(name + ": " + error.detail());
        } catch (AssertionError error) {
            changed.add(name + ": " + error.getMessage());
        }
    }
}
