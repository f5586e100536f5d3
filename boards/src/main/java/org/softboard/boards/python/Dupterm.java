package org.softboard.boards.python;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.type.StreamMethods;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// The terminals of the REPL (extmod/os_dupterm.c): what is printed goes to each of them, what is typed may come from
/// any. The second is the USB serial port unless a program says otherwise.
///
///     static RAM: three streams and that of pyb.repl_uart, NULL where there is none | room for a byte
public final class Dupterm {

    public static final int NOTHING = SerialPort.NOTHING;

    private static final int SLOTS = 4;
    private static final int USB_SLOT = 1;
    private static final int UART_SLOT = 3;
    private static final int CAN_READ = 1;
    private static final int CHUNK = 256;
    private static final byte[] RETURN = {'\r', '\n'};

    private final SerialPort port;
    private final PybUsbVcp vcp;
    private int slots;
    private @Nullable Vm vm;
    /// The usual case: the port, and nothing else.
    private boolean isPortAlone = true;

    Dupterm(SerialPort port, PybUsbVcp vcp) {
        this.port = port;
        this.vcp = vcp;
    }

    /// At each start of the interpreter.
    void initialise(Vm newVm) {
        Heap heap = newVm.heap;
        slots = heap.allocateStatic(heap.words(SLOTS + 1));
        vm = newVm;
        set(newVm, USB_SLOT, vcp.object(newVm));
        vcp.attach(newVm, vcp.object(newVm), true);
    }

    /// `dupterm(stream or None[, slot])`: gives the stream that was there.
    long dupterm(Vm running, Args args) {
        int slot = args.integer(1, 0);
        if (slot < 0 || slot >= UART_SLOT) {
            throw running.error(CoreType.VALUE_ERROR, "invalid dupterm index");
        }
        long next = args.word(0);
        long before = running.heap.field(slots, slot);
        if (next != Word.NONE) {
            running.objects.stream(next);
        }
        set(running, slot, next == Word.NONE ? Word.NULL : next);
        attach(running, before, false);
        attach(running, next, true);
        return before == Word.NULL ? Word.NONE : before;
    }

    /// The serial port on which the REPL is repeated (`pyb.repl_uart`), or None.
    long uart(Vm running) {
        long stream = running.heap.field(slots, UART_SLOT);
        return stream == Word.NULL ? Word.NONE : stream;
    }

    void uart(Vm running, long stream) {
        long before = uart(running);
        set(running, UART_SLOT, stream == Word.NONE ? Word.NULL : stream);
        attach(running, stream == Word.NONE ? before : stream, stream != Word.NONE);
    }

    private void set(Vm running, int slot, long stream) {
        running.heap.field(slots, slot, stream);
        isPortAlone = true;
        for (int i = 0; i < SLOTS; i++) {
            isPortAlone &= running.heap.field(slots, i) == (i == USB_SLOT ? vcp.object(running) : Word.NULL);
        }
    }

    private static void attach(Vm running, long stream, boolean on) {
        if (stream != Word.NULL && stream != Word.NONE
                && running.objects.stream(stream) instanceof BuiltinTerminal terminal) {
            terminal.attach(running, stream, on);
        }
    }

    private static boolean isBuiltin(Vm running, long stream) {
        return running.objects.stream(stream) instanceof BuiltinTerminal;
    }

    // ---- what is printed ----

    /// Writes what Python prints, line by line. The bytes may change as soon as an interrupt or another terminal prints.
    public void print(byte[] bytes, int offset, int length) {
        if (isPortAlone && !vcp.hasClearToSend()) {
            printLines(bytes, offset, length);
            port.makeRoom();
        } else {
            printLines(Arrays.copyOfRange(bytes, offset, offset + length), 0, length);
        }
    }

    private void printLines(byte[] bytes, int offset, int length) {
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                emit(bytes, from, i - from);
                newLine();
                from = i + 1;
            }
        }
        emit(bytes, from, offset + length - from);
    }

    private void newLine() {
        Vm running = vm;
        if (isPortAlone || running == null) {
            port.newLine();
            return;
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            if (running.heap.field(slots, slot) == vcp.object(running)) {
                port.newLine();
            } else {
                write(running, slot, RETURN, 0, RETURN.length);
            }
        }
    }

    /// Writes bytes as they are.
    public void write(byte[] bytes, int offset, int length) {
        if (isPortAlone && !vcp.hasClearToSend()) {
            port.send(bytes, offset, length);
            port.makeRoom();
        } else {
            emit(Arrays.copyOfRange(bytes, offset, offset + length), 0, length);
        }
    }

    private void emit(byte[] bytes, int offset, int length) {
        Vm running = vm;
        if (length == 0) {
            return;
        }
        if (isPortAlone || running == null) {
            vcp.emit(bytes, offset, length);
            return;
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            for (int done = 0; done < length; done += CHUNK) {
                write(running, slot, bytes, offset + done, Math.min(CHUNK, length - done));
            }
        }
    }

    /// The bytes lie on the C stack while a stream of Python's has them.
    private void write(Vm running, int slot, byte[] bytes, int offset, int length) {
        Heap heap = running.heap;
        long stream = heap.field(slots, slot);
        if (stream == Word.NULL) {
            return;
        }
        int stack = heap.stackPointer;
        int mark = heap.fresh();
        int exception = running.catching(() -> {
            int room = running.calls.enter(length / heap.wordBytes() + 1);
            heap.copyIn(bytes, offset, room, length);
            StreamMethods.write(running, stream, room, length);
        });
        heap.stackPointer = stack;
        if (exception != 0) {
            deactivate(running, slot, "dupterm: Exception in write() method, deactivating: ", exception);
        }
        heap.release(mark);
    }

    private void deactivate(Vm running, int slot, String message, int exception) {
        long stream = running.heap.field(slots, slot);
        set(running, slot, Word.NULL);
        running.out.text(message);
        if (exception != 0) {
            running.errors.print(running.out, exception);
        }
        if (stream != Word.NULL) {
            running.catching(() -> StreamMethods.close(running, stream));
        }
    }

    // ---- what is typed ----

    /// The next character of any terminal; NOTHING if none has one.
    public int read() {
        Vm running = vm;
        if (isPortAlone || running == null) {
            return port.take();
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            long stream = running.heap.field(slots, slot);
            int character = stream == Word.NULL ? NOTHING
                    : isBuiltin(running, stream) ? readBuiltin(running, stream)
                            : readPython(running, slot);
            if (character >= 0) {
                return character;
            }
        }
        return NOTHING;
    }

    private int readBuiltin(Vm running, long stream) {
        if (!isReady(running, stream)) {
            return NOTHING;
        }
        int count = running.objects.stream(stream).read(running, stream, room(running), 1);
        return count == 1 ? running.heap.int8(room(running)) : NOTHING;
    }

    /// At its end, and when it raises, a stream is a terminal no longer.
    private int readPython(Vm running, int slot) {
        long stream = running.heap.field(slots, slot);
        int mark = running.heap.fresh();
        int[] count = new int[1];
        int exception = running.catching(() -> {
            count[0] = running.objects.stream(stream).read(running, stream, room(running), 1);
            if (count[0] < 0 && count[0] != -Stream.EAGAIN) {
                throw running.osError(-count[0]);
            }
        });
        if (exception != 0) {
            deactivate(running, slot, "dupterm: Exception in read() method, deactivating: ", exception);
        } else if (count[0] == 0) {
            deactivate(running, slot, "dupterm: EOF received, deactivating\n", 0);
        }
        running.heap.release(mark);
        if (exception != 0 || count[0] <= 0) {
            return NOTHING;
        }
        int character = running.heap.int8(room(running));
        if (port.isInterrupt(character)) {
            running.scheduler.interrupt();
            return NOTHING;
        }
        return character;
    }

    private int room(Vm running) {
        return slots + running.heap.words(SLOTS);
    }

    /// Has any terminal a character?
    public boolean isReady() {
        Vm running = vm;
        if (isPortAlone || running == null) {
            return port.received() > 0;
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            long stream = running.heap.field(slots, slot);
            if (stream != Word.NULL && isReady(running, stream)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReady(Vm running, long stream) {
        int mark = running.heap.fresh();
        int[] happened = new int[1];
        running.catching(() -> happened[0] = running.objects.stream(stream).control(running, stream, Stream.POLL,
                CAN_READ));
        running.heap.release(mark);
        return happened[0] > 0;
    }

    /// Must a terminal be asked again and again, since it does not say when it has something?
    public boolean isPolled() {
        Vm running = vm;
        if (isPortAlone || running == null) {
            return false;
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            long stream = running.heap.field(slots, slot);
            if (stream != Word.NULL && !isBuiltin(running, stream)) {
                return true;
            }
        }
        return false;
    }
}
