package org.softboard.interpreter.memory;

/// A `uctypes.struct` (extmod/moductypes.c).
///
///     struct -> type | descriptor | address | layout
///
/// The address is a place of [MemoryMap], so that it keeps alive what it points to as on the board.
public final class UctypesObject {

    private static final Layout LAYOUT = Layout.of("uctypes.struct");
    private static final Layout.WordField DESCRIPTOR = LAYOUT.word("descriptor");
    private static final Layout.IntField ADDRESS = LAYOUT.integer("address");
    private static final Layout.IntField ORDER = LAYOUT.integer("layout");
    private static final int WORDS = LAYOUT.words();

    private UctypesObject() {
    }

    /// A struct over memory at an address that the chip has.
    public static int create(Heap heap, int type, long descriptor, int chipAddress, int layout) {
        int struct = heap.allocate(heap.words(WORDS));
        heap.field(struct, 0, type);
        DESCRIPTOR.set(heap, struct, descriptor);
        ADDRESS.set(heap, struct, heap.map.place(chipAddress));
        ORDER.set(heap, struct, layout);
        return struct;
    }

    public static long descriptor(Heap heap, int struct) {
        return DESCRIPTOR.get(heap, struct);
    }

    public static int chipAddress(Heap heap, int struct) {
        return heap.map.chipAddress(ADDRESS.get(heap, struct));
    }

    public static int layout(Heap heap, int struct) {
        return ORDER.get(heap, struct);
    }
}
