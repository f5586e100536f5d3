package org.softboard.interpreter.memory;

/// An object of `hashlib` (extmod/modhashlib.c): a block that fills up, how much was hashed, and the chaining value.
///
///     hash -> type | final | block (16 words) | filled | length low | length high | chaining value ...
public final class HashObject {

    public static final int BLOCK_BYTES = 64;

    private static final Layout LAYOUT = Layout.of("hash");
    private static final Layout.IntField FINAL = LAYOUT.integer("final");
    private static final int BLOCK = LAYOUT.words();
    private static final int BLOCK_WORDS = 16;
    private static final int FILLED = BLOCK + BLOCK_WORDS;
    private static final int LENGTH_LOW = FILLED + 1;
    private static final int LENGTH_HIGH = FILLED + 2;
    private static final int CHAIN = FILLED + 3;

    private HashObject() {
    }

    /// A new hash that starts from a chaining value.
    public static int create(Heap heap, int type, int[] initial) {
        int object = heap.allocate(heap.words(CHAIN + initial.length));
        heap.field(object, 0, type);
        chain(heap, object, initial);
        return object;
    }

    public static boolean isFinal(Heap heap, int hash) {
        return FINAL.get(heap, hash) != 0;
    }

    public static void makeFinal(Heap heap, int hash) {
        FINAL.set(heap, hash, 1);
    }

    /// Address of the block.
    public static int block(Heap heap, int hash) {
        return hash + heap.words(BLOCK);
    }

    /// Bytes in the block that are not hashed yet.
    public static int filled(Heap heap, int hash) {
        return heap.fieldInt(hash, FILLED);
    }

    public static void filled(Heap heap, int hash, int bytes) {
        heap.field(hash, FILLED, bytes);
    }

    /// Bytes given so far.
    public static long length(Heap heap, int hash) {
        return heap.fieldInt(hash, LENGTH_LOW) & 0xFFFF_FFFFL | (long) heap.fieldInt(hash, LENGTH_HIGH) << 32;
    }

    public static void length(Heap heap, int hash, long bytes) {
        heap.field(hash, LENGTH_LOW, (int) bytes);
        heap.field(hash, LENGTH_HIGH, (int) (bytes >>> 32));
    }

    /// Reads the chaining value.
    public static void readChain(Heap heap, int hash, int[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = heap.fieldInt(hash, CHAIN + i);
        }
    }

    public static void chain(Heap heap, int hash, int[] value) {
        for (int i = 0; i < value.length; i++) {
            heap.field(hash, CHAIN + i, value[i]);
        }
    }
}
