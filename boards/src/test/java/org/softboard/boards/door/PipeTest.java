package org.softboard.boards.door;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// The bounded stream out of a board.
class PipeTest {

    private final Pipe pipe = new Pipe(4, () -> {});

    private int write(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return pipe.write(bytes, 0, bytes.length);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertEquals(4, write(1, 2, 3, 4, 5));
        assertEquals(0, write(6));
        byte[] bytes = new byte[8];

        assertEquals(4, pipe.read(bytes));
        assertArrayEquals(new byte[]{1, 2, 3, 4, 0, 0, 0, 0}, bytes);
    }

    @Test
    void keepsTheNewestWhileNobodyReads() {
        pipe.keepNewest(true);
        write(1, 2, 3);
        assertEquals(3, write(4, 5, 6));
        byte[] bytes = new byte[8];

        assertEquals(4, pipe.read(bytes));
        assertArrayEquals(new byte[]{3, 4, 5, 6, 0, 0, 0, 0}, bytes);
    }

    @Test
    void aWriteThatIsLargerThanThePipeGivesItsBeginningUp() {
        pipe.keepNewest(true);
        write(1);

        assertEquals(6, write(2, 3, 4, 5, 6, 7));
        byte[] bytes = new byte[8];
        assertEquals(4, pipe.read(bytes));
        assertArrayEquals(new byte[]{4, 5, 6, 7, 0, 0, 0, 0}, bytes);
    }

    @Test
    void refusesAgainOnceSomebodyReads() {
        pipe.keepNewest(true);
        write(1, 2, 3, 4);
        pipe.keepNewest(false);

        assertEquals(0, write(5));
    }
}
