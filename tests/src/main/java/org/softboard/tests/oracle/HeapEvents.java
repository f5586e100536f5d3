package org.softboard.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import org.softboard.interpreter.memory.Heap;

/// What a program asked of the heap, written as the oracle writes it: `aN` allocate N bytes (`aNf` with a finaliser),
/// `rO>N` a block of O bytes grown or shrunk where it stands, `mO>N` moved, `RO>N!` refused, `fO` freed, `C c` a
/// collection, `IN` a question how much is in use, which was N bytes.
public final class HeapEvents implements Heap.Listener {

    private final List<String> events = new ArrayList<>();
    private boolean hears;
    private int lastReading;

    public HeapEvents() {
    }

    /// Listens from the first time that the memory in use is asked for.
    @Override
    public void counted(int usedBytes) {
        lastReading = events.size();
        if (hears) {
            events.add("I" + usedBytes);
        }
        hears = true;
    }

    @Override
    public void allocated(int size, boolean withFinaliser, int address) {
        add("a" + size + (withFinaliser ? "f" : ""));
    }

    @Override
    public void reallocated(int address, int before, int size, int now) {
        add((now == 0 ? "R" : now == address ? "r" : "m") + before + ">" + size + (now == 0 ? "!" : ""));
    }

    @Override
    public void freed(int address, int size) {
        add("f" + size);
    }

    @Override
    public void collected() {
        add("C c");
    }

    private void add(String event) {
        if (hears) {
            events.add(event);
        }
    }

    /// The events between the first and the last reading, one after another.
    public String betweenReadings() {
        return String.join(" ", events.subList(0, lastReading));
    }
}
