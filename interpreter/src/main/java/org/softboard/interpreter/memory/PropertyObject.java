package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.WordField;

/// A property: three functions, None where there is none (py/objproperty.c).
///
///     property -> type | getter | setter | deleter
public final class PropertyObject {

    public static final Layout LAYOUT = Layout.of("property");

    public static final WordField GETTER = LAYOUT.word("getter");
    public static final WordField SETTER = LAYOUT.word("setter");
    public static final WordField DELETER = LAYOUT.word("deleter");

    private static final int WORDS = LAYOUT.words();

    private PropertyObject() {
    }

    public static int create(Heap heap, long getter, long setter, long deleter) {
        int property = heap.allocate(heap.words(WORDS));
        heap.field(property, 0, CoreType.PROPERTY);
        GETTER.set(heap, property, getter);
        SETTER.set(heap, property, setter);
        DELETER.set(heap, property, deleter);
        return property;
    }
}
