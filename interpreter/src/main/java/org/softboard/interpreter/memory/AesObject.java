package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;

/// A `cryptolib.aes` (extmod/modcryptolib.c), as large as with axTLS, whose key schedule fills most of it; here the key
/// stands there.
///
///     aes -> type | key bytes | key ... | vector (4 words) | mode, direction
public final class AesObject {

    public static final int BLOCK_BYTES = 16;

    private static final Layout LAYOUT = Layout.of("aes");
    private static final IntField KEY_BYTES = LAYOUT.integer("keyBytes");
    private static final int KEY = LAYOUT.words();
    private static final int SCHEDULE_WORDS = 120;
    private static final int VECTOR = KEY + SCHEDULE_WORDS;
    private static final int MODE = VECTOR + 4;

    private AesObject() {
    }

    public static int create(Heap heap, int type, int mode) {
        int aes = heap.allocate(heap.words(MODE + 1));
        heap.field(aes, 0, type);
        heap.field(aes, MODE, mode);
        return aes;
    }

    /// Sets the key and, where there is one, the vector.
    public static void key(Heap heap, int aes, int key, int bytes) {
        KEY_BYTES.set(heap, aes, bytes);
        heap.copy(key, aes + heap.words(KEY), bytes);
    }

    public static void vector(Heap heap, int aes, byte[] vector) {
        heap.copyIn(vector, 0, aes + heap.words(VECTOR), BLOCK_BYTES);
    }

    public static byte[] key(Heap heap, int aes) {
        return heap.copyOut(aes + heap.words(KEY), KEY_BYTES.get(heap, aes));
    }

    public static byte[] vector(Heap heap, int aes) {
        return heap.copyOut(aes + heap.words(VECTOR), BLOCK_BYTES);
    }

    public static int mode(Heap heap, int aes) {
        return heap.fieldInt(aes, MODE) & 0xFF;
    }

    /// 0 until something was encrypted (1) or decrypted (2).
    public static int direction(Heap heap, int aes) {
        return heap.fieldInt(aes, MODE) >> 8;
    }

    public static void direction(Heap heap, int aes, int direction) {
        heap.field(aes, MODE, mode(heap, aes) | direction << 8);
    }
}
