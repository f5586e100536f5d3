package org.softboard.interpreter.code;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.Storage;
import org.softboard.interpreter.source.TokenKind;

/// Writes the bytecode of one block after the other (py/emitbc.c). Each is gone through several times, see [Pass]: what is
/// a size in one pass is an address in the next. A jump's distance takes one byte or two, depending on where the pass
/// before found the label; code can therefore shrink from pass to pass, and the last one is repeated until it does not.
final class Emitter {

    private static final int WORDS = 17;
    private static final int ITERATOR_WORDS = 4;
    private static final int MOST_IN_BYTE = 255;
    private static final int MOST_UNWOUND = 0x7F;
    private static final int FAST_LOCALS = 16;
    private static final int NO_LINES_LEVEL = 3;
    private static final RawCode[] NO_CHILDREN = {};

    private final Storage storage;
    private final byte[] memory;
    private final Constants constants;
    private final ModuleConstants module;
    private final LanguageProfile profile;
    private final int wordBytes;
    private final boolean hasLines;
    private final int structure;
    private final ByteSink infoSink = this::putInfo;
    private final ByteSink codeSink = this::putCode;
    private int labels;

    private Pass pass = Pass.SCOPE;
    private @Nullable Scope scope;
    /// What follows cannot be reached.
    private boolean isDead;
    private int stack;
    private boolean overflows;

    private int lastLine;
    private int lastLineOffset;

    private int code;
    private int infoOffset;
    private int infoSize;
    private int codeOffset;
    private int codeSize;
    /// Bytes of the info section and number of cells, as the pass before found them.
    private int infoBytes;
    private int cells;

    private int childTable;
    private RawCode[] children = NO_CHILDREN;
    private int childCount;

    Emitter(Storage storage, Constants constants, ModuleConstants module, LanguageProfile profile, int optimisation) {
        this.storage = storage;
        this.constants = constants;
        this.module = module;
        this.profile = profile;
        memory = storage.memory();
        wordBytes = storage.wordBytes();
        hasLines = profile.has(Option.ENABLE_SOURCE_LINE) && optimisation < NO_LINES_LEVEL;
        structure = storage.allocate(storage.words(WORDS));
    }

    /// Makes the label table, when all blocks have been gone through once.
    void labels(int count) {
        labels = storage.allocate(storage.words(count));
    }

    void free() {
        storage.free(labels);
        storage.free(structure);
    }

    Pass pass() {
        return pass;
    }

    private Scope scope() {
        if (scope == null) {
            throw new IllegalStateException("no block is being compiled");
        }
        return scope;
    }

    // ---- a pass ----

    void start(Pass newPass, Scope newScope) {
        pass = newPass;
        scope = newScope;
        if (pass == Pass.CODE_SIZE) {
            children = childCount == 0 ? NO_CHILDREN : new RawCode[childCount];
            childTable = childCount == 0 ? 0 : storage.allocate(storage.words(childCount));
        }
        childCount = 0;
        stack = 0;
        isDead = false;
        overflows = false;
        lastLine = 1;
        lastLineOffset = 0;
        codeOffset = 0;
        infoOffset = 0;
        int frameWords = Math.max(newScope.locals + newScope.stackWords, 1);
        Prelude prelude = new Prelude(frameWords, newScope.handlers, newScope.flags, newScope.positional,
                newScope.keywordOnly, newScope.defaults, infoBytes, cells);
        prelude.writeSignature(infoSink);
        if (pass.compareTo(Pass.CODE_SIZE) >= 0) {
            prelude.writeSizes(infoSink);
        }
        int from = infoOffset;
        VarInt.write(infoSink, module.name(newScope.name));
        for (int i = 0; i < newScope.positional + newScope.keywordOnly; i++) {
            VarInt.write(infoSink, module.name(argumentName(newScope, i)));
        }
        infoBytes = -from;
    }

    /// The name by which an argument can be given, `*` if there is none, as for cells.
    private static int argumentName(Scope scope, int local) {
        for (int i = 0; i < scope.count(); i++) {
            if (scope.isParameter(i) && scope.local(i) == local) {
                return scope.qstr(i);
            }
        }
        return Qstr.STAR;
    }

    /// Says whether the pass was the last one needed, or has to be repeated.
    boolean end() {
        if (pass == Pass.SCOPE) {
            return true;
        }
        Scope ended = scope();
        infoBytes += infoOffset;
        cells = 0;
        for (int i = 0; i < ended.count(); i++) {
            if (ended.use(i) == NameUse.CELL) {
                requireByte(ended.local(i));
                putInfo(ended.local(i));
                cells++;
            }
        }
        if (pass == Pass.CODE_SIZE) {
            infoSize = infoOffset;
            codeSize = codeOffset;
            code = storage.allocate(infoSize + codeSize);
        } else if (pass == Pass.EMIT) {
            if (infoOffset != infoSize || codeOffset != codeSize) {
                infoSize = infoOffset;
                codeSize = codeOffset;
                return false;
            }
            if (overflows || !Prelude.fits(ended.locals + ended.stackWords, ended.locals, ended.handlers)) {
                throw overflow();
            }
            ended.rawCode.assign(storage, profile, (ended.flags & Prelude.GENERATOR) != 0, code, infoSize + codeSize,
                    childTable, children);
        }
        return true;
    }

    /// A number for which the bytecode has eight bits; upstream goes wrong with a larger one when the code runs.
    private void requireByte(int number) {
        if (number > MOST_IN_BYTE) {
            throw overflow();
        }
    }

    private RuntimeException overflow() {
        return constants.error(CompileError.of(CompileError.Kind.RUNTIME, "bytecode overflow"));
    }

    private void putInfo(int value) {
        if (pass == Pass.EMIT) {
            assert infoOffset < infoSize : "the info section grew";
            memory[code + infoOffset] = (byte) value;
        }
        infoOffset++;
    }

    private void putCode(int value) {
        if (isDead) {
            return;
        }
        if (pass == Pass.EMIT) {
            assert codeOffset < codeSize : "the code grew";
            memory[code + infoSize + codeOffset] = (byte) value;
        }
        codeOffset++;
    }

    /// What follows belongs to this line.
    void line(int line) {
        if (hasLines && line > lastLine) {
            LineTable.write(infoSink, codeOffset - lastLineOffset, line - lastLine);
            lastLineOffset = codeOffset;
            lastLine = line;
        }
    }

    /// Makes the stack's size larger or smaller by hand.
    void grow(int words) {
        if (pass != Pass.SCOPE) {
            stack += words;
            Scope current = scope();
            current.stackWords = Math.max(current.stackWords, stack);
        }
    }

    // ---- instructions ----

    void op(Instruction instruction) {
        grow(instruction.growth(0));
        putCode(instruction.code());
        isDead |= instruction.endsFlow();
    }

    /// One with a number behind it; `growth` is given, since there may be more words than the number can say.
    private void op(Instruction instruction, int number, int growth) {
        grow(growth);
        putCode(instruction.code());
        VarInt.write(codeSink, number);
    }

    void number(Instruction instruction, int number) {
        op(instruction, number, instruction.growth(number));
    }

    void name(Instruction instruction, int qstr) {
        op(instruction, module.name(qstr), instruction.growth(0));
    }

    /// Tuples, lists, sets and slices of that many items from the stack.
    void build(Instruction instruction, int items) {
        op(instruction, items, 1 - items);
    }

    void unpackAroundStar(int before, int after) {
        requireByte(before);
        requireByte(after);
        op(Instruction.UNPACK_EX, before | after << 8, before + after);
    }

    void unary(int operator) {
        grow(0);
        putCode(Opcode.UNARY_OP_MULTI + operator);
    }

    void binary(int operator) {
        grow(Instruction.BINARY_OP_MULTI.growth(0));
        putCode(Opcode.BINARY_OP_MULTI + operator);
    }

    // ---- constants ----

    void smallInt(long value) {
        long index = value + Opcode.SMALL_INT_MULTI_EXCESS;
        if (index >= 0 && index < Instruction.LOAD_CONST_SMALL_INT_MULTI.variants()) {
            grow(+1);
            putCode(Opcode.LOAD_CONST_SMALL_INT_MULTI + (int) index);
        } else {
            grow(+1);
            putCode(Opcode.LOAD_CONST_SMALL_INT);
            VarInt.writeSigned(codeSink, value);
        }
    }

    void object(long word) {
        number(Instruction.LOAD_CONST_OBJ, module.object(word));
    }

    void string(int qstr) {
        name(Instruction.LOAD_CONST_STRING, qstr);
    }

    void none() {
        op(Instruction.LOAD_CONST_NONE);
    }

    /// None, False, True or an ellipsis.
    void token(TokenKind kind) {
        switch (kind) {
            case KW_FALSE -> op(Instruction.LOAD_CONST_FALSE);
            case KW_NONE -> none();
            case KW_TRUE -> op(Instruction.LOAD_CONST_TRUE);
            default -> object(constants.ellipsis());
        }
    }

    // ---- variables ----

    void loadLocal(int local) {
        fast(Instruction.LOAD_FAST_MULTI, Instruction.LOAD_FAST_N, local);
    }

    private void fast(Instruction few, Instruction any, int local) {
        if (local < FAST_LOCALS) {
            grow(few.growth(0));
            putCode(few.code() + local);
        } else {
            number(any, local);
        }
    }

    private int known(int qstr) {
        int index = scope().find(qstr);
        if (index == Scope.ABSENT) {
            throw new IllegalStateException("a name turned up late");
        }
        return index;
    }

    void load(int qstr) {
        int index = known(qstr);
        switch (scope().use(index)) {
            case GLOBAL_IMPLICIT, GLOBAL_IMPLICIT_ASSIGNED -> name(Instruction.LOAD_NAME, qstr);
            case GLOBAL_EXPLICIT -> name(Instruction.LOAD_GLOBAL, qstr);
            case LOCAL -> loadLocal(scope().local(index));
            default -> number(Instruction.LOAD_DEREF, scope().local(index));
        }
    }

    void store(int qstr) {
        int index = known(qstr);
        switch (scope().use(index)) {
            case GLOBAL_IMPLICIT, GLOBAL_IMPLICIT_ASSIGNED -> name(Instruction.STORE_NAME, qstr);
            case GLOBAL_EXPLICIT -> name(Instruction.STORE_GLOBAL, qstr);
            case LOCAL -> fast(Instruction.STORE_FAST_MULTI, Instruction.STORE_FAST_N, scope().local(index));
            default -> number(Instruction.STORE_DEREF, scope().local(index));
        }
    }

    void delete(int qstr) {
        int index = known(qstr);
        switch (scope().use(index)) {
            case GLOBAL_IMPLICIT, GLOBAL_IMPLICIT_ASSIGNED -> name(Instruction.DELETE_NAME, qstr);
            case GLOBAL_EXPLICIT -> name(Instruction.DELETE_GLOBAL, qstr);
            case LOCAL -> number(Instruction.DELETE_FAST, scope().local(index));
            default -> number(Instruction.DELETE_DEREF, scope().local(index));
        }
    }

    void deleteAttribute(int qstr) {
        op(Instruction.LOAD_NULL);
        op(Instruction.ROT_TWO);
        name(Instruction.STORE_ATTR, qstr);
    }

    void deleteSubscript() {
        op(Instruction.LOAD_NULL);
        op(Instruction.ROT_THREE);
        op(Instruction.STORE_SUBSCR);
    }

    // ---- jumps ----

    /// The label is here.
    void label(int label) {
        isDead = false;
        if (pass != Pass.SCOPE) {
            int at = labels + label * wordBytes;
            assert pass == Pass.STACK_SIZE || codeOffset <= storage.int32(at) : "the code grew";
            storage.word(at, codeOffset);
        }
    }

    void jump(Instruction instruction, int label) {
        distance(instruction, label);
        isDead |= instruction.endsFlow();
    }

    private void distance(Instruction instruction, int label) {
        grow(instruction.growth(0));
        if (isDead) {
            return;
        }
        boolean hasSign = instruction.operand() != Operand.FORWARD;
        boolean isShort = false;
        int distance = 0;
        if (pass.compareTo(Pass.CODE_SIZE) >= 0) {
            distance = storage.int32(labels + label * wordBytes) - codeOffset - 2;
            isShort = hasSign ? distance >= -64 && distance <= 63 : distance >= 0 && distance <= 127;
        }
        putCode(instruction.code());
        if (isShort) {
            putCode(hasSign ? distance + 0x40 : distance);
        } else {
            distance += hasSign ? 0x4000 - 1 : -1;
            overflows |= pass == Pass.EMIT && (distance < 0 || distance > 0x7FFF);
            putCode(0x80 | distance & 0x7F);
            putCode(distance >> 7);
        }
    }

    /// Leaves a loop, or goes to its next turn, out of that many exception blocks.
    void leave(int label, boolean dropsIterator, int blocks) {
        if (blocks == 0) {
            if (dropsIterator) {
                for (int i = 0; i < ITERATOR_WORDS; i++) {
                    putCode(Opcode.POP_TOP);
                }
            }
            jump(Instruction.JUMP, label);
        } else {
            if (blocks > MOST_UNWOUND) {
                throw overflow();
            }
            distance(Instruction.UNWIND_JUMP, label);
            putCode(blocks | (dropsIterator ? 0x80 : 0));
            isDead = true;
        }
    }

    // ---- iteration ----

    void endIteration() {
        grow(-ITERATOR_WORDS);
    }

    /// Puts the value on top (and the key below it) into the comprehension's container so deep in the stack.
    void storeComprehension(Scope.Kind kind, int depth) {
        boolean isDict = kind == Scope.Kind.DICT_COMP;
        int container = kind == Scope.Kind.LIST_COMP ? 0 : isDict ? 1 : 2;
        number(Instruction.STORE_COMP, depth + (isDict ? 1 : 0) << 2 | container);
    }

    // ---- functions and calls ----

    private int child(Scope inner) {
        if (pass == Pass.EMIT) {
            children[childCount] = inner.rawCode;
            storage.word(childTable + childCount * wordBytes, inner.rawCode.address());
        }
        return childCount++;
    }

    void makeFunction(Scope inner, boolean hasDefaults) {
        number(hasDefaults ? Instruction.MAKE_FUNCTION_DEFARGS : Instruction.MAKE_FUNCTION, child(inner));
    }

    void makeClosure(Scope inner, int cellCount, boolean hasDefaults) {
        requireByte(cellCount);
        Instruction instruction = hasDefaults ? Instruction.MAKE_CLOSURE_DEFARGS : Instruction.MAKE_CLOSURE;
        op(instruction, child(inner), instruction.growth(cellCount));
        putCode(cellCount);
    }

    void call(boolean isMethod, int positional, int keywords, boolean isStarred) {
        requireByte(positional);
        requireByte(keywords);
        int growth = -(positional + 2 * keywords) - (isMethod ? 1 : 0) - (isStarred ? 1 : 0);
        Instruction instruction = isMethod ? isStarred ? Instruction.CALL_METHOD_VAR_KW : Instruction.CALL_METHOD
                : isStarred ? Instruction.CALL_FUNCTION_VAR_KW : Instruction.CALL_FUNCTION;
        op(instruction, keywords << 8 | positional, growth);
    }

    void yield(Instruction instruction) {
        op(instruction);
        scope().flags |= Prelude.GENERATOR;
    }
}
