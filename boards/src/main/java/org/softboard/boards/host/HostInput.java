package org.softboard.boards.host;

import java.io.IOException;
import java.io.InputStream;
import org.softboard.interpreter.vm.Input;

/// Standard input; what was printed so far is shown before it waits.
final class HostInput implements Input {

    private final InputStream in;
    private final Runnable beforeWaiting;

    HostInput(InputStream in, Runnable beforeWaiting) {
        this.in = in;
        this.beforeWaiting = beforeWaiting;
    }

    @Override
    public int read() {
        beforeWaiting.run();
        try {
            return in.read();
        } catch (IOException gone) {
            return END;
        }
    }

    @Override
    public boolean isReady() {
        try {
            return in.available() > 0;
        } catch (IOException gone) {
            return true;
        }
    }
}
