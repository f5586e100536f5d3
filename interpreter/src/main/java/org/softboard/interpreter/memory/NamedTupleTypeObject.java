package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// A type that namedtuple() made: a type with eight slots, then its fields (py/objnamedtuple.h).
///
///     type -> type | flags and name | slot numbers | no locals | ... | base | count | field 0 | field 1 | ...
public final class NamedTupleTypeObject {

    public static final Layout LAYOUT = Layout.of("named_tuple_type");

    private static final int SLOTS_BEFORE_BASE = 7;

    static {
        LAYOUT.integer("flagsAndName");
        for (int i = 0; i < 3; i++) {
            LAYOUT.integer("slotNumbers" + i);
        }
        for (int i = 0; i < SLOTS_BEFORE_BASE; i++) {
            LAYOUT.ref("slot" + i);
        }
    }

    public static final RefField BASE = LAYOUT.ref("base");
    public static final IntField COUNT = LAYOUT.integer("count");

    private static final int WORDS = LAYOUT.words();

    private NamedTupleTypeObject() {
    }

    /// A type with room for `count` fields.
    public static int create(Heap heap, int count) {
        int type = heap.allocate(heap.words(WORDS + count));
        heap.field(type, 0, CoreType.TYPE);
        COUNT.set(heap, type, count);
        return type;
    }

    /// Names the type and makes it a subtype of tuple.
    public static void complete(Heap heap, int type, int name) {
        TypeObject.nameAndFlags(heap, type, name, TypeObject.IS_NAMED_TUPLE);
        TypeObject.SLOT_NUMBERS0.set(heap, type, 1);
        BASE.set(heap, type, CoreType.TUPLE);
    }

    /// The interned name of a field.
    public static int field(Heap heap, int type, int index) {
        return heap.fieldInt(type, WORDS + index);
    }

    public static void field(Heap heap, int type, int index, int name) {
        heap.field(type, WORDS + index, name);
    }

    /// The position of a field, -1 if there is none of that name.
    public static int find(Heap heap, int type, int name) {
        int count = COUNT.get(heap, type);
        for (int i = 0; i < count; i++) {
            if (field(heap, type, i) == name) {
                return i;
            }
        }
        return -1;
    }
}
