package org.softboard.tests.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.softboard.firmware.block.RamDevice;
import org.softboard.firmware.error.StorageException;
import org.softboard.firmware.fat.FatFormat;
import org.softboard.firmware.fat.FatVolume;

/// The FAT driver beside MicroPython's own: random calls on fresh volumes, from a seed, must give the same answers and
/// leave the same bytes, the times in directories apart.
public final class FatIdentity {

    private static final int[][] SHAPES = {{512, 64}, {512, 240}, {512, 9000}, {1024, 300}, {4096, 64}, {512, 40000}};
    private static final int CALLS = 400;

    private FatIdentity() {}

    /// `BINARY SEED COUNT [IMAGE]`: a MicroPython of the unix port, the first seed, and how many; the image of a volume to
    /// begin with, else fresh ones.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String binary = arguments[0];
        long seed = Long.parseLong(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        byte @Nullable [] begin = arguments.length > 3 ? Files.readAllBytes(Path.of(arguments[3])) : null;
        Path folder = Files.createTempDirectory("fat-identity");
        int different = 0;
        for (long i = seed; i < seed + count; i++) {
            if (!isSame(binary, folder, i, begin)) {
                different++;
            }
        }
        System.out.printf("%d of %d volumes with %d calls each are the same%n", count - different, count, CALLS);
        System.exit(different == 0 ? 0 : 1);
    }

    private static boolean isSame(String binary, Path folder, long seed, byte @Nullable [] begin)
            throws IOException, InterruptedException {
        int[] shape = begin == null ? SHAPES[(int) (seed % SHAPES.length)] : new int[]{512, begin.length / 512};
        List<FatCall> calls = new FatCall.Generator(new Random(seed), shape[0]).calls(CALLS);
        Path script = folder.resolve("calls.py");
        Path image = folder.resolve("theirs.img");
        String start = "mem = bytearray(" + shape[0] * shape[1] + "); vfs.VfsFat.mkfs(dev)";
        if (begin != null) {
            Path first = Files.write(folder.resolve("first.img"), begin);
            start = "mem = bytearray(" + begin.length + "); open('" + first + "', 'rb').readinto(mem)";
        }
        Files.writeString(script, FatCall.script(shape[0], start, calls, image));
        Path out = folder.resolve("theirs.txt");
        new ProcessBuilder(binary, "-X", "heapsize=256M", script.toString()).redirectErrorStream(true)
                .redirectOutput(out.toFile()).start().waitFor();
        List<String> theirs = Files.readAllLines(out, StandardCharsets.US_ASCII);
        var device = new RamDevice(shape[0], begin == null ? new byte[shape[0] * shape[1]] : begin.clone());
        List<String> ours = ours(device, begin == null, calls);
        for (int i = 0; i < calls.size(); i++) {
            String their = i < theirs.size() ? theirs.get(i) : "(nothing)";
            // Theirs gives paths as text, which bytes of the code page may not be.
            if (!their.equals(ours.get(i)) && !their.equals("UnicodeError")) {
                System.out.printf("seed %d, call %d: %s%n  theirs %s%n  ours   %s%n", seed, i,
                        calls.get(i).python(), shorten(their), shorten(ours.get(i)));
                return false;
            }
        }
        return sameBytes(seed, Files.readAllBytes(image), device.content());
    }

    private static List<String> ours(RamDevice device, boolean isFresh, List<FatCall> calls) {
        List<String> answers = new ArrayList<>();
        try {
            if (isFresh) {
                FatFormat.format(device, 0);
            }
            var machine = new FatCall.Machine(FatVolume.mount(device, 0, () -> 0, FatVolume.LONGEST_NAME));
            for (FatCall call : calls) {
                answers.add(machine.answer(call));
            }
        } catch (StorageException problem) {
            answers.add(String.valueOf(problem.getMessage()));
        }
        return answers;
    }

    /// Entries of directories have times in bytes 14 to 17 and 22 to 25; the boot sector has one as serial number.
    private static boolean sameBytes(long seed, byte[] theirs, byte[] ours) {
        for (int i = 0; i < ours.length; i++) {
            int at = i % 32;
            boolean isTime = at >= 14 && at < 18 || at >= 22 && at < 26 || i >= 39 && i < 43;
            if (theirs[i] != ours[i] && !isTime) {
                System.out.printf("seed %d: byte 0x%x is %02x, ours %02x%n", seed, i, theirs[i], ours[i]);
                return false;
            }
        }
        return true;
    }

    private static String shorten(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "..." : text;
    }
}
