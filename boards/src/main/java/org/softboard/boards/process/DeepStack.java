package org.softboard.boards.process;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// Work on a thread with a deep stack: recursion in a simulated machine and deeply nested source text are recursion in
/// Java, too.
public final class DeepStack {

    private static final long BYTES = 512L << 20;

    private DeepStack() {}

    /// A thread that has one and is not started yet.
    public static Thread thread(String name, Runnable work) {
        return new Thread(null, work, name, BYTES);
    }

    /// Does the work and gives its result; what it throws is thrown here.
    public static int run(String name, IntSupplier work) {
        var result = new int[1];
        var failure = new @Nullable Throwable[1];
        var thread = thread(name, () -> {
            try {
                result[0] = work.getAsInt();
            } catch (RuntimeException | Error problem) {
                failure[0] = problem;
            }
        });
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (failure[0] instanceof RuntimeException problem) {
            throw problem;
        }
        if (failure[0] instanceof Error problem) {
            throw problem;
        }
        return result[0];
    }
}
