package org.softboard.boards.python;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;

/// A socket in memory (extmod/modnetwork.h, mod_network_socket_obj_t).
///
///     socket -> type | interface | its functions | domain, type, protocol, bound, descriptor | timeout | callback | state
final class SocketObject {

    private static final Layout LAYOUT = Layout.of("socket");

    static {
        LAYOUT.ref("interface");
        LAYOUT.integer("functions");
    }

    private static final Layout.IntField KIND = LAYOUT.integer("kind");
    private static final Layout.IntField TIMEOUT = LAYOUT.integer("timeout");

    static {
        LAYOUT.word("callback");
    }

    private static final Layout.IntField STATE = LAYOUT.integer("state");
    private static final int WORDS = LAYOUT.words();

    private static final int CLOSED = 3;
    private static final int NO_DESCRIPTOR = -1 << 16;

    private SocketObject() {}

    static int create(Heap heap, int type) {
        int socket = heap.allocateWithFinaliser(heap.words(WORDS));
        heap.field(socket, 0, type);
        TIMEOUT.set(heap, socket, -1);
        return socket;
    }

    /// Five bits each.
    static void kind(Heap heap, int socket, int domain, int type, int protocol) {
        KIND.set(heap, socket, domain & 31 | (type & 31) << 5 | (protocol & 31) << 10 | NO_DESCRIPTOR);
    }

    static void close(Heap heap, int socket) {
        STATE.set(heap, socket, CLOSED);
    }

    static boolean isClosed(Heap heap, int socket) {
        return STATE.get(heap, socket) == CLOSED;
    }

    static String text(Heap heap, int socket) {
        int kind = KIND.get(heap, socket);
        return String.format("<socket fd=%d timeout=%d domain=%d type=%d proto=%d bound=false>", kind >> 16,
                TIMEOUT.get(heap, socket), kind & 31, kind >> 5 & 31, kind >> 10 & 31);
    }
}
