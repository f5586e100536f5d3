package org.softboard.gui.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Sizes as people read them.
class MemoryBarTest {

    @Test
    void smallSizesAreExact() {
        assertEquals("2,128 B", MemoryBar.bytes(2128));
    }

    @Test
    void largeSizesAreRounded() {
        assertEquals("100.8 KiB", MemoryBar.bytes(103_200));
    }
}
