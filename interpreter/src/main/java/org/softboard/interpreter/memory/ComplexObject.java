package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;

/// A complex number: two of the board's floats, in representation C too (py/objcomplex.c).
///
///     complex -> type | real | imaginary
public final class ComplexObject {

    public static final Layout LAYOUT = Layout.of("complex");

    public static final IntField REAL = LAYOUT.integer("real");
    public static final IntField IMAGINARY = LAYOUT.integer("imaginary");

    private static final int WORDS = LAYOUT.words();

    private ComplexObject() {
    }

    public static int create(Heap heap, double real, double imaginary) {
        int object = heap.allocate(heap.words(WORDS));
        heap.field(object, 0, CoreType.COMPLEX);
        set(heap, object, REAL.index(), real);
        set(heap, object, IMAGINARY.index(), imaginary);
        return object;
    }

    public static double real(Heap heap, int object) {
        return get(heap, object, REAL.index());
    }

    public static double imaginary(Heap heap, int object) {
        return get(heap, object, IMAGINARY.index());
    }

    private static void set(Heap heap, int object, int index, double value) {
        heap.field(object, index, heap.representation == Representation.D ? Double.doubleToRawLongBits(value)
                : Float.floatToRawIntBits((float) value));
    }

    private static double get(Heap heap, int object, int index) {
        long bits = heap.field(object, index);
        return heap.representation == Representation.D ? Double.longBitsToDouble(bits)
                : Float.intBitsToFloat((int) bits);
    }
}
