package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// An exception (py/objexcept.h).
///
///     exception -> type | traceback capacity and length | traceback | args tuple
///     traceback -> file qstr | line | block qstr | file qstr | ...
public final class ExceptionObject {

    public static final Layout LAYOUT = Layout.of("exception");

    public static final IntField TRACE_SIZE = LAYOUT.integer("traceSize");
    public static final RefField TRACE = LAYOUT.ref("trace");
    public static final RefField ARGS = LAYOUT.ref("args");

    private static final int WORDS = LAYOUT.words();

    private ExceptionObject() {
    }

    /// Numbers a traceback entry has: file, line, block.
    public static final int ENTRY = 3;

    public static int create(Heap heap, int type, int args) {
        int exception = heap.allocateOrNull(heap.words(WORDS));
        if (exception != 0) {
            heap.field(exception, 0, type);
            ARGS.set(heap, exception, args);
        }
        return exception;
    }

    public static int words() {
        return WORDS;
    }

    public static int traceLength(Heap heap, int exception) {
        return TRACE_SIZE.get(heap, exception) >>> 16;
    }

    public static int traceNumber(Heap heap, int exception, int index) {
        return heap.fieldInt(TRACE.get(heap, exception), index);
    }

    public static void clearTrace(Heap heap, int exception) {
        TRACE_SIZE.set(heap, exception, 0);
        TRACE.set(heap, exception, 0);
    }

    /// Forgets where the exception passed but keeps the room.
    public static void forgetTrace(Heap heap, int exception) {
        TRACE_SIZE.set(heap, exception, TRACE_SIZE.get(heap, exception) & 0xFFFF);
    }

    /// Adds where the exception passed; without room the entry is lost. `emergency` is room for two entries outside the
    /// heap, 0 if there is none.
    public static void addTrace(Heap heap, int exception, int file, int line, int block, int emergency) {
        int size = TRACE_SIZE.get(heap, exception);
        int length = size >>> 16;
        int capacity = size & 0xFFFF;
        if (TRACE.get(heap, exception) == 0) {
            int trace = heap.allocateOrNull(heap.words(ENTRY));
            capacity = trace == 0 ? 2 * ENTRY : ENTRY;
            trace = trace == 0 ? emergency : trace;
            if (trace == 0) {
                return;
            }
            TRACE.set(heap, exception, trace);
            length = 0;
        } else if (length + ENTRY > capacity) {
            if (TRACE.get(heap, exception) == emergency) {
                return;
            }
            int trace = heap.reallocateOrNull(TRACE.get(heap, exception), heap.words(capacity + ENTRY));
            if (trace == 0) {
                return;
            }
            TRACE.set(heap, exception, trace);
            capacity += ENTRY;
        }
        int trace = TRACE.get(heap, exception);
        heap.field(trace, length, file);
        heap.field(trace, length + 1, line);
        heap.field(trace, length + 2, block);
        TRACE_SIZE.set(heap, exception, length + ENTRY << 16 | capacity);
    }
}
