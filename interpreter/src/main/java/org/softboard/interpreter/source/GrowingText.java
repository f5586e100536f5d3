package org.softboard.interpreter.source;

/// Bytes that grow in memory (py/vstr.c), for the text of a token and the characters that an f-string injects. Where
/// the bytes stand is also written into the structure that owns the text: | room | length | address | fixed |.
final class GrowingText {

    private static final int STEP = 16;

    private final Storage storage;
    private final byte[] memory;
    private final int owner;
    private int room;
    int address;
    int length;

    GrowingText(Storage storage, int owner, int firstRoom) {
        this.storage = storage;
        this.owner = owner;
        memory = storage.memory();
        room = Math.max(1, firstRoom);
        address = storage.allocate(room);
        note();
    }

    /// No text and no room: where a build has no f-strings.
    static GrowingText none(Storage storage) {
        return new GrowingText(storage);
    }

    private GrowingText(Storage storage) {
        this.storage = storage;
        memory = storage.memory();
        owner = 0;
    }

    private void note() {
        storage.word(owner, room);
        storage.word(owner + storage.words(2), address);
    }

    private void makeRoom(int more) {
        if (length + more > room) {
            grow((length + more + STEP & ~7) + 8);
        }
    }

    private void grow(int newRoom) {
        address = storage.reallocate(address, newRoom);
        room = newRoom;
        note();
    }

    void clear() {
        length = 0;
    }

    int at(int index) {
        return memory[address + index] & 0xFF;
    }

    int last() {
        return at(length - 1);
    }

    void add(int character) {
        if (length == room) {
            makeRoom(1);
        }
        memory[address + length++] = (byte) character;
    }

    void add(String ascii) {
        makeRoom(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            memory[address + length++] = (byte) ascii.charAt(i);
        }
    }

    void add(GrowingText other, int from, int count) {
        makeRoom(count);
        System.arraycopy(memory, other.address + from, memory, address + length, count);
        length += count;
    }

    /// Adds a character in UTF-8.
    void addCharacter(int character) {
        if (character < 0x80) {
            add(character);
            return;
        }
        int more = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
        makeRoom(1 + more);
        memory[address + length++] = (byte) (0xF0 << 3 - more | character >> 6 * more);
        for (int i = more - 1; i >= 0; i--) {
            memory[address + length++] = (byte) (0x80 | character >> 6 * i & 0x3F);
        }
    }

    void insert(int index, GrowingText other) {
        open(index, other.length);
        System.arraycopy(memory, other.address, memory, address + index, other.length);
    }

    void insert(int index, int character) {
        open(index, 1);
        memory[address + index] = (byte) character;
    }

    private void open(int index, int count) {
        makeRoom(count);
        System.arraycopy(memory, address + index, memory, address + index + count, length - index);
        length += count;
    }

    void cut(int count) {
        length = Math.max(0, length - count);
    }

    /// Puts a zero behind the text, which may take one byte more.
    void terminate() {
        if (length == room) {
            grow(room + 1);
        }
        memory[address + length] = 0;
    }

    void free() {
        storage.free(address);
        address = 0;
    }
}
