package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Vm;

/// Prints to an object that is a stream (py/stream.c, mp_stream_write_adaptor).
public final class StreamPrinter extends Printer {

    private final Vm vm;
    private final long stream;

    private StreamPrinter(Vm vm, long stream) {
        this.vm = vm;
        this.stream = stream;
    }

    /// A printer to an object, which must be a stream.
    public static StreamPrinter to(Vm vm, long stream) {
        vm.objects.stream(stream);
        return new StreamPrinter(vm, stream);
    }

    @Override
    public void bytes(byte[] bytes, int offset, int length) {
        Heap heap = vm.heap;
        int stack = heap.stackPointer;
        int room = vm.calls.enter(length / heap.wordBytes() + 1);
        heap.copyIn(bytes, offset, room, length);
        StreamMethods.write(vm, stream, room, length);
        heap.stackPointer = stack;
    }

    @Override
    public void memory(Heap heap, int address, int length) {
        StreamMethods.write(vm, stream, address, length);
    }

    @Override
    public void character(int ascii) {
        bytes(new byte[]{(byte) ascii}, 0, 1);
    }
}
