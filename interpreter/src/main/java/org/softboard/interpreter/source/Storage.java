package org.softboard.interpreter.source;

/// The machine memory that reading and compiling take: every allocation that upstream makes is made here, in its order
/// and of its size. Addresses index one byte array; a word is 4 or 8 bytes, little-endian.
public interface Storage {

    int wordBytes();

    /// A zeroed piece of memory, 0 for no bytes; throws the machine's own unchecked memory error when full.
    int allocate(int bytes);

    /// As [#allocate], but 0 when full.
    int allocateOrNull(int bytes);

    /// Grows or shrinks; what it returns may stand elsewhere. Throws when full.
    int reallocate(int address, int bytes);

    /// Grows or shrinks without moving; 0 if that cannot be done.
    int reallocateInPlace(int address, int bytes);

    /// Gives memory back; address 0 is ignored.
    void free(int address);

    int int8(int address);

    void int8(int address, int value);

    int int16(int address);

    void int16(int address, int value);

    int int32(int address);

    void int32(int address, int value);

    /// A word as it stands in memory, sign-extended.
    long word(int address);

    void word(int address, long word);

    /// The array that addresses index: the same one for ever.
    byte[] memory();

    /// The size of `count` words in bytes.
    default int words(int count) {
        return count * wordBytes();
    }
}
