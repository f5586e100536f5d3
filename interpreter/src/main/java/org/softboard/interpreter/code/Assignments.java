package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.TokenKind;
import org.softboard.interpreter.syntax.ParseTree;

/// Targets: what stands left of `=`, in `for`, after `as`, in `del`; and the statements that consist of an expression.
final class Assignments {

    /// What is to be done to a target. In place it is loaded first, and stored after the operation.
    private enum Access {
        STORE, LOAD_IN_PLACE, STORE_IN_PLACE
    }

    private static final String CANNOT_ASSIGN = "can't assign to expression";
    /// Number of the bytecode's first operator in place.
    private static final int INPLACE_OR = 9;

    private final Compilation c;

    Assignments(Compilation compilation) {
        c = compilation;
    }

    // ---- statements ----

    void statement(long node) {
        long target = c.tree.child(node, 0);
        long rest = c.tree.child(node, 1);
        if (rest == ParseTree.NULL) {
            expression(target);
        } else if (c.tree.is(rest, ANNASSIGN)) {
            long value = c.tree.child(rest, 1);
            if (value != ParseTree.NULL) {
                assign(target, value);
            } else if (c.scope.kind == Scope.Kind.FUNCTION && ParseTree.isId(target)) {
                c.scope.findOrAdd(ParseTree.qstr(target), NameUse.LOCAL);
            }
        } else if (c.tree.is(rest, EXPR_STMT_AUGASSIGN)) {
            access(target, Access.LOAD_IN_PLACE);
            c.node(c.tree.child(rest, 1));
            TokenKind operator = ParseTree.kind(c.tree.child(rest, 0));
            c.emit.binary(INPLACE_OR + operator.ordinal() - TokenKind.DEL_PIPE_EQUAL.ordinal());
            access(target, Access.STORE_IN_PLACE);
        } else if (c.tree.is(rest, EXPR_STMT_ASSIGN_LIST)) {
            assignToAll(target, rest);
        } else {
            assign(target, rest);
        }
    }

    /// An expression alone: its value is printed by the REPL, else dropped; a constant is nothing at all.
    private void expression(long node) {
        if (c.isRepl && c.scope.kind == Scope.Kind.MODULE) {
            c.load(Qstr.__REPL_PRINT__);
            c.node(node);
            c.emit.call(false, 1, 0, false);
            c.emit.op(Instruction.POP_TOP);
        } else if (!(ParseTree.isLeaf(node) && !ParseTree.isId(node)) && !c.tree.is(node, CONST_OBJECT)) {
            c.node(node);
            c.emit.op(Instruction.POP_TOP);
        }
    }

    /// `a = b = value`: the leftmost target comes first.
    private void assignToAll(long first, long rest) {
        int others = c.tree.count(rest) - 1;
        c.node(c.tree.child(rest, others));
        if (others > 0) {
            c.emit.op(Instruction.DUP_TOP);
        }
        assign(first);
        for (int i = 0; i < others; i++) {
            if (i + 1 < others) {
                c.emit.op(Instruction.DUP_TOP);
            }
            assign(c.tree.child(rest, i));
        }
    }

    private void assign(long target, long value) {
        if (!exchanges(target, value)) {
            c.node(value);
            assign(target);
        }
    }

    /// `a, b = c, d` and, if the build does that too, `a, b, c = d, e, f`: without a tuple. Says whether it is one.
    private boolean exchanges(long target, long value) {
        if (!c.has(Option.COMP_DOUBLE_TUPLE_ASSIGN) || !c.tree.is(target, TESTLIST_STAR_EXPR)
                || !c.tree.is(value, TESTLIST_STAR_EXPR)) {
            return false;
        }
        int count = c.tree.count(target);
        boolean isThree = count == 3 && c.has(Option.COMP_TRIPLE_TUPLE_ASSIGN);
        if (count != c.tree.count(value) || count != 2 && !isThree) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (c.tree.is(c.tree.child(target, i), STAR_EXPR)) {
                return false;
            }
        }
        for (int i = 0; i < count; i++) {
            c.node(c.tree.child(value, i));
        }
        if (isThree) {
            c.emit.op(Instruction.ROT_THREE);
        }
        c.emit.op(Instruction.ROT_TWO);
        for (int i = 0; i < count; i++) {
            assign(c.tree.child(target, i));
        }
        return true;
    }

    // ---- targets ----

    /// Stores the top of the stack.
    void assign(long target) {
        access(target, Access.STORE);
    }

    private void access(long target, Access access) {
        if (ParseTree.isId(target)) {
            if (access == Access.LOAD_IN_PLACE) {
                c.load(ParseTree.qstr(target));
            } else {
                c.store(ParseTree.qstr(target));
            }
            return;
        }
        if (c.tree.is(target, ATOM_EXPR_NORMAL)) {
            accessPart(target, access);
            return;
        }
        if (access != Access.STORE || !unpacks(target)) {
            c.error(target, CANNOT_ASSIGN);
        }
    }

    /// A target in several parts; says whether it is one.
    private boolean unpacks(long target) {
        if (ParseTree.isLeaf(target)) {
            return false;
        }
        long inside = target;
        switch (c.tree.rule(target)) {
            case TESTLIST_STAR_EXPR, EXPRLIST -> {
            }
            case ATOM_PAREN -> {
                inside = c.tree.child(target, 0);
                if (inside == ParseTree.NULL) {
                    return false;
                }
            }
            case ATOM_BRACKET -> {
                inside = c.tree.child(target, 0);
                if (inside == ParseTree.NULL) {
                    c.emit.number(Instruction.UNPACK_SEQUENCE, 0);
                    return true;
                }
                if (!c.tree.is(inside, TESTLIST_COMP)) {
                    // one item in brackets
                    inside = target;
                }
            }
            default -> {
                return false;
            }
        }
        if (isComprehension(inside)) {
            return false;
        }
        unpack(inside);
        return true;
    }

    /// Whether items in brackets are a comprehension.
    boolean isComprehension(long items) {
        return c.tree.is(items, TESTLIST_COMP) && c.tree.count(items) == 2
                && c.tree.is(c.tree.child(items, 1), COMP_FOR);
    }

    private void unpack(long targets) {
        int count = c.tree.count(targets);
        int starred = -1;
        for (int i = 0; i < count; i++) {
            if (c.tree.is(c.tree.child(targets, i), STAR_EXPR)) {
                if (starred >= 0) {
                    c.error(c.tree.child(targets, i), "multiple *x in assignment");
                    return;
                }
                c.emit.unpackAroundStar(i, count - i - 1);
                starred = i;
            }
        }
        if (starred < 0) {
            c.emit.number(Instruction.UNPACK_SEQUENCE, count);
        }
        for (int i = 0; i < count; i++) {
            long target = c.tree.child(targets, i);
            assign(i == starred ? c.tree.child(target, 0) : target);
        }
    }

    /// Evaluates what an attribute or subscript is of, and gives its last trailer.
    private long owner(long node, boolean isThere) {
        long trailer = c.tree.child(node, 1);
        if (!isThere) {
            c.node(c.tree.child(node, 0));
        }
        if (!c.tree.is(trailer, ATOM_EXPR_TRAILERS)) {
            return trailer;
        }
        int last = c.tree.count(trailer) - 1;
        for (int i = 0; i < last && !isThere; i++) {
            c.node(c.tree.child(trailer, i));
        }
        return c.tree.child(trailer, last);
    }

    private void accessPart(long node, Access access) {
        boolean isThere = access == Access.STORE_IN_PLACE;
        long trailer = owner(node, isThere);
        if (c.tree.is(trailer, TRAILER_BRACKET)) {
            if (isThere) {
                c.emit.op(Instruction.ROT_THREE);
                c.emit.op(Instruction.STORE_SUBSCR);
                return;
            }
            c.node(c.tree.child(trailer, 0));
            if (access == Access.LOAD_IN_PLACE) {
                c.emit.op(Instruction.DUP_TOP_TWO);
                c.emit.op(Instruction.LOAD_SUBSCR);
            } else {
                c.emit.op(Instruction.STORE_SUBSCR);
            }
        } else if (c.tree.is(trailer, TRAILER_PERIOD)) {
            int name = ParseTree.qstr(c.tree.child(trailer, 0));
            if (access == Access.LOAD_IN_PLACE) {
                c.emit.op(Instruction.DUP_TOP);
                c.emit.name(Instruction.LOAD_ATTR, name);
                return;
            }
            if (isThere) {
                c.emit.op(Instruction.ROT_TWO);
            }
            c.emit.name(Instruction.STORE_ATTR, name);
        } else {
            c.error(node, CANNOT_ASSIGN);
        }
    }

    // ---- del ----

    void delete(long node) {
        long list = c.tree.child(node, 0);
        for (int i = 0; i < c.tree.listCount(list, EXPRLIST); i++) {
            deleteTarget(c.tree.listItem(list, EXPRLIST, i));
        }
    }

    private void deleteTarget(long target) {
        if (ParseTree.isId(target)) {
            c.delete(ParseTree.qstr(target));
        } else if (c.tree.is(target, ATOM_EXPR_NORMAL)) {
            long trailer = owner(target, false);
            if (c.tree.is(trailer, TRAILER_BRACKET)) {
                c.node(c.tree.child(trailer, 0));
                c.emit.deleteSubscript();
            } else if (c.tree.is(trailer, TRAILER_PERIOD)) {
                c.emit.deleteAttribute(ParseTree.qstr(c.tree.child(trailer, 0)));
            } else {
                cannotDelete(target);
            }
        } else if (c.tree.is(target, ATOM_PAREN)) {
            long items = c.tree.child(target, 0);
            if (items == ParseTree.NULL || isComprehension(items)) {
                cannotDelete(items);
                return;
            }
            for (int i = 0; i < c.tree.count(items); i++) {
                deleteTarget(c.tree.child(items, i));
            }
        } else {
            cannotDelete(target);
        }
    }

    private void cannotDelete(long node) {
        c.error(node, "can't delete expression");
    }
}
