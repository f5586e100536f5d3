package org.softboard.boards.serial;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/// This process's own standard input and output as the client of a board's serial port, for a program that starts the
/// board itself (upstream's `pyboard.py --device exec:...`).
public final class StdioLink implements SerialDoor.Client {

    private final SerialDoor door;
    private final InputStream in;
    private final PrintStream out;

    public StdioLink(SerialDoor door, InputStream in, PrintStream out) {
        this.door = door;
        this.in = in;
        this.out = out;
    }

    /// Passes bytes on until the input ends or nobody reads the output.
    public void serve() throws IOException, InterruptedException {
        if (!door.open(this)) {
            throw new IOException("another program holds the port");
        }
        var bytes = new byte[1024];
        int count = in.read(bytes);
        while (count >= 0 && !out.checkError()) {
            door.send(bytes, count);
            count = in.read(bytes);
        }
        door.release(this);
    }

    @Override
    public int write(byte[] bytes, int offset, int count) {
        out.write(bytes, offset, count);
        out.flush();
        return out.checkError() ? 0 : count;
    }
}
