package org.softboard.boards.live;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.softboard.boards.door.Inbox;
import org.softboard.boards.python.SerialPort;
import org.softboard.boards.time.BoardTime;
import org.softboard.interpreter.vm.Output;
import org.softboard.interpreter.vm.Vm;
import org.softboard.peripherals.time.Event;

/// A board's USB serial port (ports/stm32/usbd_cdc_interface.c): what is typed waits until it is read, but Ctrl-C
/// reaches a running program at once. Both ways take time: what comes, in packets, and what is sent, through a ring that
/// the host empties at USB's full speed.
final class UsbSerial implements SerialPort {

    /// MICROPY_HW_USB_CDC_TX_DATA_SIZE.
    private static final int RING_BYTES = 1024;
    /// Bulk packets at full speed carry about a megabyte a second.
    static final long NANOS_PER_BYTE = 1000;

    /// USB 2.0, 5.8.3: the largest bulk packet at full speed.
    private static final int PACKET_BYTES = 64;

    private static final byte CTRL_C = 3;
    private static final byte[] RETURN = {'\r', '\n'};

    private final BoardTime time;
    private final Inbox inbox;
    private final Output out;
    private final Board.LineEnds ends;
    /// On its way.
    private final ArrayDeque<Byte> coming = new ArrayDeque<>();
    /// Come and not read.
    private final ArrayDeque<Byte> typed = new ArrayDeque<>();
    private final Event packet = new Event(_ -> receivePacket());
    /// The virtual time at which the last packet has passed.
    private long passedAt;
    private @Nullable Vm vm;
    private boolean interruptible;
    private boolean hungUp;
    private boolean isTerminal = true;
    private volatile boolean connected = true;
    private Runnable afterHangUp = () -> {};
    private Runnable arrival = () -> {};
    /// The virtual time at which the ring is empty.
    private long emptyAt;

    UsbSerial(BoardTime time, Inbox inbox, Output out, Board.LineEnds ends) {
        this.time = time;
        this.inbox = inbox;
        this.out = out;
        this.ends = ends;
    }

    /// At each start there is a new machine.
    void attach(Vm newVm) {
        vm = newVm;
        interruptible = false;
    }

    /// While a program runs, Ctrl-C interrupts it, unless it asks for another character (`micropython.kbd_intr`).
    void interruptible(boolean on) {
        interruptible = on;
        if (vm != null) {
            vm.interruptCharacter = CTRL_C;
        }
    }

    boolean isInterruptible() {
        return interruptible;
    }

    /// A program of the host opens or closes the port. Any thread may call it.
    void connect(boolean on) {
        connected = on;
    }

    // ---- from the host ----

    /// Bytes come in packets, each when the one before it has passed.
    void type(byte[] bytes) {
        for (byte character : bytes) {
            coming.add(character);
        }
        if (!packet.isScheduled()) {
            time.clock().schedule(packet, Math.max(time.clock().now(), passedAt));
        }
    }

    private void receivePacket() {
        int count = Math.min(coming.size(), PACKET_BYTES);
        for (int i = 0; i < count; i++) {
            byte character = coming.remove();
            if (!interrupts(character)) {
                typed.add(character);
            }
        }
        passedAt = time.clock().now() + count * NANOS_PER_BYTE;
        if (!coming.isEmpty()) {
            time.clock().schedule(packet, passedAt);
        }
        arrival.run();
    }

    /// Ctrl-C, in front of what has been typed and not read.
    void interrupt() {
        if (!interrupts(CTRL_C)) {
            typed.addFirst(CTRL_C);
        }
    }

    private boolean interrupts(byte character) {
        if (vm == null || !isTerminal || !isInterrupt(character & 0xff)) {
            return false;
        }
        vm.scheduler.interrupt();
        inbox.read(1);
        return true;
    }

    /// Forgets what has been typed (the port starts anew).
    void clear() {
        inbox.read(typed.size() + coming.size());
        typed.clear();
        coming.clear();
    }

    void hangUp() {
        if (!hungUp) {
            hungUp = true;
            afterHangUp.run();
        }
    }

    /// What is to happen once nobody will type any more, and whenever something is read from then on.
    void afterHangUp(Runnable action) {
        afterHangUp = action;
    }

    /// Nothing has been typed that the REPL could read, and nothing will be.
    boolean isAtEnd() {
        return hungUp && (typed.isEmpty() && coming.isEmpty() || !isTerminal);
    }

    // ---- as the firmware uses it ----

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public void attach(boolean toRepl) {
        isTerminal = toRepl;
    }

    @Override
    public boolean isInterrupt(int character) {
        return vm != null && interruptible && character == vm.interruptCharacter;
    }

    @Override
    public void onReceive(Runnable action) {
        arrival = action;
    }

    @Override
    public int received() {
        return typed.size();
    }

    @Override
    public int take() {
        Byte character = typed.poll();
        if (character == null) {
            return NOTHING;
        }
        inbox.read(1);
        if (hungUp) {
            afterHangUp.run();
        }
        return character & 0xff;
    }

    @Override
    public int room() {
        long waiting = Math.ceilDiv(Math.max(0, emptyAt - time.now()), NANOS_PER_BYTE);
        return (int) Math.max(0, RING_BYTES - waiting);
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        charge(length);
        out.write(bytes, offset, length);
    }

    @Override
    public void newLine() {
        charge(RETURN.length);
        int from = ends == Board.LineEnds.AS_PRINTED ? 1 : 0;
        out.write(RETURN, from, RETURN.length - from);
    }

    /// Without a program that takes the bytes they take no time.
    private void charge(int length) {
        if (connected) {
            emptyAt = Math.max(emptyAt, time.now()) + length * NANOS_PER_BYTE;
        }
    }

    @Override
    public void makeRoom() {
        time.stand(emptyAt - RING_BYTES * NANOS_PER_BYTE);
    }
}
