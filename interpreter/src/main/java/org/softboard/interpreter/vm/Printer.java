package org.softboard.interpreter.vm;

import java.nio.charset.StandardCharsets;
import org.softboard.interpreter.memory.Heap;

/// Prints text and objects to one place (py/mpprint.h, mp_print_t): straight out, or into a `Vstr`.
public abstract class Printer {

    protected Printer() {
    }

    private static final byte[] COMMA = {',', ' '};
    private static final byte[] COLON = {':', ' '};

    /// What stands between the items and behind the keys of JSON text.
    public byte[] itemSeparator = COMMA;
    public byte[] keySeparator = COLON;

    public abstract void bytes(byte[] bytes, int offset, int length);

    /// Text that stands in memory.
    public abstract void memory(Heap heap, int address, int length);

    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes(utf8, 0, utf8.length);
    }

    /// The separator between the items of a printed container.
    public void comma(PrintKind kind) {
        byte[] separator = kind == PrintKind.JSON ? itemSeparator : COMMA;
        bytes(separator, 0, separator.length);
    }

    /// The separator between a key and its value.
    public void colon(PrintKind kind) {
        byte[] separator = kind == PrintKind.JSON ? keySeparator : COLON;
        bytes(separator, 0, separator.length);
    }

    public void number(long number) {
        text(Long.toString(number));
    }

    public abstract void character(int ascii);

    public void fill(int ascii, int count) {
        for (int i = 0; i < count; i++) {
            character(ascii);
        }
    }

    /// A printer to an output, through a small buffer of its own for text in memory.
    public static Printer to(Output output) {
        return new Direct(output);
    }

    private static final class Direct extends Printer {
        private final Output output;
        private final byte[] copy = new byte[256];

        Direct(Output output) {
            this.output = output;
        }

        @Override
        public void bytes(byte[] bytes, int offset, int length) {
            output.write(bytes, offset, length);
        }

        @Override
        public void memory(Heap heap, int address, int length) {
            for (int done = 0; done < length;) {
                int part = Math.min(copy.length, length - done);
                heap.copyOut(address + done, copy, 0, part);
                output.write(copy, 0, part);
                done += part;
            }
        }

        @Override
        public void character(int ascii) {
            copy[0] = (byte) ascii;
            output.write(copy, 0, 1);
        }
    }
}
