package org.softboard.boards.python;

import org.softboard.interpreter.memory.Heap;
import org.softboard.interpreter.memory.Layout;

/// A serial port and its interrupt in memory (ports/stm32/uart.h, machine_uart_obj_t; shared/runtime/mpirq.h).
///
///     UART -> type | port, once it has been initialised | id, enabled, idle suppressed, attached, wide | mask, timeout
///             | timeout between characters, size of buffer | head, tail | buffer | trigger, flags | irq
///     irq  -> type | methods | UART | handler | 1 if hard
final class UartObject {

    /// Some bits of a word.
    record Bits(Layout.IntField field, int shift, int width) {
        int get(Heap heap, int object) {
            return field.get(heap, object) >>> shift & (1 << width) - 1;
        }

        /// Keeps what fits.
        void set(Heap heap, int object, int value) {
            int mask = (1 << width) - 1 << shift;
            field.set(heap, object, field.get(heap, object) & ~mask | value << shift & mask);
        }
    }

    private static final Layout UART = Layout.of("UART");
    static final Layout.IntField PORT = UART.integer("port");
    private static final Layout.IntField STATE = UART.integer("state");
    private static final Layout.IntField MASK_AND_TIMEOUT = UART.integer("mask and timeout");
    private static final Layout.IntField TIMEOUT_AND_SIZE = UART.integer("timeout and size");
    private static final Layout.IntField POSITIONS = UART.integer("positions");
    static final Layout.RefField BUFFER = UART.ref("buffer");
    private static final Layout.IntField INTERRUPT = UART.integer("interrupt");
    static final Layout.RefField IRQ = UART.ref("irq");
    static final int WORDS = UART.words();

    static final Bits ID = new Bits(STATE, 0, 8);
    static final Bits ENABLED = new Bits(STATE, 9, 1);
    static final Bits IDLE_SUPPRESSED = new Bits(STATE, 10, 1);
    /// 1: a terminal of the REPL.
    static final Bits ATTACHED = new Bits(STATE, 16, 8);
    /// 1: a character takes two bytes.
    static final Bits WIDE = new Bits(STATE, 24, 8);
    static final Bits MASK = new Bits(MASK_AND_TIMEOUT, 0, 16);
    static final Bits TIMEOUT = new Bits(MASK_AND_TIMEOUT, 16, 16);
    static final Bits CHARACTER_TIMEOUT = new Bits(TIMEOUT_AND_SIZE, 0, 16);
    /// In characters, one more than it holds.
    static final Bits SIZE = new Bits(TIMEOUT_AND_SIZE, 16, 16);
    static final Bits HEAD = new Bits(POSITIONS, 0, 16);
    static final Bits TAIL = new Bits(POSITIONS, 16, 16);
    static final Bits TRIGGER = new Bits(INTERRUPT, 0, 16);
    static final Bits FLAGS = new Bits(INTERRUPT, 16, 16);

    private static final Layout IRQ_LAYOUT = Layout.of("irq");

    static {
        IRQ_LAYOUT.ref("methods");
    }

    static final Layout.RefField OF_UART = IRQ_LAYOUT.ref("uart");
    static final Layout.WordField HANDLER = IRQ_LAYOUT.word("handler");
    static final Layout.IntField HARD = IRQ_LAYOUT.integer("hard");
    static final int IRQ_WORDS = IRQ_LAYOUT.words();

    private UartObject() {}

    // ---- the ring of received characters ----

    static int waiting(Heap heap, int uart) {
        int count = HEAD.get(heap, uart) - TAIL.get(heap, uart);
        return count < 0 ? count + SIZE.get(heap, uart) : count;
    }

    /// Adds a character; false if there is no room.
    static boolean put(Heap heap, int uart, int character) {
        int size = SIZE.get(heap, uart);
        int head = HEAD.get(heap, uart);
        if (size == 0 || (head + 1) % size == TAIL.get(heap, uart)) {
            return false;
        }
        store(heap, uart, BUFFER.get(heap, uart), head, character);
        HEAD.set(heap, uart, (head + 1) % size);
        return true;
    }

    /// Takes the oldest character, of which there must be one.
    static int take(Heap heap, int uart) {
        int tail = TAIL.get(heap, uart);
        TAIL.set(heap, uart, (tail + 1) % SIZE.get(heap, uart));
        return load(heap, uart, BUFFER.get(heap, uart), tail);
    }

    /// Character `index` of a buffer in this port's width.
    static int load(Heap heap, int uart, int buffer, int index) {
        return WIDE.get(heap, uart) == 0 ? heap.int8(buffer + index)
                : heap.int8(buffer + 2 * index) | heap.int8(buffer + 2 * index + 1) << 8;
    }

    static void store(Heap heap, int uart, int buffer, int index, int character) {
        if (WIDE.get(heap, uart) == 0) {
            heap.int8(buffer + index, character);
        } else {
            heap.int8(buffer + 2 * index, character);
            heap.int8(buffer + 2 * index + 1, character >> 8);
        }
    }
}
