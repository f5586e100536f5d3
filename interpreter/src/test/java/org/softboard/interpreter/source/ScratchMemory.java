package org.softboard.interpreter.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Memory for tests of reading and compiling: first fit over blocks of four words as the real heap, no collection, and
/// a record of every event in the notation of heap-oracle.csv (`a16 r144>24 f512`). Interned strings are kept in Java.
public final class ScratchMemory implements Storage, Names {

    /// Thrown when the memory is full.
    public static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full(int bytes) {
            super("memory allocation failed, allocating " + bytes + " bytes");
        }
    }

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final byte FREE = 0;
    private static final byte HEAD = 1;
    private static final byte TAIL = 2;

    private final byte[] memory;
    private final int wordBytes;
    private final int blockBytes;
    private final byte[] blocks;
    private final int[] sizes;
    private int firstFree = 1;
    private boolean recording;
    private final StringBuilder events = new StringBuilder();

    private record Text(byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Text(byte[] others) && Arrays.equals(bytes, others);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    private final Map<Text, Integer> numbers = new HashMap<>();
    private final List<byte[]> texts = new ArrayList<>(List.of(new byte[0]));

    /// @param wordBytes 4 or 8
    public ScratchMemory(int wordBytes, int bytes) {
        this.wordBytes = wordBytes;
        blockBytes = 4 * wordBytes;
        memory = new byte[bytes];
        blocks = new byte[bytes / blockBytes];
        sizes = new int[blocks.length];
        blocks[0] = HEAD;
        Qstr.table().forEach(this::intern);
    }

    /// Begins a new record of events.
    public void record() {
        recording = true;
        events.setLength(0);
    }

    public String events() {
        return events.toString().trim();
    }

    private void note(String event) {
        if (recording) {
            events.append(event).append(' ');
        }
    }

    /// Puts text where it can be read from.
    public int place(byte[] text) {
        boolean wasRecording = recording;
        recording = false;
        int address = allocate(Math.max(1, text.length));
        recording = wasRecording;
        System.arraycopy(text, 0, memory, address, text.length);
        return address;
    }

    /// Bytes in blocks that are taken.
    public int taken() {
        int count = 0;
        for (byte block : blocks) {
            count += block == FREE ? 0 : blockBytes;
        }
        return count - blockBytes;
    }

    // ---- allocation ----

    private int blocksFor(int bytes) {
        return (bytes + blockBytes - 1) / blockBytes;
    }

    @Override
    public int allocate(int bytes) {
        int address = allocateOrNull(bytes);
        if (address == 0 && bytes != 0) {
            throw new Full(bytes);
        }
        return address;
    }

    @Override
    public int allocateOrNull(int bytes) {
        if (bytes == 0) {
            return 0;
        }
        int at = take(bytes);
        if (at != 0) {
            note("a" + bytes);
        }
        return at * blockBytes;
    }

    private int take(int bytes) {
        int wanted = blocksFor(bytes);
        while (firstFree < blocks.length && blocks[firstFree] != FREE) {
            firstFree++;
        }
        int run = 0;
        for (int i = firstFree; i < blocks.length; i++) {
            run = blocks[i] == FREE ? run + 1 : 0;
            if (run == wanted) {
                int first = i - wanted + 1;
                Arrays.fill(blocks, first, i + 1, TAIL);
                blocks[first] = HEAD;
                sizes[first] = bytes;
                Arrays.fill(memory, first * blockBytes, (i + 1) * blockBytes, (byte) 0);
                return first;
            }
        }
        return 0;
    }

    @Override
    public int reallocate(int address, int bytes) {
        if (address == 0) {
            return allocate(bytes);
        }
        if (bytes == 0) {
            free(address);
            return 0;
        }
        int old = sizes[address / blockBytes];
        if (resize(address, bytes)) {
            note("r" + old + ">" + bytes);
            return address;
        }
        int at = take(bytes) * blockBytes;
        if (at == 0) {
            throw new Full(bytes);
        }
        note("m" + old + ">" + bytes);
        System.arraycopy(memory, address, memory, at, old);
        release(address);
        return at;
    }

    @Override
    public int reallocateInPlace(int address, int bytes) {
        int old = sizes[address / blockBytes];
        boolean done = resize(address, bytes);
        note(done ? "r" + old + ">" + bytes : "R" + old + ">" + bytes + "!");
        return done ? address : 0;
    }

    private boolean resize(int address, int bytes) {
        int first = address / blockBytes;
        int have = blocksFor(sizes[first]);
        int wanted = blocksFor(bytes);
        for (int i = have; i < wanted; i++) {
            if (first + i >= blocks.length || blocks[first + i] != FREE) {
                return false;
            }
        }
        for (int i = have; i < wanted; i++) {
            blocks[first + i] = TAIL;
            Arrays.fill(memory, (first + i) * blockBytes, (first + i + 1) * blockBytes, (byte) 0);
        }
        for (int i = wanted; i < have; i++) {
            blocks[first + i] = FREE;
        }
        if (wanted < have) {
            firstFree = Math.min(firstFree, first + wanted);
        }
        sizes[first] = bytes;
        return true;
    }

    @Override
    public void free(int address) {
        if (address != 0) {
            note("f" + sizes[address / blockBytes]);
            release(address);
        }
    }

    private void release(int address) {
        int first = address / blockBytes;
        if (blocks[first] != HEAD) {
            throw new IllegalStateException("not the head of a block: " + address);
        }
        int last = first + blocksFor(sizes[first]);
        Arrays.fill(blocks, first, last, FREE);
        Arrays.fill(memory, first * blockBytes, last * blockBytes, (byte) 0xA5);
        firstFree = Math.min(firstFree, first);
    }

    // ---- bytes and words ----

    @Override
    public int wordBytes() {
        return wordBytes;
    }

    @Override
    public int int8(int address) {
        return memory[address] & 0xFF;
    }

    @Override
    public void int8(int address, int value) {
        memory[address] = (byte) value;
    }

    @Override
    public int int16(int address) {
        return (short) SHORT.get(memory, address) & 0xFFFF;
    }

    @Override
    public void int16(int address, int value) {
        SHORT.set(memory, address, (short) value);
    }

    @Override
    public int int32(int address) {
        return (int) INT.get(memory, address);
    }

    @Override
    public void int32(int address, int value) {
        INT.set(memory, address, value);
    }

    @Override
    public long word(int address) {
        return wordBytes == 4 ? (int) INT.get(memory, address) : (long) LONG.get(memory, address);
    }

    @Override
    public void word(int address, long word) {
        if (wordBytes == 4) {
            INT.set(memory, address, (int) word);
        } else {
            LONG.set(memory, address, word);
        }
    }

    @Override
    public byte[] memory() {
        return memory;
    }

    // ---- names ----

    @Override
    public int intern(byte[] bytes, int offset, int length) {
        if (length > 255) {
            throw CompileError.of(CompileError.Kind.RUNTIME, "name too long");
        }
        Text text = new Text(Arrays.copyOfRange(bytes, offset, offset + length));
        Integer known = numbers.get(text);
        if (known == null) {
            known = texts.size();
            texts.add(text.bytes());
            numbers.put(text, known);
        }
        return known;
    }

    @Override
    public int find(byte[] bytes, int offset, int length) {
        return numbers.getOrDefault(new Text(Arrays.copyOfRange(bytes, offset, offset + length)), 0);
    }

    @Override
    public byte[] bytes(int qstr) {
        return texts.get(qstr);
    }
}
