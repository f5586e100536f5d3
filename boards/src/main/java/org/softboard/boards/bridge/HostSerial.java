package org.softboard.boards.bridge;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A serial port of the host, opened for this process alone: 8 data bits, no parity, one stop bit. One thread may read
/// while another writes.
final class HostSerial implements AutoCloseable {

    private static final long LOOK_NANOS = 5_000_000;
    /// A pseudo-terminal does not say what its reader has not taken, and closing forgets it.
    private static final long UNSEEN_NANOS = 100_000_000;
    private static final int EACCES = 13;
    private static final int EBUSY = 16;
    private static final int EAGAIN = 11;

    private final String name;
    private final SerialPort port;
    private int timeout;

    private HostSerial(String name, SerialPort port) {
        this.name = name;
        this.port = port;
    }

    /// Opens a port, by the name that the host has for it or a link to it.
    static HostSerial open(String name, int baud) throws PortProblem {
        SerialPort port = find(name);
        port.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        if (!port.openPort(0)) {
            throw new PortProblem("'" + name + "' cannot be opened: " + switch (port.getLastErrorCode()) {
                case EACCES -> "permission denied (on Linux, ports belong to the group dialout)";
                case EBUSY, EAGAIN -> "another program uses it";
                default -> "is it a serial port?";
            });
        }
        return new HostSerial(name, port);
    }

    private static SerialPort find(String name) throws PortProblem {
        try {
            Path path = Path.of(name);
            return SerialPort.getCommPort(Files.exists(path) ? path.toRealPath().toString() : name);
        } catch (SerialPortInvalidPortException | InvalidPathException | IOException _) {
            throw new PortProblem("there is no serial port '" + name + "'; 'softboard ports' lists those there are");
        }
    }

    String name() {
        return name;
    }

    /// Reads what is there, and waits for it so long at most; gives how many bytes, 0 for none in time.
    int read(byte[] into, int millis) throws PortProblem {
        if (millis == 0 && port.bytesAvailable() == 0) {
            return 0;
        }
        if (millis != timeout && millis > 0) {
            timeout = millis;
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, millis, 0);
        }
        int count = port.readBytes(into, into.length);
        if (count < 0) {
            throw gone();
        }
        return count;
    }

    /// Writes all of it, and waits for as long as the other end takes none.
    void write(byte[] bytes, int offset, int count) throws PortProblem {
        int done = 0;
        while (done < count) {
            int part = port.writeBytes(bytes, count - done, offset + done);
            if (part <= 0) {
                throw gone();
            }
            done += part;
        }
    }

    /// Waits until the host has sent what was written, unless nothing goes out for so long.
    void drain(Duration patience) {
        int before = Integer.MAX_VALUE;
        long since = System.nanoTime();
        int waiting = port.bytesAwaitingWrite();
        while (waiting > 0 && System.nanoTime() - since < patience.toNanos()) {
            if (waiting < before) {
                before = waiting;
                since = System.nanoTime();
            }
            LockSupport.parkNanos(LOOK_NANOS);
            waiting = port.bytesAwaitingWrite();
        }
        LockSupport.parkNanos(UNSEEN_NANOS);
    }

    private PortProblem gone() {
        return new PortProblem("'" + name + "' has gone: was it unplugged?");
    }

    @Override
    public void close() {
        port.closePort();
    }
}
