package org.softboard.interpreter.vm;

import java.io.ByteArrayOutputStream;
import org.softboard.interpreter.memory.Heap;

/// Printed text collected outside the machine's memory, for what is not the program's: files, messages of the host.
public final class HostText extends Printer {

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    /// Empty.
    public HostText() {
    }

    public byte[] bytes() {
        return text.toByteArray();
    }

    @Override
    public void bytes(byte[] bytes, int offset, int length) {
        text.write(bytes, offset, length);
    }

    @Override
    public void memory(Heap heap, int address, int length) {
        text.writeBytes(heap.copyOut(address, length));
    }

    @Override
    public void character(int ascii) {
        text.write(ascii);
    }
}
