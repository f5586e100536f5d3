package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.ParseTree;

/// An atom with what follows it: calls, subscripts and slices, attributes; `super()` and `await`.
final class Calls {

    private final Compilation c;

    Calls(Compilation compilation) {
        c = compilation;
    }

    void await(long node) {
        boolean isInFunction = c.scope.kind == Scope.Kind.FUNCTION || c.scope.kind == Scope.Kind.LAMBDA;
        if (!isInFunction && !(c.has(Option.COMP_ALLOW_TOP_LEVEL_AWAIT) && c.options.topLevelAwait())) {
            c.error(node, "'await' outside function");
            return;
        }
        trailers(node);
        c.expressions.yieldFrom();
    }

    // ---- trailers ----

    private int trailerCount(long node) {
        return c.tree.listCount(c.tree.child(node, 1), ATOM_EXPR_TRAILERS);
    }

    private long trailer(long node, int index) {
        return c.tree.listItem(c.tree.child(node, 1), ATOM_EXPR_TRAILERS, index);
    }

    /// Whether an attribute follows, and it is called.
    private boolean isMethodCall(long node, int index) {
        return index + 1 < trailerCount(node) && c.tree.is(trailer(node, index), TRAILER_PERIOD)
                && c.tree.is(trailer(node, index + 1), TRAILER_PAREN);
    }

    private void methodCall(long node, int index, boolean ofSuper) {
        c.emit.name(ofSuper ? Instruction.LOAD_SUPER_METHOD : Instruction.LOAD_METHOD,
                ParseTree.qstr(c.tree.child(trailer(node, index), 0)));
        arguments(c.tree.child(trailer(node, index + 1), 0), true, 0);
    }

    void trailers(long node) {
        long atom = c.tree.child(node, 0);
        c.node(atom);
        int count = trailerCount(node);
        int i = 0;
        if (count > 0 && ParseTree.isId(atom) && c.tree.is(trailer(node, 0), TRAILER_PAREN)) {
            i = specialCall(node, ParseTree.qstr(atom));
            if (i < 0) {
                return;
            }
        }
        while (i < count) {
            if (isMethodCall(node, i)) {
                methodCall(node, i, false);
                i += 2;
            } else {
                c.node(trailer(node, i));
                i++;
            }
        }
    }

    /// Calls of names that mean something to the compiler. Says how many trailers it has dealt with, -1 after an error.
    private int specialCall(long node, int name) {
        long arguments = c.tree.child(trailer(node, 0), 0);
        if (name == Qstr.SUPER && c.scope.kind == Scope.Kind.FUNCTION && arguments == ParseTree.NULL) {
            return superCall(node);
        }
        if (name == Qstr.ORDEREDDICT && c.tree.is(arguments, ATOM_BRACE) && c.has(Option.COMP_CONST_LITERAL)
                && c.has(Option.PY_COLLECTIONS_ORDEREDDICT)) {
            c.emit.call(false, 0, 0, false);
            c.displays.brace(arguments, false);
            return 1;
        }
        return 0;
    }

    /// `super()` gets the class and the first argument; `super().method(...)` needs no super object then.
    private int superCall(long node) {
        c.load(Qstr.__CLASS__);
        Scope scope = c.scope;
        int first = 0;
        while (first < scope.count() && !scope.isParameter(first)) {
            first++;
        }
        if (first == scope.count()) {
            c.error(trailer(node, 0), "super() can't find self");
            return -1;
        }
        c.load(scope.qstr(first));
        if (isMethodCall(node, 1)) {
            methodCall(node, 1, true);
            return 3;
        }
        c.emit.call(false, 2, 0, false);
        return 1;
    }

    // ---- arguments ----

    /// Evaluates the arguments and calls what is below them.
    ///
    /// @param before positional arguments that are on the stack already
    void arguments(long list, boolean isMethod, int before) {
        int positional = before;
        int keywords = 0;
        long stars = 0;
        boolean hasDoubleStar = false;
        for (int i = 0; i < c.tree.listCount(list, ARGLIST); i++) {
            long argument = c.tree.listItem(list, ARGLIST, i);
            if (c.tree.is(argument, ARGLIST_STAR)) {
                String wrong = hasDoubleStar ? "* arg after **" : keywords > 0 ? "* arg after kwarg"
                        : i >= c.smallIntBits() - 1 ? "too many args" : null;
                if (wrong != null) {
                    c.error(argument, wrong);
                    return;
                }
                stars |= 1L << i;
                c.node(c.tree.child(argument, 0));
                positional++;
            } else if (c.tree.is(argument, ARGLIST_DBL_STAR)) {
                hasDoubleStar = true;
                c.emit.op(Instruction.LOAD_NULL);
                c.node(c.tree.child(argument, 0));
                keywords++;
            } else if (c.tree.is(argument, ARGUMENT)) {
                switch (argument(argument)) {
                    case POSITIONAL -> positional++;
                    case KEYWORD -> keywords++;
                    case WRONG -> {
                        return;
                    }
                }
            } else {
                if (hasDoubleStar || keywords > 0) {
                    c.error(argument, hasDoubleStar ? "positional arg after **" : "positional arg after keyword arg");
                    return;
                }
                c.node(argument);
                positional++;
            }
        }
        boolean isStarred = stars != 0 || hasDoubleStar;
        if (isStarred) {
            c.emit.smallInt(stars);
        }
        c.emit.call(isMethod, positional, keywords, isStarred);
    }

    private enum Argument {
        POSITIONAL, KEYWORD, WRONG
    }

    /// `name=value`, `name := value`, or a generator expression.
    private Argument argument(long node) {
        long name = c.tree.child(node, 0);
        long rest = c.tree.child(node, 1);
        if (c.tree.is(rest, ARGUMENT_3)) {
            c.expressions.walrus(name, c.tree.child(rest, 0));
            return Argument.POSITIONAL;
        }
        if (c.tree.is(rest, COMP_FOR)) {
            c.displays.comprehension(node, Scope.Kind.GEN_EXPR);
            return Argument.POSITIONAL;
        }
        if (!ParseTree.isId(name)) {
            c.error(node, "LHS of keyword arg must be an id");
            return Argument.WRONG;
        }
        c.emit.string(ParseTree.qstr(name));
        c.node(rest);
        return Argument.KEYWORD;
    }

    // ---- subscripts ----

    void subscript(long node) {
        c.node(c.tree.child(node, 0));
        c.emit.op(Instruction.LOAD_SUBSCR);
    }

    /// `[start:stop:step]`, of which anything may be missing.
    void slice(long node) {
        long rest = node;
        if (c.tree.is(node, SUBSCRIPT_2)) {
            c.node(c.tree.child(node, 0));
            rest = c.tree.child(node, 1);
        } else {
            c.emit.none();
        }
        long stop = c.tree.child(rest, 0);
        long step = ParseTree.NULL;
        if (c.tree.is(stop, SUBSCRIPT_3C)) {
            step = c.tree.child(stop, 0);
            stop = ParseTree.NULL;
        } else if (c.tree.is(stop, SUBSCRIPT_3D)) {
            step = c.tree.child(c.tree.child(stop, 1), 0);
            stop = c.tree.child(stop, 0);
        }
        if (stop == ParseTree.NULL) {
            c.emit.none();
        } else {
            c.node(stop);
        }
        c.node(step);
        c.emit.build(Instruction.BUILD_SLICE, step == ParseTree.NULL ? 2 : 3);
    }
}
