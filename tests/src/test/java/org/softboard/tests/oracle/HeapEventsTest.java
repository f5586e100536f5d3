package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;

class HeapEventsTest {

    private static final MemoryMap SIXTEEN_KILOBYTES = new MemoryMap(0x10000, 0x400, 0x4000, 0x400, 0x0800_0000,
            0x2000_0000);

    private final Heap heap = Heap.of(SIXTEEN_KILOBYTES, Representation.A, true, new Meter(Meter.Prices.FREE));
    private final HeapEvents events = new HeapEvents();

    @Test
    void everyRequestIsWrittenOnce() {
        heap.listener(events);
        heap.usedBytes();
        int first = heap.allocate(10);
        first = heap.reallocate(first, 40);
        heap.allocateWithFinaliser(8);
        heap.reallocateInPlace(first, 60);
        first = heap.reallocate(first, 60);
        heap.free(first);
        heap.collect();
        heap.usedBytes();

        assertEquals("a10 r16>40 a8f R48>60! m48>60 f64 C c", events.betweenReadings());
    }

    @Test
    void aReadingBetweenIsWrittenWithItsFigure() {
        heap.listener(events);
        heap.usedBytes();
        heap.allocate(20);
        heap.freeBytes();
        heap.usedBytes();

        assertEquals("a20 I32", events.betweenReadings());
    }

    @Test
    void whatComesBeforeTheFirstReadingIsLeftOut() {
        heap.listener(events);
        heap.allocate(10);
        heap.usedBytes();
        heap.usedBytes();

        assertEquals("", events.betweenReadings());
    }
}
