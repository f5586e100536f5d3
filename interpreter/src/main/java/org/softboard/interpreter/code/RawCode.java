package org.softboard.interpreter.code;

import java.util.Arrays;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Storage;

/// Compiled code of one block, of which functions are made (py/emitglue.h, mp_raw_code_t), and its twin in memory:
///
///     raw code -> 0, 0, kind, is generator (a byte each) | code | children [| code bytes, children]
///         [| arguments, type of the result of the assembler's (a byte, three bytes)]
///     children -> raw code ...
public final class RawCode {

    static final int RESERVED = 1;
    static final int BYTECODE = 2;
    static final int ASSEMBLER = 5;

    private static final int WORDS = 3;
    private static final int SAVED_WORDS = 2;
    private static final RawCode[] NO_CHILDREN = {};

    /// Stands for code that is still to come.
    static final RawCode NONE = new RawCode(0);

    private final int address;
    private int code;
    private int bytes;
    private int childTable;
    private RawCode[] children = NO_CHILDREN;
    private EmitOption emitOption = EmitOption.NONE;
    private boolean isAssembler;
    private int arguments;
    private int resultType;

    private RawCode(int address) {
        this.address = address;
    }

    static RawCode allocate(Storage storage, LanguageProfile profile) {
        int words = WORDS + (profile.has(Option.PERSISTENT_CODE_SAVE) ? SAVED_WORDS : 0)
                + (profile.has(Option.EMIT_INLINE_ASM) ? 1 : 0);
        RawCode made = new RawCode(storage.allocate(storage.words(words)));
        storage.word(made.address, RESERVED << 16);
        return made;
    }

    /// Fills in what has been compiled or loaded.
    void assign(Storage storage, LanguageProfile profile, boolean isGenerator, int newCode, int newBytes,
            int newChildTable, RawCode[] newChildren) {
        code = newCode;
        bytes = newBytes;
        childTable = newChildTable;
        children = newChildren;
        storage.word(address, BYTECODE << 16 | (isGenerator ? 1 << 24 : 0));
        storage.word(address + storage.words(1), code);
        storage.word(address + storage.words(2), childTable);
        if (profile.has(Option.PERSISTENT_CODE_SAVE)) {
            storage.word(address + storage.words(WORDS), bytes);
            storage.word(address + storage.words(WORDS + 1), children.length);
        }
    }

    /// Fills in machine code that the inline assembler has made, or that was loaded.
    ///
    /// @param argumentCount how many arguments the function takes
    /// @param newResultType what the result is (py/runtime0.h, MP_NATIVE_TYPE_...)
    void assignAssembler(Storage storage, LanguageProfile profile, int newCode, int newBytes, int argumentCount,
            int newResultType) {
        assign(storage, profile, false, newCode, newBytes, 0, NO_CHILDREN);
        isAssembler = true;
        arguments = argumentCount;
        resultType = newResultType;
        storage.int8(address + 2, ASSEMBLER);
        int saved = profile.has(Option.PERSISTENT_CODE_SAVE) ? SAVED_WORDS : 0;
        storage.word(address + storage.words(WORDS + saved), arguments | resultType << 8);
    }

    void emitOption(EmitOption option) {
        emitOption = option;
    }

    /// Where its structure is in memory.
    public int address() {
        return address;
    }

    /// Where its code is in memory.
    public int code() {
        return code;
    }

    /// The length of its code; the room in memory may be a little longer.
    public int bytes() {
        return bytes;
    }

    /// Where the addresses of its children are in memory, 0 if it has none.
    public int childTable() {
        return childTable;
    }

    /// How many blocks are defined directly inside it.
    public int childCount() {
        return children.length;
    }

    public RawCode child(int index) {
        return children[index];
    }

    /// Is it machine code of the inline assembler?
    public boolean isAssembler() {
        return isAssembler;
    }

    /// Is there machine code in it, or in a block inside it?
    boolean hasAssembler() {
        return isAssembler || Arrays.stream(children).anyMatch(RawCode::hasAssembler);
    }

    /// How many arguments a function of the inline assembler takes.
    public int arguments() {
        return arguments;
    }

    /// What a function of the inline assembler gives, as a number.
    public int resultType() {
        return resultType;
    }

    /// What its decorator asked for: bytecode is made in any case.
    public EmitOption emitOption() {
        return emitOption;
    }
}
