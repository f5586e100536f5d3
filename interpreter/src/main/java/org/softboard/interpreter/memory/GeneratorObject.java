package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// A generator or coroutine: the frame follows its header (py/objgenerator.c).
///
///     generator -> type | pending exception | frame ...
public final class GeneratorObject {

    public static final Layout LAYOUT = Layout.of("generator");

    public static final WordField PENDING = LAYOUT.word("pending");

    private static final int WORDS = LAYOUT.words();

    private GeneratorObject() {
    }

    public static int create(Heap heap, int frameWords) {
        int generator = heap.allocate(heap.words(WORDS + frameWords));
        heap.field(generator, 0, CoreType.GENERATOR);
        return generator;
    }

    public static int frame(Heap heap, int generator) {
        return generator + heap.words(WORDS);
    }
}
