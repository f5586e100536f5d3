package org.softboard.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;

class HeapTraceTest {

    private static final int HEAP_BYTES = 16 * 1024;
    private static final MemoryMap SIXTEEN_KILOBYTES = new MemoryMap(0x10000, 0x400, HEAP_BYTES, 0x400, 0x0800_0000,
            0x2000_0000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyBlockIsWhereTheRealAllocatorPutIt(int number) {
        var heap = Heap.of(SIXTEEN_KILOBYTES, Representation.A, true, new Meter(Meter.Prices.FREE));

        assertEquals("", HeapTrace.named("heap-trace-" + number + ".csv").replay(heap));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void programsGetTheBlocksThatTheyGetOnRealMicroPython(int number) {
        var calls = new AtomicReference<List<String>>();
        var machine = new FreshMachine(Machines.representationA(HEAP_BYTES)).startedBy(vm -> {
            UnixStart.TRACES.of(vm);
            var heard = new HeapCalls(vm.heap);
            vm.heap.listener(heard);
            calls.set(heard.calls());
        });

        machine.run(Table.text("heap-trace-" + number + ".py"));

        List<String> real = HeapTrace.named("heap-trace-" + number + ".csv").calls();
        assertEquals(String.join("\n", real), String.join("\n", calls.get().subList(0, real.size())));
    }
}
