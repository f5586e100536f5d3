package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.TokenKind;
import org.softboard.interpreter.syntax.ParseTree;
import org.softboard.interpreter.syntax.Rule;

/// What a block is as a whole (py/compile.c, compile_scope): parameters, body, and what it returns at its end.
final class Blocks {

    private final Compilation c;

    /// While parameters are gone through: whether a star has been seen.
    private boolean hasStar;

    Blocks(Compilation compilation) {
        c = compilation;
    }

    void compile(Scope scope) {
        long node = scope.node;
        switch (scope.kind) {
            case MODULE -> module(node);
            case CLASS -> classBody(scope, node);
            case FUNCTION -> function(node);
            case LAMBDA -> lambda(scope, node);
            default -> comprehension(scope, node);
        }
    }

    private void returnNone() {
        c.emit.none();
        c.emit.op(Instruction.RETURN_VALUE);
    }

    private void module(long node) {
        if (c.tree.is(node, EVAL_INPUT)) {
            c.node(c.tree.child(node, 0));
            c.emit.op(Instruction.RETURN_VALUE);
            return;
        }
        if (!c.isRepl) {
            docString(node);
        }
        c.node(node);
        returnNone();
    }

    private void function(long node) {
        if (c.isScopePass()) {
            parameters(c.tree.child(node, 1), TYPEDARGSLIST);
        }
        c.node(c.tree.child(node, 3));
        returnNone();
    }

    private void lambda(Scope scope, long node) {
        c.emit.line(c.tree.line(node));
        if (c.isScopePass()) {
            parameters(c.tree.child(node, 0), VARARGSLIST);
        }
        c.node(c.tree.child(node, 1));
        if ((scope.flags & Prelude.GENERATOR) != 0) {
            c.emit.op(Instruction.POP_TOP);
            c.emit.none();
        }
        c.emit.op(Instruction.RETURN_VALUE);
    }

    private void classBody(Scope scope, long node) {
        if (c.isScopePass()) {
            scope.findOrAdd(Qstr.__CLASS__, NameUse.LOCAL);
        }
        c.load(Qstr.__NAME__);
        c.store(Qstr.__MODULE__);
        c.emit.string(ParseTree.qstr(c.tree.child(node, 0)));
        c.store(Qstr.__QUALNAME__);
        long body = c.tree.child(node, 2);
        docString(body);
        c.node(body);
        int itself = scope.find(Qstr.__CLASS__);
        if (scope.use(itself) == NameUse.LOCAL) {
            c.emit.none();
        } else {
            c.emit.loadLocal(scope.local(itself));
        }
        c.emit.op(Instruction.RETURN_VALUE);
    }

    /// Stores a string at the beginning as `__doc__`, in builds that keep those.
    private void docString(long body) {
        if (!c.has(Option.ENABLE_DOC_STRING)) {
            return;
        }
        long first = firstStatement(body);
        if (!c.tree.is(first, EXPR_STMT)) {
            return;
        }
        long text = c.tree.child(first, 0);
        if (ParseTree.isString(text) || c.tree.is(text, CONST_OBJECT)
                && c.constants.kind(c.tree.constantObject(text)) == Constants.Kind.STR) {
            c.node(text);
            c.store(Qstr.__DOC__);
        }
    }

    private long firstStatement(long body) {
        if (c.tree.is(body, SUITE_BLOCK_STMTS)) {
            return c.tree.child(body, 0);
        }
        if (!c.tree.is(body, FILE_INPUT_2)) {
            return body;
        }
        for (int i = 0; i < c.tree.count(body); i++) {
            long statement = c.tree.child(body, i);
            if (!ParseTree.isToken(statement, TokenKind.NEWLINE)) {
                return statement;
            }
        }
        return ParseTree.NULL;
    }

    // ---- parameters ----

    private void parameters(long list, Rule rule) {
        hasStar = false;
        for (int i = 0; i < c.tree.listCount(list, rule); i++) {
            parameter(c.tree.listItem(list, rule, i));
        }
    }

    private void parameter(long node) {
        Scope scope = c.scope;
        if ((scope.flags & Prelude.VAR_KEYWORDS) != 0) {
            c.error(node, "invalid syntax");
            return;
        }
        if (ParseTree.isId(node)) {
            count(scope);
            add(scope, node, node, Scope.PARAMETER);
            return;
        }
        switch (c.tree.rule(node)) {
            case TYPEDARGSLIST_NAME, VARARGSLIST_NAME -> {
                count(scope);
                add(scope, node, c.tree.child(node, 0), Scope.PARAMETER);
            }
            case TYPEDARGSLIST_STAR, VARARGSLIST_STAR -> star(scope, node, c.tree.child(node, 0));
            default -> {
                scope.flags |= Prelude.VAR_KEYWORDS;
                add(scope, node, c.tree.child(node, 0), Scope.PARAMETER | Scope.DOUBLE_STAR_PARAMETER);
            }
        }
    }

    private void count(Scope scope) {
        if (hasStar) {
            scope.keywordOnly++;
        } else {
            scope.positional++;
        }
    }

    private void star(Scope scope, long node, long name) {
        if (hasStar) {
            c.error(node, "invalid syntax");
            return;
        }
        hasStar = true;
        if (name != ParseTree.NULL) {
            scope.flags |= Prelude.VAR_ARGUMENTS;
            add(scope, node, ParseTree.isId(name) ? name : c.tree.child(name, 0),
                    Scope.PARAMETER | Scope.STAR_PARAMETER);
        }
    }

    private void add(Scope scope, long node, long name, int flags) {
        int index = scope.findOrAdd(ParseTree.qstr(name), NameUse.UNDECIDED);
        if (scope.use(index) != NameUse.UNDECIDED) {
            c.error(node, "argument name reused");
            return;
        }
        scope.use(index, NameUse.LOCAL);
        scope.flags(index, flags);
    }

    // ---- comprehensions ----

    /// A function of one argument, the iterator, which no one can give by name.
    private void comprehension(Scope scope, long node) {
        if (c.isScopePass()) {
            scope.findOrAdd(Qstr.EMPTY, NameUse.LOCAL);
            scope.positional = 1;
        }
        c.emit.line(c.tree.line(node));
        switch (scope.kind) {
            case LIST_COMP -> c.emit.build(Instruction.BUILD_LIST, 0);
            case DICT_COMP -> c.emit.number(Instruction.BUILD_MAP, 0);
            case SET_COMP -> c.emit.build(Instruction.BUILD_SET, 0);
            default -> {
            }
        }
        if (scope.kind == Scope.Kind.GEN_EXPR) {
            // an iterator in four words, whose first says that the second is the object
            c.emit.op(Instruction.LOAD_NULL);
            c.load(Qstr.EMPTY);
            c.emit.op(Instruction.LOAD_NULL);
            c.emit.op(Instruction.LOAD_NULL);
        } else {
            c.load(Qstr.EMPTY);
            c.emit.op(Instruction.GET_ITER_STACK);
        }
        loop(scope, c.tree.child(node, 1), c.tree.child(node, 0), 0);
        if (scope.kind == Scope.Kind.GEN_EXPR) {
            c.emit.none();
        }
        c.emit.op(Instruction.RETURN_VALUE);
    }

    /// One `for` with what follows it: conditions, inner loops, and at last the item.
    private void loop(Scope scope, long loop, long item, int depth) {
        int top = c.label();
        int end = c.label();
        c.emit.label(top);
        c.emit.jump(Instruction.FOR_ITER, end);
        c.assignments.assign(c.tree.child(loop, 0));
        long rest = c.tree.child(loop, 2);
        while (c.tree.is(rest, COMP_IF)) {
            c.expressions.jumpIf(c.tree.child(rest, 0), false, top);
            rest = c.tree.child(rest, 1);
        }
        if (rest != ParseTree.NULL) {
            c.node(c.tree.child(rest, 1));
            c.emit.op(Instruction.GET_ITER_STACK);
            loop(scope, rest, item, depth + 1);
        } else {
            c.node(item);
            if (scope.kind == Scope.Kind.GEN_EXPR) {
                c.emit.yield(Instruction.YIELD_VALUE);
                c.reserveLabels(1);
                c.emit.op(Instruction.POP_TOP);
            } else {
                c.emit.storeComprehension(scope.kind, 4 * depth + 5);
            }
        }
        c.emit.jump(Instruction.JUMP, top);
        c.emit.label(end);
        c.emit.endIteration();
    }
}
