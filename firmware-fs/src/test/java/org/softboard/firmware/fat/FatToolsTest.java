package org.softboard.firmware.fat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softboard.firmware.block.FileDevice;
import org.softboard.firmware.error.StorageException;

/// Volumes that other people's tools read, check and made: dosfstools and mtools. Where they are not installed, nothing
/// is tested here.
class FatToolsTest {

    private static final List<String> PATHS = List.of("/boot.py", "/Mixed Case.Txt", "/lib/driver.py",
            "/lib/a very long name indeed, longer than one entry.text", "/lib/deeper/x", "/data.bin", "/EMPTY");

    @TempDir Path folder;

    private Path image;
    private final List<byte[]> contents = new ArrayList<>();

    @BeforeAll
    static void needsTools() {
        for (String tool : List.of("mkfs.fat", "fsck.fat", "mcopy")) {
            assumeTrue(List.of((System.getenv("PATH") + ":/sbin:/usr/sbin").split(":")).stream()
                    .anyMatch(place -> Files.isExecutable(Path.of(place, tool))), tool + " is not installed");
        }
    }

    @ParameterizedTest
    @CsvSource({"224, false", "384, false", "9000, false", "70000, false", "140000, true"})
    void toolsAcceptAndReadWhatWeMake(int sectors, boolean isFat32) throws Exception {
        makeImage(sectors);
        try (FileDevice device = FileDevice.open(image, 512, false)) {
            FatFormat.format(device, FatFormat.Place.WHOLE, isFat32, 0x5d7e_0000);
            fill(mount(device));
            device.sync();
        }

        run("fsck.fat", "-n", image.toString());
        for (int i = 0; i < PATHS.size(); i++) {
            Path out = folder.resolve("out");
            run("mcopy", "-n", "-o", "-i", image.toString(), "::" + PATHS.get(i), out.toString());
            assertArrayEquals(contents.get(i), Files.readAllBytes(out), PATHS.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"224, 12, 1", "9000, 16, 1", "70000, 16, 2", "140000, 32, 1"})
    void weReadAndWriteWhatToolsMake(int sectors, int bits, int clusterSectors) throws Exception {
        makeImage(sectors);
        run("mkfs.fat", "-F", "" + bits, "-s", "" + clusterSectors, "-n", "TOOLS", image.toString());
        run("mmd", "-i", image.toString(), "::/lib", "::/lib/deeper");
        var random = new Random(1);
        for (String path : PATHS) {
            byte[] bytes = path.equals("/EMPTY") ? new byte[0] : new byte[random.nextInt(20_000)];
            random.nextBytes(bytes);
            contents.add(bytes);
            Path in = folder.resolve("in");
            Files.write(in, bytes);
            run("mcopy", "-n", "-i", image.toString(), in.toString(), "::" + path);
        }

        try (FileDevice device = FileDevice.open(image, 512, false)) {
            FatVolume volume = mount(device);
            assertEquals("TOOLS", volume.label());
            for (int i = 0; i < PATHS.size(); i++) {
                assertArrayEquals(contents.get(i), Trees.read(volume, PATHS.get(i)), PATHS.get(i));
            }
            assertEquals(List.of(), FatCheck.check(device, 0));
            volume.remove("/lib/driver.py");
            volume.rename("/data.bin", "/lib/renamed data.bin");
            Trees.write(volume, "/lib/ours", "ours".getBytes(StandardCharsets.US_ASCII));
            device.sync();
        }
        run("fsck.fat", "-n", image.toString());
        assertEquals("ours", run("mtype", "-i", image.toString(), "::/lib/ours"));
    }

    private void makeImage(int sectors) throws IOException {
        image = folder.resolve("image");
        Files.write(image, new byte[sectors * 512]);
    }

    private static FatVolume mount(FileDevice device) throws StorageException {
        return FatVolume.mount(device, 0, () -> 0x5d7e_0000, FatVolume.LONGEST_NAME);
    }

    private void fill(FatVolume volume) throws StorageException {
        volume.mkdir("/lib");
        volume.mkdir("/lib/deeper");
        volume.label("softboard");
        var random = new Random(1);
        for (String path : PATHS) {
            byte[] bytes = path.equals("/EMPTY") ? new byte[0] : new byte[random.nextInt(20_000)];
            random.nextBytes(bytes);
            contents.add(bytes);
            Trees.write(volume, path, bytes);
        }
        for (int i = 0; i < 20; i++) {
            Trees.write(volume, "/lib/to be removed " + i, new byte[600]);
        }
        for (int i = 0; i < 20; i += 2) {
            volume.remove("/lib/to be removed " + i);
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("tool.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().merge("PATH", "/sbin:/usr/sbin", (path, more) -> path + ":" + more);
        builder.environment().put("MTOOLS_SKIP_CHECK", "1");
        int status = builder.start().waitFor();
        String text = Files.readString(out, StandardCharsets.ISO_8859_1);
        assertTrue(status == 0, () -> String.join(" ", command) + ": " + text);
        return text;
    }
}
