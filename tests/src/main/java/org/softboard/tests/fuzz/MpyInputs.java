package org.softboard.tests.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.softboard.interpreter.module.MpyCross;

/// Damaged .mpy files: each a file of our own compiler, from one of our own Python programs, of which one to six things
/// have been changed.
final class MpyInputs implements Inputs {

    private static final String NAME = "m.mpy";
    private static final int LEVELS = 4;
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_PIECE = 24;
    private static final int[] VAR_INT_BYTES = {0, 1, 2, 3, 0x7E, 0x7F, 0x80, 0x81, 0xFF};

    private final List<byte[]> whole = new ArrayList<>();

    /// Compiles every `step`-th file of a folder.
    MpyInputs(Path folder, int step) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".py")).sorted().toList();
            for (int i = 0; i < files.size(); i += step) {
                compile(Files.readAllBytes(files.get(i)), i % LEVELS);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void compile(byte[] text, int level) {
        byte[] mpy = new MpyCross(MpyCross.Settings.USUAL.optimised(level)).compile(text, "m.py", "m.py",
                (_, _, _) -> {
                });
        if (mpy != null) {
            whole.add(mpy);
        }
    }

    @Override
    public byte[] make(SplittableRandom random) {
        byte[] file = any(random);
        int changes = random.nextBoolean() ? 1 : 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            file = file.length == 0 ? any(random) : changed(file, random);
        }
        return file;
    }

    private byte[] any(SplittableRandom random) {
        return whole.get(random.nextInt(whole.size())).clone();
    }

    private byte[] changed(byte[] file, SplittableRandom random) {
        int at = random.nextInt(file.length);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 3, 4, 5 -> file[at] = (byte) random.nextInt(256);
            case 6 -> file[at] = (byte) (file[at] + random.nextInt(5) - 2);
            case 7 -> file[at] = (byte) VAR_INT_BYTES[random.nextInt(VAR_INT_BYTES.length)];
            case 8 -> {
                return random.nextInt(8) == 0 ? Arrays.copyOf(file, at) : without(file, at, random);
            }
            case 9 -> {
                return with(file, at, file, random);
            }
            case 10 -> {
                return with(file, at, any(random), random);
            }
            default -> {
                byte[] piece = new byte[1 + random.nextInt(4)];
                random.nextBytes(piece);
                return with(file, at, piece, random);
            }
        }
        return file;
    }

    private static byte[] without(byte[] file, int at, SplittableRandom random) {
        int length = Math.min(1 + random.nextInt(LONGEST_PIECE), file.length - at);
        byte[] shorter = new byte[file.length - length];
        System.arraycopy(file, 0, shorter, 0, at);
        System.arraycopy(file, at + length, shorter, at, shorter.length - at);
        return shorter;
    }

    /// With a piece of a file put in, or in place of as much.
    private static byte[] with(byte[] file, int at, byte[] source, SplittableRandom random) {
        int from = random.nextInt(source.length);
        int length = Math.min(1 + random.nextInt(LONGEST_PIECE), source.length - from);
        int replaced = random.nextBoolean() ? Math.min(length, file.length - at) : 0;
        byte[] longer = new byte[file.length - replaced + length];
        System.arraycopy(file, 0, longer, 0, at);
        System.arraycopy(source, from, longer, at, length);
        System.arraycopy(file, at + replaced, longer, at + length, file.length - at - replaced);
        return longer;
    }

    @Override
    public void run(FuzzMachine machine, byte[] input) {
        machine.file(NAME, input);
        machine.vm.programs.runCompiled(machine.vm.modules.main(), machine.vm.qstr(NAME));
    }
}
