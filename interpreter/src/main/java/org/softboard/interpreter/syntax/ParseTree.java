package org.softboard.interpreter.syntax;

import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.Storage;
import org.softboard.interpreter.source.TokenKind;

/// The nodes that parsing leaves in memory (py/parse.h), and reading them. A node is a word:
///
///     0                  no node
///     ...iiii iiii iii1  small int, in bits 1 and up
///     ...qqqq qqqq 0010  identifier: interned string in bits 4 and up
///     ...qqqq qqqq 0110  string: the same
///     ...tttt tttt 1010  token: its kind in bits 4 and up
///     ...aaaa aaaa aa00  address of | line | rule + children << 8 | child ... |, each a word
///
/// They stand one behind the other in chunks | bytes of room | bytes used, then address of the next chunk | room ... |
public final class ParseTree {

    public static final long NULL = 0;

    private static final int ID = 2;
    private static final int STRING = 6;
    private static final int TOKEN = 10;
    private static final int LEAF_KIND = 15;

    private final Storage storage;
    private final Constants constants;
    private final int wordBytes;
    private final int firstRoom;
    /// The chunk being filled, 0 if there is none yet.
    private int chunk;
    private int room;
    private int used;
    /// The filled chunks, the last one first.
    private int filled;
    private long root;

    ParseTree(Storage storage, Constants constants, int firstRoom) {
        this.storage = storage;
        this.constants = constants;
        this.firstRoom = firstRoom;
        wordBytes = storage.wordBytes();
    }

    public long root() {
        return root;
    }

    // ---- kinds of nodes ----

    public static boolean isNull(long node) {
        return node == NULL;
    }

    public static boolean isLeaf(long node) {
        return (node & 3) != 0;
    }

    public static boolean isSmallInt(long node) {
        return (node & 1) != 0;
    }

    public static boolean isId(long node) {
        return (node & LEAF_KIND) == ID;
    }

    public static boolean isString(long node) {
        return (node & LEAF_KIND) == STRING;
    }

    public static boolean isToken(long node) {
        return (node & LEAF_KIND) == TOKEN;
    }

    public static boolean isToken(long node, TokenKind kind) {
        return node == token(kind);
    }

    public static boolean isStruct(long node) {
        return node != NULL && (node & 3) == 0;
    }

    public boolean is(long node, Rule rule) {
        return isStruct(node) && ruleNumber(node) == rule.ordinal();
    }

    // ---- leaves ----

    /// The leaf for a small int.
    public static long smallInt(long value) {
        return value << 1 | 1;
    }

    static long id(int qstr) {
        return (long) qstr << 4 | ID;
    }

    static long string(int qstr) {
        return (long) qstr << 4 | STRING;
    }

    static long token(TokenKind kind) {
        return (long) kind.ordinal() << 4 | TOKEN;
    }

    /// The value of a small int.
    public static long value(long node) {
        return node >> 1;
    }

    /// The text of an identifier or string.
    public static int qstr(long node) {
        return (int) (node >> 4);
    }

    /// The kind of a token.
    public static TokenKind kind(long node) {
        return TokenKind.at((int) (node >> 4));
    }

    // ---- structs ----

    private int ruleNumber(long node) {
        return storage.int8((int) node + wordBytes);
    }

    public Rule rule(long node) {
        return Rule.at(ruleNumber(node));
    }

    public int line(long node) {
        return storage.int32((int) node);
    }

    public int count(long node) {
        return storage.int32((int) node + wordBytes) >>> 8;
    }

    public long child(long node, int index) {
        return storage.word((int) node + (2 + index) * wordBytes);
    }

    /// Writes a child: the blank one, where the compiler keeps a scope, or one that it replaces.
    public void child(long node, int index, long word) {
        storage.word((int) node + (2 + index) * wordBytes, word);
    }

    /// How many items a list of this rule has: none for null, one if the node is something else.
    public int listCount(long node, Rule list) {
        return node == NULL ? 0 : is(node, list) ? count(node) : 1;
    }

    public long listItem(long node, Rule list, int index) {
        return is(node, list) ? child(node, index) : node;
    }

    // ---- constants ----

    /// The object word in a CONST_OBJECT node.
    public long constantObject(long node) {
        return child(node, 0);
    }

    /// A literal, a constant object or an empty tuple.
    public boolean isConstant(long node) {
        if (isSmallInt(node) || isString(node)) {
            return true;
        }
        if (isToken(node)) {
            return switch (kind(node)) {
                case KW_NONE, KW_FALSE, KW_TRUE, ELLIPSIS -> true;
                default -> false;
            };
        }
        return is(node, Rule.CONST_OBJECT) || is(node, Rule.ATOM_PAREN) && child(node, 0) == NULL;
    }

    /// The object word of a constant.
    public long constant(long node) {
        if (isSmallInt(node)) {
            return constants.integer(value(node));
        }
        if (isString(node)) {
            return constants.interned(qstr(node));
        }
        if (isToken(node)) {
            return switch (kind(node)) {
                case KW_NONE -> constants.none();
                case KW_FALSE -> constants.falseWord();
                case KW_TRUE -> constants.trueWord();
                default -> constants.ellipsis();
            };
        }
        return is(node, Rule.CONST_OBJECT) ? constantObject(node) : constants.emptyTuple();
    }

    public boolean isConstantTrue(long node) {
        return isConstant(node) && constants.isTrue(constant(node));
    }

    public boolean isConstantFalse(long node) {
        return isConstant(node) && !constants.isTrue(constant(node));
    }

    // ---- making nodes ----

    /// Room for a node, whose children are still to be written.
    long struct(Rule rule, int line, int children) {
        int node = allocate((2 + children) * wordBytes);
        storage.word(node, line);
        storage.word(node + wordBytes, rule.ordinal() | children << 8);
        return node;
    }

    long constantObject(int line, long object) {
        long node = struct(Rule.CONST_OBJECT, line, 1);
        child(node, 0, object);
        return node;
    }

    void rename(long node, Rule rule) {
        storage.int8((int) node + wordBytes, rule.ordinal());
    }

    private int allocate(int bytes) {
        if (chunk != 0 && used + bytes > room) {
            if (storage.reallocateInPlace(chunk, 2 * wordBytes + room + bytes) == 0) {
                shutChunk();
            } else {
                room += bytes;
                storage.word(chunk, room);
            }
        }
        if (chunk == 0) {
            room = Math.max(firstRoom, bytes);
            chunk = storage.allocate(2 * wordBytes + room);
            used = 0;
            storage.word(chunk, room);
        }
        int at = chunk + 2 * wordBytes + used;
        used += bytes;
        storage.word(chunk + wordBytes, used);
        return at;
    }

    /// Takes back the room of a node that was folded away, if it stands in the chunk being filled.
    void giveBack(long node) {
        int data = chunk + 2 * wordBytes;
        if (data <= node && node < data + used) {
            used -= (2 + count(node)) * wordBytes;
            storage.word(chunk + wordBytes, used);
        }
    }

    /// Trims the chunk being filled and puts it among the filled ones.
    private void shutChunk() {
        storage.reallocateInPlace(chunk, 2 * wordBytes + used);
        storage.word(chunk, used);
        storage.word(chunk + wordBytes, filled);
        filled = chunk;
        chunk = 0;
    }

    void shut() {
        if (chunk != 0) {
            shutChunk();
        }
    }

    void root(long node) {
        root = node;
    }

    /// Gives all nodes back.
    public void free() {
        int next = filled;
        filled = 0;
        root = NULL;
        while (next != 0) {
            int freed = next;
            next = (int) storage.word(freed + wordBytes);
            storage.free(freed);
        }
    }
}
