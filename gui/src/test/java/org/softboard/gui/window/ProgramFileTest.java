package org.softboard.gui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.softboard.gui.window.ProgramFile.Form;

/// Programs on disk.
class ProgramFileTest {

    @TempDir Path folder;

    private Path file(String bytes) throws IOException {
        return Files.write(folder.resolve("a.py"), bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("b.py");

        ProgramFile.Stamp stamp = ProgramFile.write(file, "print('ä€😀')\n", Form.PLAIN);

        assertEquals("print('ä€😀')\n", ProgramFile.read(file).text());
        assertEquals(stamp, ProgramFile.read(file).stamp());
    }

    @Test
    void lineEndsStayWhatTheyWere() throws IOException {
        Path file = file("a\r\nb\r\n");
        ProgramFile.Contents contents = ProgramFile.read(file);
        ProgramFile.write(file, contents.text() + "c\n", contents.form());

        assertEquals("a\nb\n", contents.text());
        assertEquals("a\r\nb\r\nc\r\n", Files.readString(file));
    }

    @Test
    void aMixedFileGetsTheLineEndsOfMostOfItsLines() throws IOException {
        assertFalse(ProgramFile.read(file("a\r\nb\nc\nd\n")).form().returns());
        assertTrue(ProgramFile.read(file("a\nb\r\nc\r\n")).form().returns());
    }

    @Test
    void aByteOrderMarkStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "\uFEFFa\n");
        ProgramFile.Contents contents = ProgramFile.read(file);
        ProgramFile.write(file, contents.text(), contents.form());

        assertEquals("a\n", contents.text());
        assertEquals("\uFEFFa\n", Files.readString(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsRefused() {
        assertThrows(ProgramFile.Unreadable.class, () -> ProgramFile.read(Path.of("/dev/zero")));
    }

    @Test
    void aFileThatMayNotBeWrittenIsLeftAlone() throws IOException {
        Path file = file("old");
        assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "the superuser may write everything");

        assertThrows(AccessDeniedException.class, () -> ProgramFile.write(file, "new", Form.PLAIN));

        assertEquals("old", Files.readString(file));
    }

    @Test
    void otherEncodingsAreNoticed() throws IOException {
        ProgramFile.Contents contents = ProgramFile.read(file("# caf\u00e9\n"));

        assertFalse(contents.isUtf8());
        assertEquals("# café\n", contents.text());
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path file = file("M\6\0\37");

        assertThrows(ProgramFile.Unreadable.class, () -> ProgramFile.read(file));
    }

    @Test
    void aFailedWriteLeavesTheFileAndNothingElse() throws IOException {
        Path file = file("old");
        Path folderInTheWay = Files.createDirectory(folder.resolve("c.py"));
        Files.write(folderInTheWay.resolve("x"), new byte[1]);

        assertThrows(IOException.class, () -> ProgramFile.write(folderInTheWay, "new", Form.PLAIN));
        assertThrows(IOException.class, () -> ProgramFile.write(folder.resolve("none/d.py"), "new", Form.PLAIN));

        assertEquals("old", Files.readString(file));
        try (var names = Files.list(folder)) {
            assertEquals(2, names.count());
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = file("old");
        Path link = Files.createSymbolicLink(folder.resolve("link.py"), file);
        ProgramFile.write(link, "new", Form.PLAIN);

        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals("new".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
    }
}
