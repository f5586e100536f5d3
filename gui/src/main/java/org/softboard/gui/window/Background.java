package org.softboard.gui.window;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Work that may take its time, such as a disk's, away from the window's thread; what follows is on it again.
final class Background {

    private Background() {}

    /// A piece of work whose only expected trouble is the disk's.
    interface Work<T> extends Callable<T> {

        @Override
        T call() throws IOException;
    }

    static <T> void run(Work<T> work, Consumer<T> then, Consumer<IOException> trouble) {
        Thread.ofVirtual().name("file").start(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> then.accept(result));
            } catch (IOException problem) {
                Platform.runLater(() -> trouble.accept(problem));
            }
        });
    }
}
