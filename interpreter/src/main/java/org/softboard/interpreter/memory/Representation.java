package org.softboard.interpreter.memory;

/// How an object word is kept in memory (py/obj.h): A boxes floats, C keeps 30-bit floats in the word, D is the wide
/// model with doubles in 8-byte words.
public enum Representation {
    A(4), C(4), D(8);

    private final int wordBytes;

    Representation(int wordBytes) {
        this.wordBytes = wordBytes;
    }

    public int wordBytes() {
        return wordBytes;
    }

    /// Bits of a small int's value, sign included.
    public int smallIntBits() {
        return this == D ? 47 : 31;
    }
}
