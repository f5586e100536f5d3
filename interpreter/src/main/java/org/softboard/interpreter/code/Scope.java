package org.softboard.interpreter.code;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.Storage;
import org.softboard.interpreter.syntax.ParseTree;

/// A block of the text that has names of its own (py/scope.c), and those names. The names stand in memory, in the order of
/// their first use, which for parameters is the order of their definition:
///
///     name -> use, flags (a byte each), number of the local (two bytes) | qstr
final class Scope {

    /// Kinds of blocks, numbered as upstream: functions last.
    enum Kind {
        MODULE(Qstr.LT_MODULE_GT), CLASS(0), LAMBDA(Qstr.LT_LAMBDA_GT), LIST_COMP(Qstr.LT_LISTCOMP_GT),
        DICT_COMP(Qstr.LT_DICTCOMP_GT), SET_COMP(Qstr.LT_SETCOMP_GT), GEN_EXPR(Qstr.LT_GENEXPR_GT), FUNCTION(0);

        private final int name;

        Kind(int name) {
            this.name = name;
        }

        boolean isFunctionLike() {
            return compareTo(LAMBDA) >= 0;
        }

        boolean isComprehension() {
            return compareTo(LIST_COMP) >= 0 && compareTo(GEN_EXPR) <= 0;
        }
    }

    static final int PARAMETER = 1;
    static final int STAR_PARAMETER = 2;
    static final int DOUBLE_STAR_PARAMETER = 4;

    /// No such name.
    static final int ABSENT = -1;

    private static final int WORDS = 12;
    private static final int ENTRY_WORDS = 2;

    private final Storage storage;
    private final int wordBytes;
    private final int entryBytes;
    private final int room;
    private final int step;

    final Kind kind;
    final @Nullable Scope parent;
    final int number;
    final long node;
    final int name;
    final RawCode rawCode;
    final EmitOption emitOption;
    final int address;

    int flags;
    int positional;
    int keywordOnly;
    int defaults;
    int locals;
    int stackWords;
    int handlers;

    private int table;
    private int tableRoom;
    private int count;

    /// @param number which of the module's blocks it is; kept in memory, so that the block is found by its address
    Scope(Storage storage, LanguageProfile profile, Kind kind, @Nullable Scope parent, int number, ParseTree tree,
            long node, EmitOption emitOption) {
        this.storage = storage;
        this.kind = kind;
        this.parent = parent;
        this.number = number;
        this.node = node;
        this.emitOption = emitOption;
        wordBytes = storage.wordBytes();
        entryBytes = storage.words(ENTRY_WORDS);
        room = profile.sizes().scopeIdInit();
        step = profile.sizes().scopeIdInc();
        address = storage.allocate(storage.words(WORDS));
        storage.word(address, number);
        name = kind.name != 0 ? kind.name : ParseTree.qstr(tree.child(node, 0));
        rawCode = RawCode.allocate(storage, profile);
        rawCode.emitOption(emitOption);
        tableRoom = room;
        table = storage.allocate(tableRoom * entryBytes);
    }

    /// The number of the block whose structure stands there.
    static int numberAt(Storage storage, long address) {
        return storage.int32((int) address);
    }

    void free() {
        storage.free(table);
        storage.free(address);
    }

    // ---- the names ----

    int count() {
        return count;
    }

    private int entry(int index) {
        return table + index * entryBytes;
    }

    int qstr(int index) {
        return storage.int32(entry(index) + wordBytes);
    }

    NameUse use(int index) {
        return NameUse.at(storage.int8(entry(index)));
    }

    void use(int index, NameUse use) {
        storage.int8(entry(index), use.ordinal());
    }

    int flags(int index) {
        return storage.int8(entry(index) + 1);
    }

    void flags(int index, int newFlags) {
        storage.int8(entry(index) + 1, newFlags);
    }

    boolean isParameter(int index) {
        return (flags(index) & PARAMETER) != 0;
    }

    int local(int index) {
        return storage.int16(entry(index) + 2);
    }

    private void local(int index, int newNumber) {
        storage.int16(entry(index) + 2, newNumber);
    }

    int find(int qstr) {
        int at = table + wordBytes;
        for (int i = 0; i < count; i++) {
            if (storage.int32(at) == qstr) {
                return i;
            }
            at += entryBytes;
        }
        return ABSENT;
    }

    /// Where the name is, which is added with this use if it is new.
    int findOrAdd(int qstr, NameUse use) {
        int found = find(qstr);
        if (found != ABSENT) {
            return found;
        }
        if (count >= tableRoom) {
            tableRoom += step;
            table = storage.reallocate(table, tableRoom * entryBytes);
        }
        storage.word(entry(count), use.ordinal());
        storage.word(entry(count) + wordBytes, qstr);
        return count++;
    }

    /// Where the name is that is going to be assigned.
    int findForStore(int qstr) {
        int index = findOrAdd(qstr, NameUse.GLOBAL_IMPLICIT);
        if (use(index) == NameUse.GLOBAL_IMPLICIT) {
            use(index, kind.isFunctionLike() ? NameUse.LOCAL : NameUse.GLOBAL_IMPLICIT_ASSIGNED);
        }
        return index;
    }

    /// Makes the module's own use of the name, if it has any, explicit.
    void declareInModule(int qstr) {
        Scope module = this;
        for (Scope outer = parent; outer != null; outer = outer.parent) {
            module = outer;
        }
        int index = module.find(qstr);
        if (index != ABSENT) {
            module.use(index, NameUse.GLOBAL_EXPLICIT);
        }
    }

    // ---- closing over ----

    /// If a block around this one, short of the module, has the name as its own, it becomes one shared with that block.
    void closeOver(int index) {
        int qstr = qstr(index);
        for (Scope outer = parent; outer != null && outer.parent != null; outer = outer.parent) {
            int found = outer.find(qstr);
            if (found != ABSENT) {
                NameUse there = outer.use(found);
                if (there == NameUse.LOCAL || there.isShared()) {
                    use(index, NameUse.FREE);
                    shareInParents(qstr);
                }
                return;
            }
        }
    }

    private void shareInParents(int qstr) {
        for (Scope outer = parent; outer != null; outer = outer.parent) {
            int index = outer.findOrAdd(qstr, NameUse.UNDECIDED);
            NameUse there = outer.use(index);
            if (there != NameUse.UNDECIDED) {
                if (there == NameUse.LOCAL) {
                    outer.use(index, NameUse.CELL);
                }
                return;
            }
            outer.use(index, NameUse.FREE);
        }
    }

    /// Closes over whatever is read here and belongs to a block around.
    void closeOverReads() {
        for (int i = 0; i < count; i++) {
            if (use(i) == NameUse.GLOBAL_IMPLICIT) {
                closeOver(i);
            }
        }
    }

    // ---- numbers of locals ----

    /// Numbers the locals: cells of outer blocks in the outer block's order, parameters, other locals, own cells.
    void numberLocals() {
        if ((flags & Prelude.VAR_ARGUMENTS) != 0) {
            moveStarParameter();
        }
        locals = 0;
        for (int i = 0; i < count; i++) {
            if (kind == Kind.CLASS && qstr(i) == Qstr.__CLASS__) {
                continue;
            }
            if (kind.isFunctionLike() && use(i) == NameUse.GLOBAL_IMPLICIT) {
                use(i, NameUse.GLOBAL_EXPLICIT);
            }
            if (use(i) == NameUse.LOCAL || isParameter(i)) {
                local(i, locals++);
            }
        }
        for (int i = 0; i < count; i++) {
            if (use(i) == NameUse.CELL && !isParameter(i)) {
                local(i, locals++);
            }
        }
        if (parent != null) {
            putFreeOnesFirst(parent);
        }
    }

    /// `*args` comes behind the keyword-only parameters: it changes places with the last of them.
    private void moveStarParameter() {
        int last = ABSENT;
        for (int i = count - 1; i >= 0; i--) {
            if ((flags(i) & STAR_PARAMETER) != 0) {
                if (last != ABSENT) {
                    exchange(i, last);
                }
                return;
            }
            if (last == ABSENT && flags(i) == PARAMETER) {
                last = i;
            }
        }
    }

    private void exchange(int i, int j) {
        long head = storage.word(entry(i));
        long qstr = storage.word(entry(i) + wordBytes);
        storage.word(entry(i), storage.word(entry(j)));
        storage.word(entry(i) + wordBytes, storage.word(entry(j) + wordBytes));
        storage.word(entry(j), head);
        storage.word(entry(j) + wordBytes, qstr);
    }

    private void putFreeOnesFirst(Scope outer) {
        int free = 0;
        for (int i = 0; i < outer.count; i++) {
            if (outer.use(i).isShared()) {
                int index = find(outer.qstr(i));
                if (index != ABSENT && use(index) == NameUse.FREE) {
                    local(index, free++);
                }
            }
        }
        if (free > 0) {
            for (int i = 0; i < count; i++) {
                if (use(i) != NameUse.FREE || isParameter(i)) {
                    local(i, local(i) + free);
                }
            }
            positional += free;
            locals += free;
        }
    }
}
