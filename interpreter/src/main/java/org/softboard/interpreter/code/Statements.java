package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.ParseTree;

/// Simple statements that have no class of their own, and `if`.
final class Statements {

    private final Compilation c;

    Statements(Compilation compilation) {
        c = compilation;
    }

    void returnStatement(long node) {
        if (c.has(Option.CPYTHON_COMPAT) && c.scope.kind != Scope.Kind.FUNCTION) {
            c.error(node, "'return' outside function");
            return;
        }
        long value = c.tree.child(node, 0);
        if (value == ParseTree.NULL) {
            c.emit.none();
        } else if (c.has(Option.COMP_RETURN_IF_EXPR) && c.tree.is(value, TEST_IF_EXPR)) {
            // two returns rather than a jump to one
            long condition = c.tree.child(value, 1);
            int otherwise = c.label();
            c.expressions.jumpIf(c.tree.child(condition, 0), false, otherwise);
            c.node(c.tree.child(value, 0));
            c.emit.op(Instruction.RETURN_VALUE);
            c.emit.label(otherwise);
            c.node(c.tree.child(condition, 1));
        } else {
            c.node(value);
        }
        c.emit.op(Instruction.RETURN_VALUE);
    }

    void yieldStatement(long node) {
        c.node(c.tree.child(node, 0));
        c.emit.op(Instruction.POP_TOP);
    }

    void raise(long node) {
        long what = c.tree.child(node, 0);
        if (what == ParseTree.NULL) {
            c.emit.op(Instruction.RAISE_LAST);
        } else if (c.tree.is(what, RAISE_STMT_ARG)) {
            c.node(c.tree.child(what, 0));
            c.node(c.tree.child(what, 1));
            c.emit.op(Instruction.RAISE_FROM);
        } else {
            c.node(what);
            c.emit.op(Instruction.RAISE_OBJ);
        }
    }

    void assertStatement(long node) {
        if (c.options.optimisation() != 0) {
            return;
        }
        int end = c.label();
        c.expressions.jumpIf(c.tree.child(node, 0), true, end);
        c.loadGlobal(Qstr.ASSERTIONERROR);
        long message = c.tree.child(node, 1);
        if (message != ParseTree.NULL) {
            c.node(message);
            c.emit.call(false, 1, 0, false);
        }
        c.emit.op(Instruction.RAISE_OBJ);
        c.emit.label(end);
    }

    /// `async` before `def`, `for` or `with`.
    void async(long node) {
        long what = c.tree.child(node, 0);
        if (c.tree.is(what, FUNCDEF)) {
            c.definitions.asyncFunction(what);
        } else if ((c.scope.flags & Prelude.GENERATOR) == 0) {
            c.error(what, "async for/with outside async function");
        } else if (c.tree.is(what, FOR_STMT)) {
            c.loops.asyncFor(what);
        } else {
            c.exceptions.asyncWith(what);
        }
    }

    // ---- global and nonlocal ----

    void declare(long node, boolean isGlobal) {
        if (!c.isScopePass()) {
            return;
        }
        if (!isGlobal && c.scope.kind == Scope.Kind.MODULE) {
            c.error(node, "can't declare nonlocal in outer code");
            return;
        }
        long list = c.tree.child(node, 0);
        for (int i = 0; i < c.tree.listCount(list, NAME_LIST); i++) {
            int qstr = ParseTree.qstr(c.tree.listItem(list, NAME_LIST, i));
            declare(node, c.scope.findOrAdd(qstr, NameUse.UNDECIDED), isGlobal);
        }
    }

    void declare(long node, int index, boolean isGlobal) {
        Scope scope = c.scope;
        NameUse use = scope.use(index);
        if (isGlobal) {
            if (use != NameUse.UNDECIDED && use != NameUse.GLOBAL_EXPLICIT) {
                c.error(node, "identifier redefined as global");
                return;
            }
            scope.use(index, NameUse.GLOBAL_EXPLICIT);
            scope.declareInModule(scope.qstr(index));
        } else if (use == NameUse.UNDECIDED) {
            scope.use(index, NameUse.GLOBAL_IMPLICIT);
            scope.closeOver(index);
            if (scope.use(index) == NameUse.GLOBAL_IMPLICIT) {
                c.error(node, "no binding for nonlocal found");
            }
        } else if (use != NameUse.FREE) {
            c.error(node, "identifier redefined as nonlocal");
        }
    }

    // ---- if ----

    /// Conditions that are constant leave out what cannot be reached.
    void ifStatement(long node) {
        int end = c.label();
        long others = c.tree.child(node, 2);
        long last = c.tree.child(node, 3);
        boolean isLast = others == ParseTree.NULL && last == ParseTree.NULL;
        if (branch(node, end, isLast)) {
            for (int i = 0; i < c.tree.listCount(others, IF_STMT_ELIF_LIST); i++) {
                if (!branch(c.tree.listItem(others, IF_STMT_ELIF_LIST, i), end, false)) {
                    c.emit.label(end);
                    return;
                }
            }
            c.node(last);
        }
        c.emit.label(end);
    }

    /// Condition and block of `if` or `elif`. Says whether what comes after can be reached.
    private boolean branch(long node, int end, boolean isLast) {
        long condition = c.tree.child(node, 0);
        if (c.tree.isConstantFalse(condition)) {
            return true;
        }
        int otherwise = c.label();
        c.expressions.jumpIf(condition, false, otherwise);
        c.node(c.tree.child(node, 1));
        if (c.tree.isConstantTrue(condition)) {
            return false;
        }
        if (!isLast) {
            c.emit.jump(Instruction.JUMP, end);
        }
        c.emit.label(otherwise);
        return true;
    }
}
