package org.softboard.gui.window;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Work that may take its time, such as a disk's, away from the window's thread; what follows is on it again. Both keep
/// the order in which they were asked for.
final class Background {

    private final Executor one = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("file").factory());

    /// A piece of work whose only expected trouble is the disk's.
    interface Work<T> extends Callable<T> {

        @Override
        T call() throws IOException;
    }

    <T> void run(Work<T> work, Consumer<T> then, Consumer<IOException> trouble) {
        one.execute(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> then.accept(result));
            } catch (IOException problem) {
                Platform.runLater(() -> trouble.accept(problem));
            }
        });
    }
}
