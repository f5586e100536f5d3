package org.softboard.boards.python;

import org.softboard.interpreter.memory.CoreType;
import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.IntObject;
import org.softboard.interpreter.memory.ListObject;
import org.softboard.interpreter.memory.TupleObject;
import org.softboard.interpreter.memory.Word;
import org.softboard.interpreter.type.StreamMethods;
import org.softboard.interpreter.vm.Args;
import org.softboard.interpreter.vm.BuiltinModule;
import org.softboard.interpreter.vm.BuiltinType;
import org.softboard.interpreter.vm.PythonError;
import org.softboard.interpreter.vm.Stream;
import org.softboard.interpreter.vm.Vm;

/// `socket` of a board without a network interface: sockets can be made, and nothing can be reached
/// (extmod/modsocket.c, shared/netutils/netutils.c).
final class SocketModule {

    private static final int INET = 2;
    private static final int TCP = 1;
    private static final int EPIPE = 32;
    private static final int EINVAL = 22;
    private static final int ENOTCONN = 107;

    private static final BuiltinType SOCKET = StreamMethods.addReadAndWriteTo(BuiltinType.named("socket")
            .construct(0, 3, SocketModule::make)
            .print((vm, out, self, kind) -> out.text(SocketObject.text(vm.heap, Word.address(self))))
            .stream(new UnconnectedStream())
            .method("bind", SocketModule::reach)
            .method("listen", 1, 2, (vm, args) -> fail(vm, ENOTCONN))
            .method("accept", (vm, self) -> fail(vm, EINVAL))
            .method("connect", SocketModule::reach)
            .method("send", (vm, self, data) -> fail(vm, EPIPE))
            .method("sendall", (vm, self, data) -> fail(vm, EPIPE))
            .method("recv", (vm, self, count) -> fail(vm, ENOTCONN))
            .method("sendto", SocketModule::sendTo)
            .method("recvfrom", (vm, self, count) -> fail(vm, ENOTCONN))
            .method("setsockopt", 4, 4, (vm, args) -> noInterface(vm))
            .method("makefile", 1, 3, (vm, args) -> args.word(0))
            .method("settimeout", SocketModule::setTimeout)
            .method("setblocking", (vm, self, flag) -> fail(vm, ENOTCONN)));

    static final BuiltinModule MODULE = BuiltinModule.named("socket").extensible()
            .type(SOCKET)
            .function("getaddrinfo", 2, 6, SocketModule::addressInfo)
            .constant("AF_INET", INET)
            .constant("AF_INET6", 10)
            .constant("SOCK_STREAM", TCP)
            .constant("SOCK_DGRAM", 2)
            .constant("SOCK_RAW", 3)
            .constant("SOL_SOCKET", 0x0FFF)
            .constant("SO_REUSEADDR", 0x0004)
            .constant("SO_BROADCAST", 0x0020)
            .constant("SO_KEEPALIVE", 0x0008)
            .constant("SO_SNDTIMEO", 0x1005)
            .constant("SO_RCVTIMEO", 0x1006);

    private SocketModule() {}

    private static long make(Vm vm, int type, Args args) {
        int socket = SocketObject.create(vm.heap, type);
        SocketObject.kind(vm.heap, socket, args.integer(0, INET), args.integer(1, TCP), args.integer(2, 0));
        return socket;
    }

    private static long fail(Vm vm, int errno) {
        throw vm.osError(errno);
    }

    private static long noInterface(Vm vm) {
        throw vm.error(CoreType.OS_ERROR, "no available NIC");
    }

    private static long reach(Vm vm, long self, long address) {
        int items = vm.objects.items(address, 2);
        parse(vm, vm.heap.field(items, 0));
        vm.toInt(vm.heap.field(items, 1));
        return noInterface(vm);
    }

    private static long sendTo(Vm vm, long self, long data, long address) {
        vm.buffer(data, false);
        return reach(vm, self, address);
    }

    private static long setTimeout(Vm vm, long self, long seconds) {
        if (seconds != Word.NONE) {
            vm.numbers.toFloat(seconds);
        }
        return fail(vm, ENOTCONN);
    }

    // ---- addresses ----

    /// The four numbers of an address in dots, as bytes from the highest; no text at all is 0.0.0.0.
    private static int parse(Vm vm, long word) {
        String text = vm.strings.text(vm.strings.textChecked(word));
        if (text.isEmpty()) {
            return 0;
        }
        int end = 0;
        while (end < text.length() && (text.charAt(end) == '.' || isDigit(text.charAt(end)))) {
            end++;
        }
        int address = 0;
        int at = 0;
        for (int part = 0; part < 4; part++) {
            int number = 0;
            while (at < end && text.charAt(at) != '.') {
                number = number * 10 + text.charAt(at++) - '0';
            }
            address = address << 8 | number & 0xFF;
            boolean isLast = part == 3;
            if (isLast != (at == end)) {
                throw badAddress(vm);
            }
            at++;
        }
        return address;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static PythonError badAddress(Vm vm) {
        return vm.error(CoreType.VALUE_ERROR, "invalid arguments");
    }

    /// Knows addresses only: there is nobody to ask for names.
    private static long addressInfo(Vm vm, Args args) {
        Heap heap = vm.heap;
        String host = vm.strings.text(vm.strings.textChecked(args.word(0)));
        int port = args.integer(1);
        for (int i = 2; i < args.count(); i++) {
            vm.toInt(args.word(i));
        }
        int[] address = {0};
        if (host.isEmpty() || vm.catching(() -> address[0] = parse(vm, args.word(0))) != 0) {
            return noInterface(vm);
        }
        int info = TupleObject.create(heap, 5);
        TupleObject.item(heap, info, 0, Word.smallInt(INET));
        TupleObject.item(heap, info, 1, Word.smallInt(TCP));
        TupleObject.item(heap, info, 2, Word.smallInt(0));
        TupleObject.item(heap, info, 3, vm.strings.str(""));
        int place = TupleObject.create(heap, 2);
        TupleObject.item(heap, info, 4, place);
        int ip = address[0];
        TupleObject.item(heap, place, 0, vm.strings.str(
                (ip >>> 24) + "." + (ip >> 16 & 0xFF) + "." + (ip >> 8 & 0xFF) + "." + (ip & 0xFF)));
        TupleObject.item(heap, place, 1, IntObject.of(heap, port));
        int list = ListObject.create(heap, 1);
        ListObject.item(heap, list, 0, info);
        return list;
    }

    /// The stream of a socket that has no interface.
    private static final class UnconnectedStream implements Stream {

        private static final int WRITABLE = 0x04;
        private static final int HUNG_UP = 0x10;
        private static final int INVALID = 0x20;

        @Override
        public int read(Vm vm, long self, int address, int size) {
            throw vm.osError(0);
        }

        @Override
        public int write(Vm vm, long self, int address, int size) {
            throw vm.osError(0);
        }

        @Override
        public int control(Vm vm, long self, int request, int argument) {
            int socket = Word.address(self);
            switch (request) {
                case CLOSE -> {
                    SocketObject.close(vm.heap, socket);
                    return 0;
                }
                case POLL -> {
                    return SocketObject.isClosed(vm.heap, socket) ? INVALID : HUNG_UP | WRITABLE;
                }
                default -> {
                    return -EINVAL;
                }
            }
        }
    }
}
