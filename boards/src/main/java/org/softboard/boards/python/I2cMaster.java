package org.softboard.boards.python;

import java.util.List;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.vm.Buffer;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Clock;

/// Transfers on two open-drain lines, bit by bit (NXP UM10204). Results below zero are negative error numbers.
final class I2cMaster {

    static final int NO_DEVICE = -19;
    static final int TIMED_OUT = -110;

    private static final int READ = 1;
    private static final int BITS = 8;
    private static final byte[] NOTHING = {};

    /// The lines; true is released, which is high unless somebody holds it low.
    interface Lines {
        void releaseScl(boolean released);

        boolean isSclHigh();

        void releaseSda(boolean released);

        boolean isSdaHigh();
    }

    private final Lines lines;
    private final BoardTime time;
    private final long half;
    private final int timeout;

    /// @param half    half a bit, in nanoseconds
    /// @param timeout how long a device may hold the clock, in microseconds
    I2cMaster(Lines lines, BoardTime time, long half, int timeout) {
        this.lines = lines;
        this.time = time;
        this.half = half;
        this.timeout = timeout;
    }

    /// Sends to a device and gives how many bytes it has acknowledged.
    int write(Vm vm, int device, byte[] first, Iterable<Buffer> rest, boolean stop) {
        int result = begin(device << 1);
        int acknowledged = 0;
        if (result != 0) {
            return result;
        }
        for (byte value : first) {
            result = send(value);
            if (result != 0) {
                return finish(result, acknowledged, stop);
            }
            acknowledged++;
        }
        for (Buffer buffer : rest) {
            for (int i = 0; i < buffer.length(); i++) {
                vm.meter.attend();
                result = send(vm.heap.int8(buffer.address() + i));
                if (result != 0) {
                    return finish(result, acknowledged, stop);
                }
                acknowledged++;
            }
        }
        return finish(0, acknowledged, stop);
    }

    int write(Vm vm, int device, boolean stop) {
        return write(vm, device, NOTHING, List.of(), stop);
    }

    int read(Vm vm, int device, Buffer into, boolean stop) {
        int result = begin(device << 1 | READ);
        return result != 0 ? result : finish(receive(vm, into, true), 0, stop);
    }

    private int finish(int result, int acknowledged, boolean stop) {
        if (result < 0) {
            return result;
        }
        int stopped = stop ? stop() : 0;
        return stopped < 0 ? stopped : acknowledged;
    }

    private int begin(int header) {
        int result = start();
        if (result == 0) {
            result = send(header);
        }
        if (result > 0) {
            stop();
            return NO_DEVICE;
        }
        return result;
    }

    /// Fills a buffer, and refuses more after the last byte if `last`.
    int receive(Vm vm, Buffer into, boolean last) {
        for (int i = 0; i < into.length(); i++) {
            vm.meter.attend();
            int value = receive(last && i == into.length() - 1);
            if (value < 0) {
                return value;
            }
            vm.heap.int8(into.address() + i, value);
        }
        return 0;
    }

    // ---- conditions and bytes ----

    int start() {
        time.now();
        lines.releaseSda(true);
        delay();
        int result = release();
        if (result == 0) {
            lines.releaseSda(false);
            delay();
        }
        return result;
    }

    int stop() {
        time.now();
        delay();
        lines.releaseSda(false);
        delay();
        int result = release();
        lines.releaseSda(true);
        delay();
        return result;
    }

    /// 0 if the byte has been acknowledged, 1 if not.
    int send(int value) {
        time.now();
        delay();
        lines.releaseScl(false);
        for (int bit = BITS - 1; bit >= 0; bit--) {
            lines.releaseSda((value >> bit & 1) != 0);
            delay();
            int result = release();
            if (result != 0) {
                lines.releaseSda(true);
                return result;
            }
            lines.releaseScl(false);
        }
        lines.releaseSda(true);
        delay();
        int result = release();
        if (result != 0) {
            return result;
        }
        boolean refused = lines.isSdaHigh();
        delay();
        lines.releaseScl(false);
        return refused ? 1 : 0;
    }

    private int receive(boolean last) {
        time.now();
        delay();
        lines.releaseScl(false);
        delay();
        int value = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int result = release();
            if (result != 0) {
                return result;
            }
            value = value << 1 | (lines.isSdaHigh() ? 1 : 0);
            lines.releaseScl(false);
            delay();
        }
        lines.releaseSda(last);
        delay();
        int result = release();
        if (result == 0) {
            lines.releaseScl(false);
        }
        lines.releaseSda(true);
        return result == 0 ? value : result;
    }

    /// Lets go of the clock and waits until the device does so, too.
    private int release() {
        lines.releaseScl(true);
        delay();
        for (int waited = 0; !lines.isSclHigh(); waited++) {
            if (waited >= timeout) {
                return TIMED_OUT;
            }
            time.freeze(Clock.NANOS_PER_MICRO);
        }
        return 0;
    }

    private void delay() {
        time.freeze(half);
    }
}
