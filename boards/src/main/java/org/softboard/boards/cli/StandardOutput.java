package org.softboard.boards.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/// The process's standard output, which remembers why it could not be written: a full disk is an error, a reader such as
/// `head` that has had enough is none.
final class StandardOutput extends OutputStream {

    /// What shells say of a command that wrote to a closed pipe.
    private static final int PIPE_CLOSED = 141;

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private volatile @Nullable IOException failure;

    @Override
    public void write(int character) throws IOException {
        write(new byte[]{(byte) character}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException problem) {
            failure = problem;
            throw problem;
        }
    }

    /// The status with which the process ends, after a complaint if one is due: a command's own, if all was written.
    int status(int own, PrintStream err) {
        IOException problem = failure;
        if (problem == null) {
            return own;
        }
        String reason = String.valueOf(problem.getMessage());
        if (reason.contains("Broken pipe")) {
            return PIPE_CLOSED;
        }
        err.println("softboard: standard output cannot be written: " + reason);
        return Main.UNUSABLE_ARGUMENTS;
    }
}
