package org.softboard.interpreter.code;

import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Storage;

/// The code of one function for a Thumb processor while it is assembled (py/asmbase.c, py/asmthumb.c): in one pass for its
/// size and for where its labels are, in the next into a piece of memory of just that size. In memory:
///
///     assembler -> 12 words
///     offsets -> offset of label 0 from the first instruction, -1 before it is known | ...
///     names -> qstr of label 0 | ...
final class AssembledCode {

    /// No such label.
    static final int ABSENT = -1;

    private static final int WORDS = 12;
    private static final int PUSH_R1_R4_TO_R7_LR = 0xB5F2;
    private static final int POP_R1_R4_TO_R7_PC = 0xBDF2;
    /// For processors in ARM state: calls what follows in Thumb state, and returns.
    private static final int[] FROM_ARM_STATE = {0x4010, 0xE92D, 0xE009, 0xE28F, 0xFF3E, 0xE12F, 0x4010, 0xE8BD, 0xFF1E,
        0xE12F};
    /// How far the program counter is ahead of the instruction.
    private static final int AHEAD = 4;

    private final Storage storage;
    private final int labels;
    private final boolean fromArmState;
    private final int structure;
    private final int offsets;
    private final int names;

    private Pass pass = Pass.CODE_SIZE;
    private int code;
    private int size;
    private int offset;
    private boolean leavesRoom;

    /// @param labels the most that a function has
    AssembledCode(Storage storage, LanguageProfile profile, int labels) {
        this.storage = storage;
        this.labels = labels;
        fromArmState = profile.architecture() == Architecture.ARMV6;
        structure = storage.allocate(storage.words(WORDS));
        offsets = storage.allocate(storage.words(labels));
        names = storage.allocate(storage.words(labels));
    }

    void free() {
        storage.free(names);
        storage.free(offsets);
        storage.free(structure);
    }

    // ---- a pass ----

    void start(Pass newPass) {
        pass = newPass;
        if (pass == Pass.CODE_SIZE) {
            for (int i = 0; i < labels; i++) {
                storage.word(offsets + storage.words(i), ABSENT);
                storage.word(names + storage.words(i), 0);
            }
        } else {
            size = offset;
            code = storage.allocate(size);
        }
        offset = 0;
        leavesRoom = false;
        if (fromArmState) {
            for (int half : FROM_ARM_STATE) {
                narrow(half);
            }
        }
        narrow(PUSH_R1_R4_TO_R7_LR);
    }

    void end() {
        narrow(POP_R1_R4_TO_R7_PC);
    }

    boolean isLast() {
        return pass == Pass.EMIT;
    }

    int address() {
        return code;
    }

    int bytes() {
        return size;
    }

    /// Whether there was code outside the room for it, as there is if `align` or `data` leads backwards; upstream writes
    /// over whatever stands there.
    boolean leavesRoom() {
        return leavesRoom;
    }

    // ---- what stands in the code ----

    private void put(int bytes, long value) {
        if (isLast()) {
            if (bytes < 0 || offset < 0 || offset > size - bytes) {
                leavesRoom = true;
            } else {
                for (int i = 0; i < bytes; i++) {
                    storage.int8(code + offset + i, i < Long.BYTES ? (int) (value >>> 8 * i) & 0xFF : 0);
                }
            }
        }
        offset += bytes;
    }

    /// An instruction of 16 bits.
    void narrow(int instruction) {
        put(2, instruction);
    }

    /// An instruction of 32 bits: the half at the lower address first.
    void wide(int first, int second) {
        narrow(first);
        narrow(second);
    }

    /// Begins at a multiple of `align`, a power of two, from the first instruction.
    void align(int align) {
        offset = offset + align - 1 & -align;
    }

    /// A number of so many bytes, the lowest one first.
    void data(int bytes, long value) {
        put(bytes, storage.wordBytes() == 4 ? value & 0xFFFF_FFFFL : value);
    }

    // ---- labels ----

    /// Puts a label here; false if there is one of that name.
    boolean label(int number, int name) {
        if (pass == Pass.CODE_SIZE) {
            if (find(name) != ABSENT) {
                return false;
            }
            storage.word(names + storage.words(number), name);
            storage.word(offsets + storage.words(number), offset);
        }
        return true;
    }

    /// The number of a label.
    int find(int name) {
        for (int i = 0; i < labels; i++) {
            if (storage.int32(names + storage.words(i)) == name) {
                return i;
            }
        }
        return ABSENT;
    }

    private int distance(int label) {
        return (label < labels ? storage.int32(offsets + storage.words(label)) : ABSENT) - offset - AHEAD;
    }

    private boolean reaches(int distance, int bits) {
        int unused = Integer.SIZE - bits;
        return !isLast() || distance << unused >> unused == distance;
    }

    // ---- branches to labels; false if one does not reach so far ----

    boolean branch(int label) {
        int distance = distance(label);
        narrow(0xE000 | distance >> 1 & 0x7FF);
        return reaches(distance, 12);
    }

    boolean branchIf(int condition, int label) {
        int distance = distance(label);
        narrow(0xD000 | condition << 8 | distance >> 1 & 0xFF);
        return reaches(distance, 9);
    }

    void branchFarIf(int condition, int label) {
        int distance = distance(label);
        wide(0xF000 | condition << 6 | distance >> 10 & 0x400 | distance >> 12 & 0x3F,
                0x8000 | distance >> 5 & 0x2000 | distance >> 8 & 0x800 | distance >> 1 & 0x7FF);
    }

    boolean call(int label) {
        int distance = distance(label);
        wide(0xF000 | distance >> 12 & 0x7FF, 0xF800 | distance >> 1 & 0x7FF);
        return reaches(distance, 23);
    }
}
