package org.softboard.interpreter.vm;

/// What makes an object a stream (py/stream.h, mp_stream_p_t). Results below zero are negated errno numbers.
public interface Stream {

    /// Requests of `control`, numbered as upstream does (they reach Python's `ioctl` methods).
    int FLUSH = 1;
    int SEEK = 2;
    int POLL = 3;
    int CLOSE = 4;
    int GET_FILENO = 10;
    int GET_BUFFER_SIZE = 11;

    int EIO = 5;
    int EBADF = 9;
    int EAGAIN = 11;
    int EINVAL = 22;

    /// Reads up to `size` bytes to an address; gives how many, 0 at the end.
    int read(Vm vm, long self, int address, int size);

    /// Writes up to `size` bytes from an address; gives how many.
    int write(Vm vm, long self, int address, int size);

    /// Any other request but SEEK.
    int control(Vm vm, long self, int request, int argument);

    /// Moves to an offset from the start (whence 0), here (1) or the end (2); gives the new position.
    default long seek(Vm vm, long self, long offset, int whence) {
        return -EINVAL;
    }

    /// Does it hold text rather than bytes?
    default boolean isText(long self) {
        return false;
    }
}
