package org.softboard.boards.serial;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/// A TCP port whose bytes are the serial port's, without any protocol on top (pyserial: `socket://host:port`). The first
/// client holds the serial port until it leaves; others are told so and sent away.
public final class TcpLink implements Link {

    private static final long PAUSE_NANOS = 100_000_000;

    private final SerialDoor door;
    private final ServerSocket server;

    private TcpLink(SerialDoor door, ServerSocket server) {
        this.door = door;
        this.server = server;
        Thread.ofPlatform().daemon().name("tcp").start(this::accept);
    }

    /// Listens at this address, on a free port if its port is 0.
    public static TcpLink open(SerialDoor door, InetSocketAddress address) throws IOException {
        var server = new ServerSocket();
        try {
            server.bind(address);
        } catch (IOException problem) {
            server.close();
            throw problem;
        }
        return new TcpLink(door, server);
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public String advice() {
        String address = server.getInetAddress().getHostAddress();
        String place = (server.getInetAddress() instanceof Inet6Address ? "[" + address + "]" : address) + ":" + port();
        String open =
                server.getInetAddress().isLoopbackAddress() ? "" : ", which whoever reaches this computer can use";
        return "TCP port " + place + open + "\n  mpremote connect socket://" + place;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().name("tcp client").start(() -> serve(socket));
            } catch (IOException _) {
                // The link is closed, or for a while this process may open no more.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var client = new TcpClient(socket.getOutputStream());
            if (!door.open(client)) {
                client.out.write(SerialDoor.taken());
                return;
            }
            try {
                pass(socket);
            } finally {
                door.release(client);
            }
        } catch (IOException _) {
            // The client has gone.
        }
    }

    private void pass(Socket socket) throws IOException {
        var bytes = new byte[4096];
        try {
            int count = socket.getInputStream().read(bytes);
            while (count >= 0) {
                door.send(bytes, count);
                count = socket.getInputStream().read(bytes);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private record TcpClient(OutputStream out) implements SerialDoor.Client {
        @Override
        public int write(byte[] bytes, int offset, int count) {
            try {
                out.write(bytes, offset, count);
                return count;
            } catch (IOException _) {
                return 0;
            }
        }
    }

    /// Ends listening; who is connected is cut off with the process.
    @Override
    public void close() throws IOException {
        server.close();
    }
}
