package org.softboard.boards.host;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.softboard.boards.process.GatheredOutput;

/// Standard output and error, which keep their order, since one is flushed before the other is written. A reader that has
/// gone away ends the process, as SIGPIPE would.
final class StandardOutputs {

    private static final int UNWRITABLE = 1;

    private final GatheredOutput out = open(FileDescriptor.out);
    private final GatheredOutput err = open(FileDescriptor.err);

    private static GatheredOutput open(FileDescriptor descriptor) {
        return new GatheredOutput(new FileOutputStream(descriptor)::write, StandardOutputs::end);
    }

    private static void end(IOException problem) {
        Runtime.getRuntime().halt(UNWRITABLE);
    }

    void out(byte[] bytes, int offset, int length) {
        err.flush();
        out.write(bytes, offset, length);
    }

    void err(byte[] bytes, int offset, int length) {
        out.flush();
        err.write(bytes, offset, length);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
