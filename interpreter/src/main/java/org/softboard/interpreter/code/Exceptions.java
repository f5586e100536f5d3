package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.ParseTree;

/// `try`, `with` and `async with`. A `finally` is entered with one value on the stack that says why: None, an exception,
/// or a number of blocks still to be left, below which a value to return may be; END_FINALLY acts on it.
final class Exceptions {

    /// Number of the bytecode's operator for "is of that class or one of them".
    static final int EXCEPTION_MATCH = 8;
    /// Words that leaving through a block may need.
    private static final int UNWINDING_WORDS = 3;

    private final Compilation c;

    Exceptions(Compilation compilation) {
        c = compilation;
    }

    void tryStatement(long node) {
        long body = c.tree.child(node, 0);
        long rest = c.tree.child(node, 1);
        if (c.tree.is(rest, TRY_STMT_FINALLY)) {
            tryFinally(body, ParseTree.NULL, ParseTree.NULL, c.tree.child(rest, 0));
        } else if (!c.tree.is(rest, TRY_STMT_EXCEPT_AND_MORE)) {
            tryExcept(body, rest, ParseTree.NULL);
        } else {
            long excepts = c.tree.child(rest, 0);
            long otherwise = c.tree.child(rest, 1);
            long atLast = c.tree.child(rest, 2);
            if (atLast == ParseTree.NULL) {
                tryExcept(body, excepts, otherwise);
            } else {
                tryFinally(body, excepts, otherwise, c.tree.child(atLast, 0));
            }
        }
    }

    private void tryFinally(long body, long excepts, long otherwise, long atLast) {
        int label = c.label();
        c.beginHandler(Instruction.SETUP_FINALLY, label);
        if (excepts == ParseTree.NULL) {
            c.emit.grow(UNWINDING_WORDS);
            c.node(body);
            c.emit.grow(-UNWINDING_WORDS);
        } else {
            tryExcept(body, excepts, otherwise);
        }
        c.emit.none();
        c.emit.label(label);
        // a value to return may be there besides
        c.emit.grow(+1);
        c.node(atLast);
        c.emit.grow(-1);
        c.endHandler();
    }

    // ---- except ----

    /// A handler has the exception on the stack, and room for unwinding.
    void enterHandler() {
        c.emit.grow(1 + UNWINDING_WORDS);
    }

    void leaveHandler() {
        c.emit.grow(-UNWINDING_WORDS);
    }

    private void tryExcept(long body, long excepts, long otherwise) {
        int handler = c.label();
        int success = c.label();
        c.beginHandler(Instruction.SETUP_EXCEPT, handler);
        c.node(body);
        c.emit.jump(Instruction.POP_EXCEPT_JUMP, success);
        c.emit.label(handler);
        enterHandler();
        int end = c.label();
        int count = c.tree.listCount(excepts, TRY_STMT_EXCEPT_LIST);
        for (int i = 0; i < count; i++) {
            if (!except(c.tree.listItem(excepts, TRY_STMT_EXCEPT_LIST, i), i + 1 == count, end)) {
                c.endHandler();
                return;
            }
        }
        c.endHandler();
        leaveHandler();
        c.emit.label(success);
        c.node(otherwise);
        c.emit.label(end);
    }

    /// One `except`; says whether it may stand there.
    private boolean except(long node, boolean isLast, int end) {
        int next = c.label();
        long type = c.tree.child(node, 0);
        int name = 0;
        if (type == ParseTree.NULL) {
            if (!isLast) {
                c.error(node, "default 'except' must be last");
                return false;
            }
        } else {
            if (c.tree.is(type, TRY_STMT_AS_NAME)) {
                name = ParseTree.qstr(c.tree.child(type, 1));
                type = c.tree.child(type, 0);
            }
            c.emit.op(Instruction.DUP_TOP);
            c.node(type);
            c.emit.binary(EXCEPTION_MATCH);
            c.emit.jump(Instruction.POP_JUMP_IF_FALSE, next);
        }
        if (name == 0) {
            c.emit.op(Instruction.POP_TOP);
            c.node(c.tree.child(node, 1));
        } else {
            c.store(name);
            withName(c.tree.child(node, 1), name);
        }
        c.emit.jump(Instruction.POP_EXCEPT_JUMP, end);
        c.emit.label(next);
        c.emit.grow(+1);
        return true;
    }

    /// The body of `except ... as name`: in the end the name is deleted, whatever happens.
    private void withName(long body, int name) {
        int label = c.label();
        c.beginHandler(Instruction.SETUP_FINALLY, label);
        c.node(body);
        c.emit.none();
        c.emit.label(label);
        c.emit.grow(+1);
        c.emit.none();
        c.store(name);
        c.delete(name);
        c.emit.grow(-1);
        c.endHandler();
    }

    // ---- with ----

    void with(long node) {
        with(c.tree.child(node, 0), 0, c.tree.child(node, 1));
    }

    private void with(long items, int index, long body) {
        if (index == c.tree.listCount(items, WITH_STMT_LIST)) {
            c.node(body);
            return;
        }
        int end = c.label();
        long item = c.tree.listItem(items, WITH_STMT_LIST, index);
        if (c.tree.is(item, WITH_ITEM)) {
            c.node(c.tree.child(item, 0));
            c.beginHandler(Instruction.SETUP_WITH, end);
            c.assignments.assign(c.tree.child(item, 1));
        } else {
            c.node(item);
            c.beginHandler(Instruction.SETUP_WITH, end);
            c.emit.op(Instruction.POP_TOP);
        }
        with(items, index + 1, body);
        c.emit.none();
        c.emit.label(end);
        // room to call the exit method
        c.emit.grow(+2);
        c.emit.grow(-2);
        c.emit.op(Instruction.WITH_CLEANUP);
        c.reserveLabels(3);
        c.endHandler();
    }

    // ---- async with ----

    void asyncWith(long node) {
        asyncWith(c.tree.child(node, 0), 0, c.tree.child(node, 1));
    }

    private void asyncWith(long items, int index, long body) {
        if (index == c.tree.listCount(items, WITH_STMT_LIST)) {
            c.node(body);
            return;
        }
        int atLast = c.label();
        int exit = c.label();
        int leaving = c.label();
        int end = c.label();
        long item = c.tree.listItem(items, WITH_STMT_LIST, index);
        boolean isNamed = c.tree.is(item, WITH_ITEM);
        c.node(isNamed ? c.tree.child(item, 0) : item);
        c.emit.op(Instruction.DUP_TOP);
        c.expressions.awaitMethod(Qstr.__AENTER__);
        if (isNamed) {
            c.assignments.assign(c.tree.child(item, 1));
        } else {
            c.emit.op(Instruction.POP_TOP);
        }
        // the manager stays on the stack
        c.beginHandler(Instruction.SETUP_FINALLY, atLast);
        c.emit.grow(UNWINDING_WORDS);
        asyncWith(items, index + 1, body);
        c.emit.grow(-UNWINDING_WORDS);

        // no exception: None, manager
        c.emit.none();
        c.emit.op(Instruction.ROT_TWO);
        c.emit.jump(Instruction.JUMP, exit);

        // manager and an exception, or manager and what leaving needs
        c.emit.label(atLast);
        c.emit.op(Instruction.DUP_TOP);
        c.loadGlobal(Qstr.BASEEXCEPTION);
        c.emit.binary(EXCEPTION_MATCH);
        c.emit.jump(Instruction.POP_JUMP_IF_FALSE, leaving);
        exitWithException(end);

        // manager, value to return, number
        c.emit.label(leaving);
        c.emit.op(Instruction.ROT_THREE);
        c.emit.op(Instruction.ROT_THREE);
        c.emit.label(exit);
        c.emit.name(Instruction.LOAD_METHOD, Qstr.__AEXIT__);
        c.emit.none();
        c.emit.op(Instruction.DUP_TOP);
        c.emit.op(Instruction.DUP_TOP);
        c.emit.call(true, 3, 0, false);
        c.expressions.yieldFrom();
        c.emit.op(Instruction.POP_TOP);
        c.emit.grow(-1);
        c.emit.label(end);
        c.endHandler();
    }

    /// Gives the exception to the manager's exit, which may say that it is dealt with.
    private void exitWithException(int end) {
        c.emit.op(Instruction.DUP_TOP);
        c.emit.op(Instruction.ROT_THREE);
        c.emit.op(Instruction.ROT_TWO);
        c.emit.name(Instruction.LOAD_METHOD, Qstr.__AEXIT__);
        c.emit.op(Instruction.ROT_THREE);
        c.emit.op(Instruction.ROT_THREE);
        c.emit.op(Instruction.DUP_TOP);
        if (c.has(Option.CPYTHON_COMPAT)) {
            c.emit.name(Instruction.LOAD_ATTR, Qstr.__CLASS__);
        } else {
            c.load(Qstr.TYPE);
            c.emit.op(Instruction.ROT_TWO);
            c.emit.call(false, 1, 0, false);
        }
        c.emit.op(Instruction.ROT_TWO);
        c.emit.none();
        c.emit.call(true, 3, 0, false);
        c.expressions.yieldFrom();
        c.emit.jump(Instruction.POP_JUMP_IF_FALSE, end);
        c.emit.op(Instruction.POP_TOP);
        c.emit.none();
        c.emit.jump(Instruction.JUMP, end);
        c.emit.grow(+2);
    }
}
