package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;

class HeapTraceTest {

    private static final MemoryMap SIXTEEN_KILOBYTES = new MemoryMap(0x10000, 0x400, 0x4000, 0x400, 0x0800_0000,
            0x2000_0000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyBlockIsWhereTheRealAllocatorPutIt(int number) {
        var heap = Heap.of(SIXTEEN_KILOBYTES, Representation.A, true, new Meter(Meter.Prices.FREE));

        assertEquals("", HeapTrace.named("heap-trace-" + number + ".csv").replay(heap));
    }
}
