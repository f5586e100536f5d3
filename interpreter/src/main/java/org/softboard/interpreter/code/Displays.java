package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.syntax.ParseTree;

/// What stands in brackets: tuples, lists, dicts, sets, and comprehensions where they stand.
final class Displays {

    private final Compilation c;

    Displays(Compilation compilation) {
        c = compilation;
    }

    /// Makes a function of the comprehension and calls it with the iterable of the first `for`.
    void comprehension(long node, Scope.Kind kind) {
        long loop = c.tree.child(node, 1);
        Scope made = c.scopeOf(kind, node, loop, 3, c.scope.emitOption);
        c.definitions.make(made, 0, 0);
        c.node(c.tree.child(loop, 1));
        if (kind == Scope.Kind.GEN_EXPR) {
            c.emit.op(Instruction.GET_ITER);
        }
        c.emit.call(false, 1, 0, false);
    }

    void tuple(long node) {
        for (int i = 0; i < c.tree.count(node); i++) {
            c.node(c.tree.child(node, i));
        }
        c.emit.build(Instruction.BUILD_TUPLE, c.tree.count(node));
    }

    /// `(...)`, unless it is around a single expression.
    void parenthesis(long node) {
        long items = c.tree.child(node, 0);
        if (items == ParseTree.NULL) {
            c.emit.build(Instruction.BUILD_TUPLE, 0);
        } else if (c.assignments.isComprehension(items)) {
            comprehension(items, Scope.Kind.GEN_EXPR);
        } else {
            tuple(items);
        }
    }

    /// `[...]`
    void bracket(long node) {
        long items = c.tree.child(node, 0);
        if (items == ParseTree.NULL) {
            c.emit.build(Instruction.BUILD_LIST, 0);
        } else if (c.assignments.isComprehension(items)) {
            comprehension(items, Scope.Kind.LIST_COMP);
        } else if (c.tree.is(items, TESTLIST_COMP)) {
            c.all(items);
            c.emit.build(Instruction.BUILD_LIST, c.tree.count(items));
        } else {
            c.node(items);
            c.emit.build(Instruction.BUILD_LIST, 1);
        }
    }

    // ---- { } ----

    /// `{...}`: a dict or a set, as the first item has it.
    ///
    /// @param makes whether the dict is to be made, or is on the stack already
    void brace(long node, boolean makes) {
        long items = c.tree.child(node, 0);
        if (items == ParseTree.NULL) {
            beginDict(0, makes);
        } else if (c.tree.is(items, DICTORSETMAKER_ITEM)) {
            beginDict(1, makes);
            c.node(items);
            c.emit.op(Instruction.STORE_MAP);
        } else if (!c.tree.is(items, DICTORSETMAKER)) {
            c.node(items);
            c.emit.build(Instruction.BUILD_SET, 1);
        } else {
            long first = c.tree.child(items, 0);
            long rest = c.tree.child(items, 1);
            boolean isDict = !c.has(Option.PY_BUILTINS_SET) || c.tree.is(first, DICTORSETMAKER_ITEM);
            if (c.tree.is(rest, COMP_FOR)) {
                comprehension(items, isDict ? Scope.Kind.DICT_COMP : Scope.Kind.SET_COMP);
            } else if (isDict) {
                dict(items, first, c.tree.child(rest, 0), makes);
            } else {
                set(items, first, c.tree.child(rest, 0));
            }
        }
    }

    private void beginDict(int items, boolean makes) {
        if (makes) {
            c.emit.number(Instruction.BUILD_MAP, items);
        }
    }

    void keyAndValue(long node) {
        c.node(c.tree.child(node, 1));
        c.node(c.tree.child(node, 0));
    }

    private void dict(long node, long first, long others, boolean makes) {
        int count = c.tree.listCount(others, DICTORSETMAKER_LIST2);
        beginDict(1 + count, makes);
        c.node(first);
        c.emit.op(Instruction.STORE_MAP);
        for (int i = 0; i < count; i++) {
            long item = c.tree.listItem(others, DICTORSETMAKER_LIST2, i);
            c.node(item);
            if (!c.tree.is(item, DICTORSETMAKER_ITEM)) {
                c.error(node, c.isTerse() ? "invalid syntax" : "expecting key:value for dict");
                return;
            }
            c.emit.op(Instruction.STORE_MAP);
        }
    }

    private void set(long node, long first, long others) {
        int count = c.tree.listCount(others, DICTORSETMAKER_LIST2);
        c.node(first);
        for (int i = 0; i < count; i++) {
            long item = c.tree.listItem(others, DICTORSETMAKER_LIST2, i);
            c.node(item);
            if (c.tree.is(item, DICTORSETMAKER_ITEM)) {
                c.error(node, c.isTerse() ? "invalid syntax" : "expecting just a value for set");
                return;
            }
        }
        c.emit.build(Instruction.BUILD_SET, 1 + count);
    }
}
