package org.softboard.interpreter.memory;

/// A `uctypes.struct` (extmod/moductypes.c).
///
///     struct -> type | descriptor | address | layout
///
/// The address is that of this memory where it has one, so that it keeps alive what it points to as on the board;
/// elsewhere it is the chip's, and the layout's word says so.
public final class UctypesObject {

    private static final Layout LAYOUT = Layout.of("uctypes.struct");
    private static final Layout.WordField DESCRIPTOR = LAYOUT.word("descriptor");
    private static final Layout.IntField ADDRESS = LAYOUT.integer("address");
    private static final Layout.IntField ORDER = LAYOUT.integer("layout");
    private static final int WORDS = LAYOUT.words();

    private static final int OUTSIDE = 1 << 30;

    private UctypesObject() {
    }

    /// A struct over memory at an address that the chip has.
    public static int create(Heap heap, int type, long descriptor, int chipAddress, int layout) {
        int struct = heap.allocate(heap.words(WORDS));
        int index = heap.map.index(chipAddress);
        heap.field(struct, 0, type);
        DESCRIPTOR.set(heap, struct, descriptor);
        ADDRESS.set(heap, struct, index < 0 ? chipAddress : index);
        ORDER.set(heap, struct, layout & ~OUTSIDE | (index < 0 ? OUTSIDE : 0));
        return struct;
    }

    public static long descriptor(Heap heap, int struct) {
        return DESCRIPTOR.get(heap, struct);
    }

    public static int chipAddress(Heap heap, int struct) {
        int address = ADDRESS.get(heap, struct);
        return (ORDER.get(heap, struct) & OUTSIDE) != 0 ? address : heap.map.chipAddress(address);
    }

    public static int layout(Heap heap, int struct) {
        return ORDER.get(heap, struct) & ~OUTSIDE;
    }
}
