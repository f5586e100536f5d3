package org.softboard.interpreter.vm;

import org.softboard.interpreter.source.Reader;

/// Text that comes from outside the machine's memory: a command line, a test.
final class HostReader implements Reader {

    private final byte[] text;
    private int at;

    HostReader(byte[] text) {
        this.text = text;
    }

    @Override
    public int readByte() {
        return at < text.length ? text[at++] & 0xFF : END;
    }

    @Override
    public void close() {
    }

    @Override
    public int address() {
        return 0;
    }
}
