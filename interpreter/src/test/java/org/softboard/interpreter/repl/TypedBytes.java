package org.softboard.interpreter.repl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.source.Storage;

/// A console that types a given text and collects what it is shown.
final class TypedBytes implements Console {

    /// Thrown when everything has been typed.
    static final class AllTyped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    boolean hasWordKeys;
    private byte[] typed = {};
    private int next;

    void type(String text) {
        typed = text.getBytes(StandardCharsets.ISO_8859_1);
        next = 0;
    }

    String shown() {
        String text = shown.toString(StandardCharsets.ISO_8859_1);
        shown.reset();
        return text;
    }

    @Override
    public boolean hasWordKeys() {
        return hasWordKeys;
    }

    @Override
    public boolean hasMoreWordKeys() {
        return hasWordKeys;
    }

    @Override
    public int read() {
        if (next == typed.length) {
            throw new AllTyped();
        }
        return typed[next++] & 0xff;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        shown.write(bytes, offset, length);
    }

    /// Memory that is never full and never freed.
    static Storage memory() {
        return new Storage() {
            private final byte[] bytes = new byte[1 << 16];
            private int top = 64;

            @Override
            public int wordBytes() {
                return 4;
            }

            @Override
            public int allocate(int count) {
                int address = top;
                top += count + 15 & ~15;
                return address;
            }

            @Override
            public int allocateOrNull(int count) {
                return allocate(count);
            }

            @Override
            public int reallocate(int address, int count) {
                int moved = allocate(count);
                System.arraycopy(bytes, address, bytes, moved, count);
                return moved;
            }

            @Override
            public int reallocateInPlace(int address, int count) {
                return 0;
            }

            @Override
            public void free(int address) {}

            @Override
            public int int8(int address) {
                return bytes[address] & 0xff;
            }

            @Override
            public void int8(int address, int value) {
                bytes[address] = (byte) value;
            }

            @Override
            public int int16(int address) {
                return int8(address) | int8(address + 1) << 8;
            }

            @Override
            public void int16(int address, int value) {
                int8(address, value);
                int8(address + 1, value >> 8);
            }

            @Override
            public int int32(int address) {
                return int16(address) | int16(address + 2) << 16;
            }

            @Override
            public void int32(int address, int value) {
                int16(address, value);
                int16(address + 2, value >> 16);
            }

            @Override
            public byte[] memory() {
                return bytes;
            }

            @Override
            public long word(int address) {
                return int32(address);
            }

            @Override
            public void word(int address, long word) {
                int32(address, (int) word);
            }
        };
    }
}
