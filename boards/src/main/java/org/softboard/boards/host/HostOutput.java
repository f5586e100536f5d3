package org.softboard.boards.host;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.softboard.interpreter.vm.Output;

/// Standard output or error behind a buffer of our own; the two keep their order, since one is flushed before the other
/// writes. A reader that has gone away ends the process, as SIGPIPE would.
final class HostOutput implements Output {

    private static final int SIZE = 16 << 10;

    private final FileOutputStream stream;
    private final byte[] buffer = new byte[SIZE];
    private int filled;

    private HostOutput(FileDescriptor descriptor) {
        stream = new FileOutputStream(descriptor);
    }

    static HostOutput standard() {
        return new HostOutput(FileDescriptor.out);
    }

    static HostOutput error() {
        return new HostOutput(FileDescriptor.err);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (length > SIZE - filled) {
            flush();
        }
        if (length > SIZE) {
            put(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, filled, length);
            filled += length;
        }
    }

    void flush() {
        put(buffer, 0, filled);
        filled = 0;
    }

    private void put(byte[] bytes, int offset, int length) {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException readerIsGone) {
            Runtime.getRuntime().halt(1);
        }
    }
}
