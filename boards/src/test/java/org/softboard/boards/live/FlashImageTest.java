package org.softboard.boards.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A flash that outlives the run.
class FlashImageTest {

    @TempDir private Path folder;
    private final List<String> complaints = new ArrayList<>();

    private FlashImage image() throws IOException {
        return FlashImage.at(folder.resolve("new/folder/board.flash"), Session.PYBOARD, complaints::add);
    }

    @Test
    void whatIsWrittenIsThereInTheNextRunEvenIfItHadNotBeenWrittenBack() throws IOException {
        new Session(image()).write(1000, "closed", "c").type(5000, "g = open('open', 'w'); g.write('o' * 700)\r")
                .until(5100);

        String shown = new Session(image()).type(1000, "import os; os.listdir()\r").until(2000);

        assertTrue(shown.contains("'closed', 'open']"), shown);
        assertEquals(List.of(), complaints);
    }

    @Test
    void noImageIsSavedWhileASectorIsErased() throws IOException {
        Path file = folder.resolve("new/folder/board.flash");
        List<Boolean> saved = new ArrayList<>();

        new Session(image()).type(1000, "g = open('f', 'w'); g.write('x' * 5000)\r")
                .meanwhile(5900, () -> saved.add(Files.exists(file)))
                .meanwhile(9900, () -> saved.add(Files.exists(file))).until(10_000);

        assertEquals(List.of(false, true), saved);
    }

    @Test
    void whatCouldNotBeSavedIsSavedAtTheEnd() throws IOException {
        FlashImage image = image();
        Path file = folder.resolve("new/folder/board.flash");
        Path inTheWay = Files.createFile(Files.createDirectory(file).resolve("in the way"));

        new Session(image).write(1000, "x", "x").meanwhile(20_000, () -> {
            try {
                Files.delete(inTheWay);
                Files.delete(file);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }).until(21_000);

        assertEquals(1, complaints.size());
        assertTrue(Files.isRegularFile(file));
    }

    @Test
    void aLinkToAnImageIsThatImage() throws IOException {
        new Session(image()).write(1000, "x", "x").until(2000);
        FlashImage mine = image();
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("new/folder/board.flash"));

        assertThrows(IOException.class, () -> FlashImage.at(link, Session.PYBOARD, complaints::add));
        mine.close();
    }

    @Test
    void aBoardThatWritesNothingLeavesNoImage() throws IOException {
        new Session(image()).until(1000);

        assertTrue(Files.notExists(folder.resolve("new/folder/board.flash")));
    }

    @Test
    void anImageIsOneBoardsAtATime() throws IOException {
        FlashImage mine = image();

        assertEquals("another board uses it", assertThrows(IOException.class, this::image).getMessage());

        mine.close();
        image().close();
    }

    @Test
    void aFileOfAnotherSizeIsNoImage() throws IOException {
        Path file = folder.resolve("short");
        Files.write(file, new byte[100]);

        var problem = assertThrows(IOException.class,
                () -> FlashImage.at(file, Session.PYBOARD, complaints::add));

        assertEquals("it has 100 bytes, STM32F405RG has 1048576", problem.getMessage());
        assertEquals(100, Files.size(file));
    }

    @Test
    void aFileThatIsNoFlashIsLeftAlone() throws IOException {
        byte[] card = new byte[1 << 20];
        card[510] = 0x55;
        Path file = Files.write(folder.resolve("card"), card);

        var problem = assertThrows(IOException.class,
                () -> FlashImage.at(file, Session.PYBOARD, complaints::add));

        assertEquals("it is no image of a board's flash", problem.getMessage());
        assertArrayEquals(card, Files.readAllBytes(file));
    }

    @Test
    void whatCannotBeSavedIsTold() throws IOException {
        FlashImage image = image();
        Path file = folder.resolve("new/folder/board.flash");
        Files.createDirectory(file);
        Files.createFile(file.resolve("in the way"));

        new Session(image).write(1000, "x", "x").until(9000);

        assertTrue(complaints.toString().contains("cannot be saved"), complaints.toString());
    }

    @Test
    void aPowerCutEndsTheRunAndLeavesTheFlashAsItWas() throws IOException {
        byte[] program = "f = open('f', 'w')\nf.write('x' * 600)\nf.close()\nprint('alive')\n"
                .getBytes(StandardCharsets.US_ASCII);
        var run = new ProgramRun(Session.PYBOARD, Media.of(image()), "p.py", program, Double.POSITIVE_INFINITY,
                Long.MAX_VALUE,
                0);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        run.cutPower(1);

        assertEquals(0, run.go(new PrintStream(out), new PrintStream(err), null));
        assertEquals("", out.toString(StandardCharsets.US_ASCII));
        assertTrue(err.toString(StandardCharsets.US_ASCII).contains("the power has failed: erase of sector 1"),
                err::toString);
        byte[] image = Files.readAllBytes(folder.resolve("new/folder/board.flash"));
        assertEquals((byte) 0xff, image[0x4000]);
        assertEquals(List.of(), complaints);
    }
}
