package org.softboard.tests.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.process.DeepStack;
import org.softboard.interpreter.module.MpyCross;

/// Compares our .mpy files with those of an mpy-cross binary byte by byte, and the complaints about files that it refuses,
/// at -O0 to -O3; also reads the binary's files back. Arguments: the binary, then folders of Python files.
public final class MpyIdentity {

    private static final int LEVELS = 4;

    /// What a compiler makes of a file: bytes, or a complaint.
    private record Result(byte @Nullable [] mpy, String complaint) {
    }

    private final String binary;
    private final Path made;
    private final List<String> differences = new ArrayList<>();
    private int compiled;
    private int refused;

    private MpyIdentity(String binary) throws IOException {
        this.binary = binary;
        made = Files.createTempFile("identity", ".mpy");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var identity = new MpyIdentity(arguments[0]);
        int different = 0;
        for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
            for (int level = 0; level < LEVELS; level++) {
                different += identity.compareAll(Path.of(folder), level);
            }
        }
        Files.delete(identity.made);
        System.exit(different == 0 ? 0 : 1);
    }

    private int compareAll(Path folder, int level) throws IOException, InterruptedException {
        compiled = 0;
        refused = 0;
        differences.clear();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".py")).sorted().toList();
        }
        for (Path file : files) {
            compare(folder, folder.relativize(file).toString(), level);
        }
        System.out.printf("%s -O%d: %d files, %d compiled, %d refused by mpy-cross, %d differences%n", folder, level,
                files.size(), compiled, refused, differences.size());
        differences.forEach(line -> System.out.println("  " + line));
        return differences.size();
    }

    private void compare(Path folder, String name, int level) throws IOException, InterruptedException {
        Result theirs = theirs(folder, name, level);
        Result ours = ours(Files.readAllBytes(folder.resolve(name)), name, level);
        if (theirs.mpy == null) {
            refused++;
            if (ours.mpy != null || !ours.complaint.equals(theirs.complaint)) {
                differences.add(name + ": ours " + ours.complaint.strip() + ", theirs " + theirs.complaint.strip());
            }
            return;
        }
        compiled++;
        if (ours.mpy == null) {
            differences.add(name + ": " + ours.complaint.strip());
        } else if (Arrays.mismatch(ours.mpy, theirs.mpy) >= 0) {
            differences.add("%s: %d bytes, theirs %d, first difference at %d".formatted(name, ours.mpy.length,
                    theirs.mpy.length, Arrays.mismatch(ours.mpy, theirs.mpy)));
        }
        var complaint = new ByteArrayOutputStream();
        if (MpyCross.disassembly(theirs.mpy, complaint::write) == null) {
            differences.add(name + ": not loaded: " + complaint.toString(StandardCharsets.UTF_8).strip());
        }
    }

    private Result theirs(Path folder, String name, int level) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(binary, "-O" + level, "-o", made.toString(), name)
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String complaint = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? new Result(Files.readAllBytes(made), "") : new Result(null, complaint);
    }

    private static Result ours(byte[] text, String name, int level) {
        var complaint = new ByteArrayOutputStream();
        var mpy = new byte @Nullable [][]{null};
        DeepStack.run("compiler", () -> {
            mpy[0] = new MpyCross(MpyCross.Settings.USUAL.optimised(level)).compile(text, name, name,
                    complaint::write);
            return 0;
        });
        return new Result(mpy[0], complaint.toString(StandardCharsets.UTF_8));
    }
}
