package org.softboard.boards.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FsCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;

    @TempDir Path folder = Path.of("");
    private String image = "";

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        image = folder.resolve("disk.img").toString();
    }

    @AfterEach
    void stopListening() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    private String fs(int status, String... arguments) {
        out.reset();
        err.reset();
        String[] all = new String[arguments.length + 1];
        all[0] = "fs";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int ended = Main.run(all);
        String said = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        assertEquals(status, ended, said);
        assertFalse(said.contains("Exception"), said);
        return said;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void filesGoInAndComeOutAgain() throws IOException {
        byte[] bytes = new byte[40_000];
        new Random(1).nextBytes(bytes);
        fs(0, "format", image, "--size", "112K", "--label", "mine");
        fs(0, "put", image, file("random.bin", bytes).toString());
        fs(0, "mkdir", image, "/lib");
        fs(0, "put", image, folder.resolve("random.bin").toString(), "/lib/A longer name.bin");

        assertEquals("           0 lib/\n       40000 random.bin\n",
                fs(0, "ls", image).lines().sorted().reduce("", (all, line) -> all + line + "\n"));
        assertEquals("       40000 A longer name.bin\n", fs(0, "ls", image, "/LIB"));
        fs(0, "get", image, "/lib", folder.resolve("back").toString());
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("back/A longer name.bin")));
        fs(0, "cat", image, "/random.bin");
        assertArrayEquals(bytes, out.toByteArray());
        assertEquals("", fs(0, "check", image));
        assertTrue(fs(0, "df", image).startsWith("FAT12 'MINE': 97,280 bytes, 81,408 used"), out::toString);
        assertTrue(fs(1, "rm", image, "/lib").contains("EISDIR"));
        fs(0, "rm", "-r", image, "/lib", "/random.bin");
        assertEquals("", fs(0, "ls", image));
    }

    @Test
    void aLittlefsIsKnown() throws IOException {
        byte[] bytes = new byte[40_000];
        new Random(1).nextBytes(bytes);
        fs(0, "format", image, "--size", "256K", "--format", "littlefs");
        fs(0, "mkdir", image, "/lib");
        fs(0, "put", image, file("random.bin", bytes).toString(), "/lib/random.bin");

        assertEquals("       40000 random.bin\n", fs(0, "ls", image, "/lib"));
        fs(0, "cat", image, "/lib/random.bin");
        assertArrayEquals(bytes, out.toByteArray());
        assertEquals("", fs(0, "check", image));
        assertTrue(fs(0, "df", image).startsWith("littlefs 2.1: 262,144 bytes,"), out::toString);
        fs(0, "rm", "-r", image, "/lib");
        assertEquals("", fs(0, "ls", image));
    }

    @Test
    void foldersGoInWhole() throws IOException {
        Files.createDirectories(folder.resolve("project/lib"));
        file("project/main.py", "print(1)\n".getBytes(StandardCharsets.UTF_8));
        file("project/lib/driver.py", new byte[10]);
        fs(0, "format", image, "--size", "1M");
        fs(0, "put", image, folder.resolve("project").toString());

        assertEquals("print(1)\n", fs(0, "cat", image, "/project/main.py"));
        assertEquals("          10 driver.py\n", fs(0, "ls", image, "/project/lib"));
    }

    @Test
    void whatCannotBeIsSaidInOneLine() throws IOException {
        assertTrue(fs(2, "ls", image).contains("there is no image"));
        assertTrue(fs(2, "format", image).contains("--size"));
        assertTrue(fs(2, "format", image, "--size", "much").contains("112K"));
        assertTrue(fs(2, "format", image, "--size", "1M", "--format", "ntfs").contains("there are: fat"));
        file("disk.img", new byte[5000]);
        assertTrue(fs(2, "ls", image).contains("no file system"));
        assertTrue(fs(2, "ls", folder.toString()).contains("folder"));
        fs(0, "format", image, "--size", "64K");
        assertTrue(fs(1, "cat", image, "/nothing").contains("ENOENT"));
        assertTrue(fs(2, "put", image, "/no/such/file").contains("there is no file"));
        assertTrue(fs(1, "put", image, file("large", new byte[100_000]).toString()).contains("ENOSPC"));
        assertTrue(fs(1, "format", image, "--size", "1K").contains("EIO"));
    }

    @Test
    void aRefusedFormatLeavesTheImageAsItIs() throws IOException {
        fs(0, "format", image, "--size", "1M");
        fs(0, "put", image, file("a.txt", new byte[100]).toString());
        byte[] before = Files.readAllBytes(Path.of(image));

        fs(1, "format", image, "--size", "64K", "--format", "microbit");
        fs(1, "format", image, "--size", "1");
        fs(2, "format", image, "--size", "0");
        fs(1, "format", image, "--label", "a*b");
        fs(1, "format", folder.resolve("new.img").toString(), "--size", "1");

        assertArrayEquals(before, Files.readAllBytes(Path.of(image)));
        assertFalse(Files.exists(folder.resolve("new.img")));
    }

    @Test
    void aFileWithoutRoomLeavesTheOldOne() throws IOException {
        fs(0, "format", image, "--size", "112K");
        fs(0, "put", image, file("small", new byte[600]).toString(), "/f");

        assertTrue(fs(1, "put", image, file("big", new byte[200_000]).toString(), "/f").contains("ENOSPC"));

        assertEquals("         600 f\n", fs(0, "ls", image));
        byte[] whole = new byte[97_000];
        fs(0, "put", image, file("whole", whole).toString(), "/f");
        assertTrue(fs(0, "ls", image).startsWith("       97000 f"));
    }

    @Test
    void namesThatAreNoneHereComeOutAsAnError() throws IOException {
        fs(0, "format", image, "--size", "256K", "--format", "littlefs");
        fs(0, "put", image, file("a", new byte[1]).toString(), "/bad\0name");
        fs(0, "put", image, file("b", new byte[1]).toString(), "/\u001b[2J\n");

        assertTrue(fs(1, "get", image, "/", folder.resolve("out").toString()).contains("is no name for a file here"));
        assertTrue(fs(1, "get", image, "/bad\0name", folder.toString()).contains("is no name for a file here"));
        assertTrue(fs(0, "ls", image).contains("           1 \\x1b[2J\\x0a\n"), out::toString);
    }

    @Test
    void aFolderThatLeadsToItselfIsRefused() throws IOException {
        fs(0, "format", image, "--size", "256K");
        Path source = Files.createDirectory(folder.resolve("source"));
        Files.createSymbolicLink(source.resolve("me"), Path.of("."));

        assertTrue(fs(2, "put", image, source.toString()).contains("link to a folder that it lies in"));
    }

    @Test
    void aBrokenImageIsFound() throws IOException {
        fs(0, "format", image, "--size", "112K");
        fs(0, "put", image, file("f", new byte[2000]).toString());
        byte[] bytes = Files.readAllBytes(Path.of(image));
        bytes[512 + 4] = 0x02;
        bytes[512 + 5] = 0;
        Files.write(Path.of(image), bytes);

        assertTrue(fs(1, "check", image).contains("/f: "));
    }

    @Test
    void aPyboardsWholeFlashIsKnown() throws IOException {
        fs(0, "format", image, "--size", "112K");
        fs(0, "put", image, file("main.py", new byte[5]).toString());
        byte[] flash = new byte[1 << 20];
        System.arraycopy(Files.readAllBytes(Path.of(image)), 0, flash, 0x4000, 112 << 10);
        image = file("flash.bin", flash).toString();

        assertEquals("           5 main.py\n", fs(0, "ls", image));
    }

    @Test
    void aMicrobitsFilesAreKnown() throws IOException {
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        fs(0, "format", image, "--size", "28K", "--format", "microbit");
        fs(0, "put", image, file("random.bin", bytes).toString());

        assertEquals("        5000 random.bin\n", fs(0, "ls", image));
        fs(0, "cat", image, "random.bin");
        assertArrayEquals(bytes, out.toByteArray());
        assertTrue(fs(0, "df", image).startsWith("micro:bit, 28 pages of 1024: 27,648 bytes, 5,120 used"),
                out::toString);
        assertEquals("", fs(0, "check", image));
        assertTrue(fs(1, "mkdir", image, "lib").contains("a micro:bit has no directories"));
        assertTrue(fs(1, "put", image, folder.toString()).contains("no directories"));
        fs(0, "rm", image, "random.bin");
        assertEquals("", fs(0, "ls", image));
        assertTrue(fs(1, "format", image, "--size", "30K", "--format", "microbit").contains("28K or 24K"));
    }

    @Test
    void aMicrobitsWholeFlashIsKnown() throws IOException {
        byte[] flash = new byte[512 << 10];
        Arrays.fill(flash, (byte) 0xff);
        image = file("v2.bin", flash).toString();
        fs(0, "put", image, file("main.py", new byte[200]).toString());

        assertEquals("         200 main.py\n", fs(0, "ls", image));
        byte[] written = Files.readAllBytes(Path.of(image));
        assertArrayEquals(Arrays.copyOf(flash, 0x6d000), Arrays.copyOf(written, 0x6d000));
    }

    @Test
    void aMicrobitsBrokenChunksAreFound() throws IOException {
        fs(0, "format", image, "--size", "24K", "--format", "microbit");
        fs(0, "put", image, file("f", new byte[2000]).toString());
        byte[] bytes = Files.readAllBytes(Path.of(image));
        int start = 0;
        while (bytes[start] != (byte) 254) {
            start += 128;
        }
        bytes[start + 127] = 1;
        Files.write(Path.of(image), bytes);

        String said = fs(1, "check", image);
        assertTrue(said.contains("f: chunk ") && said.contains("belongs to no file"), said);
    }

    @Test
    void aBoardIsNamedInPlaceOfItsImage() {
        assertTrue(fs(2, "ls", "--board", "zx81").contains("there is no board 'zx81'"));
        assertTrue(fs(2, "ls", "--board").contains("needs the name"));
    }
}
