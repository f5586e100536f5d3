package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.ParseTree;

/// `while`, `for`, `async for`, and leaving them.
final class Loops {

    /// The loop around what is being compiled.
    ///
    /// @param hasIterator whether `break` has to drop an iterator
    /// @param handlers exception blocks around the loop
    private record Loop(int breakLabel, int continueLabel, boolean hasIterator, int handlers) {
    }

    // numbers of the bytecode's operators
    private static final int LESS = 0;
    private static final int MORE = 1;
    private static final int INPLACE_ADD = 14;

    private final Compilation c;
    private @Nullable Loop around;

    Loops(Compilation compilation) {
        c = compilation;
    }

    private Loop loop(boolean hasIterator) {
        int breakLabel = c.label();
        return new Loop(breakLabel, c.label(), hasIterator, c.handlers);
    }

    void leave(long node, boolean isBreak) {
        Loop left = around;
        if (left == null) {
            c.error(node, "'break'/'continue' outside loop");
        } else {
            c.emit.leave(isBreak ? left.breakLabel : left.continueLabel, isBreak && left.hasIterator,
                    c.handlers - left.handlers);
        }
    }

    void whileStatement(long node) {
        Loop outer = around;
        Loop loop = loop(false);
        around = loop;
        long condition = c.tree.child(node, 0);
        if (!c.tree.isConstantFalse(condition)) {
            int top = c.label();
            if (!c.tree.isConstantTrue(condition)) {
                c.emit.jump(Instruction.JUMP, loop.continueLabel);
            }
            c.emit.label(top);
            c.node(c.tree.child(node, 1));
            c.emit.label(loop.continueLabel);
            c.expressions.jumpIf(condition, true, top);
        }
        around = outer;
        c.node(c.tree.child(node, 2));
        c.emit.label(loop.breakLabel);
    }

    // ---- for ----

    void forStatement(long node) {
        if (countsThroughRange(node)) {
            return;
        }
        Loop outer = around;
        Loop loop = loop(true);
        around = loop;
        int end = c.label();
        c.node(c.tree.child(node, 1));
        c.emit.op(Instruction.GET_ITER_STACK);
        c.emit.label(loop.continueLabel);
        c.emit.jump(Instruction.FOR_ITER, end);
        c.assignments.assign(c.tree.child(node, 0));
        c.node(c.tree.child(node, 2));
        c.emit.jump(Instruction.JUMP, loop.continueLabel);
        c.emit.label(end);
        c.emit.endIteration();
        around = outer;
        c.node(c.tree.child(node, 3));
        c.emit.label(loop.breakLabel);
    }

    /// `for name in range(...)` with a constant step becomes counting, which takes no memory. Says whether it did.
    private boolean countsThroughRange(long node) {
        long target = c.tree.child(node, 0);
        long iterable = c.tree.child(node, 1);
        if (!ParseTree.isId(target) || !c.tree.is(iterable, ATOM_EXPR_NORMAL)) {
            return false;
        }
        long function = c.tree.child(iterable, 0);
        long call = c.tree.child(iterable, 1);
        if (!ParseTree.isId(function) || ParseTree.qstr(function) != Qstr.RANGE || !c.tree.is(call, TRAILER_PAREN)) {
            return false;
        }
        long list = c.tree.child(call, 0);
        int count = c.tree.listCount(list, ARGLIST);
        if (count < 1 || count > 3) {
            return false;
        }
        long start = count == 1 ? ParseTree.smallInt(0) : c.tree.listItem(list, ARGLIST, 0);
        long end = c.tree.listItem(list, ARGLIST, count == 1 ? 0 : 1);
        long step = count == 3 ? c.tree.listItem(list, ARGLIST, 2) : ParseTree.smallInt(1);
        if (!ParseTree.isSmallInt(step) || ParseTree.value(step) == 0 || !isPlain(start) || !isPlain(end)) {
            return false;
        }
        count(target, start, end, step, c.tree.child(node, 2), c.tree.child(node, 3));
        return true;
    }

    /// An argument that is an expression: no star, no keyword.
    private boolean isPlain(long argument) {
        return !c.tree.is(argument, ARGLIST_STAR) && !c.tree.is(argument, ARGLIST_DBL_STAR)
                && !c.tree.is(argument, ARGUMENT);
    }

    /// On the stack are the end, if it is not constant, and the next value of the variable.
    private void count(long target, long start, long end, long step, long body, long otherwise) {
        Loop outer = around;
        Loop loop = loop(false);
        around = loop;
        int top = c.label();
        int entry = c.label();
        boolean keepsEnd = !ParseTree.isSmallInt(end);
        if (keepsEnd) {
            c.node(end);
        }
        c.node(start);
        c.emit.jump(Instruction.JUMP, entry);
        c.emit.label(top);
        c.emit.op(Instruction.DUP_TOP);
        c.assignments.assign(target);
        c.node(body);
        c.emit.label(loop.continueLabel);
        c.node(step);
        c.emit.binary(INPLACE_ADD);
        c.emit.label(entry);
        if (keepsEnd) {
            c.emit.op(Instruction.DUP_TOP_TWO);
            c.emit.op(Instruction.ROT_TWO);
        } else {
            c.emit.op(Instruction.DUP_TOP);
            c.node(end);
        }
        c.emit.binary(ParseTree.value(step) >= 0 ? LESS : MORE);
        c.emit.jump(Instruction.POP_JUMP_IF_TRUE, top);
        around = outer;
        int done = 0;
        if (otherwise != ParseTree.NULL) {
            // it may leave an outer loop, so the stack has to be as before
            drop(keepsEnd);
            c.node(otherwise);
            done = c.label();
            c.emit.jump(Instruction.JUMP, done);
            c.emit.grow(keepsEnd ? 2 : 1);
        }
        c.emit.label(loop.breakLabel);
        drop(keepsEnd);
        if (otherwise != ParseTree.NULL) {
            c.emit.label(done);
        }
    }

    private void drop(boolean keepsEnd) {
        c.emit.op(Instruction.POP_TOP);
        if (keepsEnd) {
            c.emit.op(Instruction.POP_TOP);
        }
    }

    // ---- async for ----

    /// The iterable stays on the stack; each turn awaits its `__anext__` in an exception block that waits for
    /// StopAsyncIteration.
    void asyncFor(long node) {
        int otherwise = c.label();
        int handler = c.label();
        int turn = c.label();
        int reraise = c.label();
        c.node(c.tree.child(node, 1));
        c.emit.name(Instruction.LOAD_METHOD, Qstr.__AITER__);
        c.emit.call(true, 0, 0, false);
        Loop outer = around;
        Loop loop = loop(false);
        around = loop;
        c.emit.label(loop.continueLabel);
        c.beginHandler(Instruction.SETUP_EXCEPT, handler);
        c.emit.op(Instruction.DUP_TOP);
        c.expressions.awaitMethod(Qstr.__ANEXT__);
        c.assignments.assign(c.tree.child(node, 0));
        c.emit.jump(Instruction.POP_EXCEPT_JUMP, turn);

        c.emit.label(handler);
        c.exceptions.enterHandler();
        c.emit.op(Instruction.DUP_TOP);
        c.loadGlobal(Qstr.STOPASYNCITERATION);
        c.emit.binary(Exceptions.EXCEPTION_MATCH);
        c.emit.jump(Instruction.POP_JUMP_IF_FALSE, reraise);
        c.emit.op(Instruction.POP_TOP);
        c.emit.jump(Instruction.POP_EXCEPT_JUMP, otherwise);
        c.emit.label(reraise);
        c.emit.grow(+1);
        c.endHandler();
        c.exceptions.leaveHandler();

        c.emit.label(turn);
        c.node(c.tree.child(node, 2));
        c.emit.jump(Instruction.JUMP, loop.continueLabel);
        around = outer;
        c.emit.label(otherwise);
        c.node(c.tree.child(node, 3));
        c.emit.label(loop.breakLabel);
        c.emit.op(Instruction.POP_TOP);
    }
}
