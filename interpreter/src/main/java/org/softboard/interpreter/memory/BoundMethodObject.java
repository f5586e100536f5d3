package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// A method together with its object (py/objboundmeth.c).
///
///     bound method -> type | method | self
public final class BoundMethodObject {

    public static final Layout LAYOUT = Layout.of("bound_method");

    public static final WordField METHOD = LAYOUT.word("method");
    public static final WordField SELF = LAYOUT.word("self");

    private static final int WORDS = LAYOUT.words();

    private BoundMethodObject() {
    }

    /// A new one on the heap.
    public static int create(Heap heap, long method, long self) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.BOUND_METHOD);
        METHOD.set(heap, object, method);
        SELF.set(heap, object, self);
        return object;
    }
}
