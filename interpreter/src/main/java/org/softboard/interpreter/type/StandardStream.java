package org.softboard.interpreter.type;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.Input;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// `sys.stdin`, `sys.stdout` and `sys.stderr`: text streams over what the machine's owner gave (shared/runtime/
/// sys_stdio_mphal.c). In ROM:
///
///     stream -> type | number (0 in, 1 out, 2 err)
public final class StandardStream {

    public static final BuiltinType TYPE =
            streams(BuiltinType.core("TextIOWrapper", CoreType.TEXT_FILE).needs(Option.PY_SYS_STDFILES), true);

    /// Their `buffer`s.
    public static final BuiltinType BYTES =
            streams(BuiltinType.core("FileIO", CoreType.BYTE_FILE).needs(Option.PY_SYS_STDIO_BUFFER), false);

    private static final int ERR = 2;
    private static final int CAN_READ = 1;
    private static final int CAN_WRITE = 4;

    private StandardStream() {
    }

    private static BuiltinType streams(BuiltinType type, boolean isText) {
        BuiltinType streams = StreamMethods.addContextTo(type
                .print((vm, out, self, kind) -> out.text("<io." + type.name() + " " + number(vm, self) + ">"))
                .stream(new Standard(isText))
                .iterate((vm, self, room) -> self)
                .next(StreamMethods::next)
                .method("read", 1, 2, StreamMethods::read)
                .method("readinto", 2, 3, StreamMethods::readInto)
                .method("readline", 1, 2, StreamMethods::readLine)
                .method("readlines", StreamMethods::readLines)
                .method("write", 2, 4, StreamMethods::write)
                .method("close", (vm, self) -> self));
        return isText ? streams.attributes(StandardStream::loadBuffer) : streams;
    }

    /// The attribute `buffer` of the three in ROM.
    public static long loadBuffer(Vm vm, long self, int name) {
        boolean isBuffer = name == vm.qstr("buffer") && vm.profile.language().has(Option.PY_SYS_STDIO_BUFFER)
                && !vm.heap.isInHeap(Word.address(self));
        return isBuffer ? bytes(vm, number(vm, self)) : Word.SENTINEL;
    }

    private static int number(Vm vm, long self) {
        return vm.heap.fieldInt(Word.address(self), 1);
    }

    public static long in(Vm vm) {
        return inRom(vm, 0);
    }

    public static long out(Vm vm) {
        return inRom(vm, 1);
    }

    public static long err(Vm vm) {
        return inRom(vm, 2);
    }

    /// The text stream in ROM with, behind it, that of its bytes.
    private static int inRom(Vm vm, int number) {
        Heap heap = vm.heap;
        int stream = heap.allocateRom(heap.words(4));
        heap.field(stream, 0, CoreType.TEXT_FILE);
        heap.field(stream, 1, number);
        heap.field(stream, 2, CoreType.BYTE_FILE);
        heap.field(stream, 3, number);
        return stream;
    }

    private static long bytes(Vm vm, int number) {
        long text = vm.attributes.find(vm.modules.findBuiltin(vm.qstr("sys"), false), vm.qstr(switch (number) {
            case 0 -> "stdin";
            case 1 -> "stdout";
            default -> "stderr";
        }));
        return Word.address(text) + vm.heap.words(2);
    }

    /// Reading waits for the first byte and takes what is there then.
    private record Standard(boolean text) implements Stream {
        @Override
        public int read(Vm vm, long self, int address, int size) {
            int count = 0;
            while (count < size && (count == 0 || vm.in.isReady())) {
                int b = vm.in.read();
                if (b == Input.END) {
                    break;
                }
                boolean endsLine = b == '\r' && text && vm.in.isFromTerminal();
                vm.heap.int8(address + count++, endsLine ? '\n' : b);
            }
            return count;
        }

        @Override
        public int write(Vm vm, long self, int address, int size) {
            printer(vm, number(vm, self)).memory(vm.heap, address, size);
            return size;
        }

        private Printer printer(Vm vm, int number) {
            Printer bytes = vm.bytesOut;
            if (!text && bytes != null) {
                return bytes;
            }
            return number == ERR ? vm.err : vm.out;
        }

        @Override
        public int control(Vm vm, long self, int request, int argument) {
            return switch (request) {
                case POLL -> (argument & CAN_WRITE) | (vm.in.isReady() ? argument & CAN_READ : 0);
                case CLOSE, FLUSH -> 0;
                default -> -EINVAL;
            };
        }

        @Override
        public boolean isText(long self) {
            return text;
        }
    }
}
