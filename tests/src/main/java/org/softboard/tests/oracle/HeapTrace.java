package org.softboard.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import org.softboard.interpreter.memory.Heap;

/// Every call of the allocator that a program made on real MicroPython, as CSV lines:
///
///     alloc,bytes,finaliser,block,scan   realloc,block,bytes,may move,block,scan   free,block,scan
///     collect_before,table,scan,last used   collect_after,table,scan,last used
///     info,total,used,free,longest free run,1-blocks,2-blocks,longest object
///
/// where `scan` is the table byte at which the next search begins, and block -1 is NULL.
public final class HeapTrace {

    /// Calls before the program's own: see [UnixStart].
    private static final int START = 12;

    private final List<List<String>> events;

    private HeapTrace(List<List<String>> events) {
        this.events = events;
    }

    public static HeapTrace named(String resource) {
        return new HeapTrace(Table.lines(Table.text(resource)));
    }

    public int size() {
        return events.size();
    }

    /// The calls of the program that was traced, as [HeapCalls] writes them.
    public List<String> calls() {
        var calls = new ArrayList<String>();
        for (List<String> event : events.subList(START, events.size())) {
            switch (event.getFirst()) {
                case "alloc" -> calls.add("alloc " + event.get(1) + " " + event.get(3));
                case "realloc" -> calls.add(number(event, 1) < 0 ? "alloc " + event.get(2) + " " + event.get(4)
                        : "realloc " + event.get(1) + " " + event.get(2) + " " + event.get(4));
                case "free" -> calls.add("free " + event.get(1));
                case "collect_after" -> calls.add("collect");
                default -> {
                }
            }
        }
        return calls;
    }

    /// Does the same to a heap, which must be empty and of the traced heap's size.
    ///
    /// @return the first event with another outcome, empty if there is none
    public String replay(Heap heap) {
        heap.autoCollect(false);
        for (int i = 0; i < events.size(); i++) {
            List<String> event = events.get(i);
            String outcome = apply(heap, event, i + 1 < events.size() ? events.get(i + 1) : event);
            if (!outcome.isEmpty()) {
                return "event " + (i + 1) + ", " + String.join(",", event) + ": " + outcome;
            }
            if (!event.getFirst().startsWith("collect")) {
                heap.release(0);
            }
        }
        return "";
    }

    private static String apply(Heap heap, List<String> event, List<String> next) {
        return switch (event.getFirst()) {
            case "alloc" -> {
                int bytes = number(event, 1);
                int address = number(event, 2) != 0 ? heap.allocateWithFinaliser(bytes) : heap.allocateOrNull(bytes);
                yield compare(heap, address, number(event, 3), number(event, 4));
            }
            case "realloc" -> {
                int address = address(heap, number(event, 1));
                int bytes = number(event, 2);
                int moved = number(event, 3) != 0 ? heap.reallocateOrNull(address, bytes)
                        : heap.reallocateInPlace(address, bytes);
                yield compare(heap, moved, number(event, 4), number(event, 5));
            }
            case "free" -> {
                heap.free(heap.blockAddress(number(event, 1)));
                yield compareScan(heap, number(event, 2));
            }
            case "collect_before" -> {
                String difference = compareTable(heap, event.get(1));
                keepSurvivors(heap, next.get(1));
                heap.collect();
                yield difference;
            }
            case "collect_after" -> compareTable(heap, event.get(1)) + compareScan(heap, number(event, 2));
            case "info" -> compareInfo(heap, event);
            default -> "not an event";
        };
    }

    private static int number(List<String> event, int index) {
        return Integer.parseInt(event.get(index));
    }

    private static String compare(Heap heap, int address, int block, int scan) {
        return address != address(heap, block) ? "is at block " + (address - heap.blockAddress(0)) / heap.blockBytes()
                : compareScan(heap, scan);
    }

    private static int address(Heap heap, int block) {
        return block < 0 ? 0 : heap.blockAddress(block);
    }

    private static String compareScan(Heap heap, int scan) {
        return heap.scanIndex() == scan ? "" : "next search begins at " + heap.scanIndex();
    }

    private static String compareTable(Heap heap, String table) {
        for (int block = 0; block < heap.blocks(); block++) {
            if (heap.blockKind(block) != kind(table, block)) {
                return "block " + block + " is of kind " + heap.blockKind(block);
            }
        }
        return "";
    }

    private static String compareInfo(Heap heap, List<String> event) {
        Heap.Census census = heap.census();
        List<Integer> found = List.of(heap.totalBytes(), heap.usedBytes(), heap.freeBytes(), census.largestFree(),
                census.oneBlocks(), census.twoBlocks(), census.largestUsed());
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) != number(event, i + 1)) {
                return "is " + found;
            }
        }
        return "";
    }

    /// The trace's contents are not known, so what the collector found reachable is made a root.
    private static void keepSurvivors(Heap heap, String tableAfter) {
        for (int block = 0; block < heap.blocks(); block++) {
            if (kind(tableAfter, block) == 1) {
                heap.keep(heap.blockAddress(block));
            }
        }
    }

    /// Two bits a block, the first block of a byte in its lowest bits, bytes as two hexadecimal digits.
    private static int kind(String table, int block) {
        int digit = Character.digit(table.charAt((block >> 2) * 2 + ((block & 2) == 0 ? 1 : 0)), 16);
        return digit >> (block & 1) * 2 & 3;
    }
}
