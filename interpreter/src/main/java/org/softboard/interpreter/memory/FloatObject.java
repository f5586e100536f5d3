package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;

/// A float as the representation has it: boxed (A), in the word (C, D) (py/objfloat.c).
///
///     float (A) -> type | single
public final class FloatObject {

    public static final Layout LAYOUT = Layout.of("float");

    public static final IntField BITS = LAYOUT.integer("bits");

    private static final int WORDS = LAYOUT.words();

    private FloatObject() {
    }

    /// The word of a float.
    public static long of(Heap heap, double value) {
        heap.meter.spent += heap.meter.prices.floatOperation();
        return switch (heap.representation) {
            case A -> boxed(heap, (float) value);
            case C -> Word.ofShortFloat((float) value);
            case D -> Word.ofDouble(value);
        };
    }

    private static long boxed(Heap heap, float value) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.FLOAT);
        BITS.set(heap, object, Float.floatToIntBits(value));
        return object;
    }

    public static boolean isFloat(Heap heap, long word) {
        return switch (heap.representation) {
            case A -> Word.isReference(word) && heap.fieldInt(Word.address(word), 0) == CoreType.FLOAT;
            case C -> Word.isShortFloat(word);
            case D -> Word.isDouble(word);
        };
    }

    /// The value of a word that is a float.
    public static double value(Heap heap, long word) {
        return switch (heap.representation) {
            case A -> Float.intBitsToFloat(BITS.get(heap, Word.address(word)));
            case C -> Word.shortFloatValue(word);
            case D -> Word.doubleValue(word);
        };
    }

    /// Writes a boxed float into room that the caller took (ROM); only representation A has them.
    public static long inRom(Heap heap, double value) {
        if (heap.representation != Representation.A) {
            return of(heap, value);
        }
        int object = heap.allocateRom(heap.words(WORDS));
        heap.field(object, 0, CoreType.FLOAT);
        BITS.set(heap, object, Float.floatToIntBits((float) value));
        return object;
    }
}
