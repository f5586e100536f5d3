package org.softboard.gui.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs on disk.
class ProgramFileTest {

    @TempDir Path folder;

    private Path file(String bytes) throws IOException {
        return Files.write(folder.resolve("a.py"), bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("b.py");

        ProgramFile.Stamp stamp = ProgramFile.write(file, "print('ä€😀')\n", false);

        assertEquals("print('ä€😀')\n", ProgramFile.read(file).text());
        assertEquals(stamp, ProgramFile.read(file).stamp());
    }

    @Test
    void lineEndsStayWhatTheyWere() throws IOException {
        Path file = file("a\r\nb\r\n");
        ProgramFile.Contents contents = ProgramFile.read(file);
        ProgramFile.write(file, contents.text() + "c\n", contents.returns());

        assertEquals("a\nb\n", contents.text());
        assertEquals("a\r\nb\r\nc\r\n", Files.readString(file));
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

        assertThrows(IOException.class, () -> ProgramFile.write(folderInTheWay, "new", false));
        assertThrows(IOException.class, () -> ProgramFile.write(folder.resolve("none/d.py"), "new", false));

        assertEquals("old", Files.readString(file));
        try (var names = Files.list(folder)) {
            assertEquals(2, names.count());
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = file("old");
        Path link = Files.createSymbolicLink(folder.resolve("link.py"), file);
        ProgramFile.write(link, "new", false);

        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals("new".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
    }
}
