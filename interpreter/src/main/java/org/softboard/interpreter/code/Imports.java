package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import java.util.Arrays;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.TokenKind;
import org.softboard.interpreter.syntax.ParseTree;

/// `import` and `from ... import`.
final class Imports {

    private static final int ELLIPSIS_DOTS = 3;

    private final Compilation c;

    Imports(Compilation compilation) {
        c = compilation;
    }

    void importNames(long node) {
        long list = c.tree.child(node, 0);
        for (int i = 0; i < c.tree.listCount(list, DOTTED_AS_NAMES); i++) {
            c.emit.smallInt(0);
            c.emit.none();
            c.store(module(c.tree.listItem(list, DOTTED_AS_NAMES, i)));
        }
    }

    /// Imports the module of a dotted name, perhaps with `as`; gives the name to store it under.
    private int module(long node) {
        boolean isRenamed = c.tree.is(node, DOTTED_AS_NAME);
        long name = isRenamed ? c.tree.child(node, 0) : node;
        if (name == ParseTree.NULL) {
            c.emit.name(Instruction.IMPORT_NAME, Qstr.EMPTY);
            return Qstr.EMPTY;
        }
        c.emit.name(Instruction.IMPORT_NAME, fullName(name));
        if (!isRenamed) {
            return ParseTree.qstr(c.tree.listItem(name, DOTTED_NAME, 0));
        }
        for (int i = 1; i < c.tree.listCount(name, DOTTED_NAME); i++) {
            c.emit.name(Instruction.LOAD_ATTR, ParseTree.qstr(c.tree.listItem(name, DOTTED_NAME, i)));
        }
        return ParseTree.qstr(c.tree.child(node, 1));
    }

    /// `a.b.c` as one name.
    private int fullName(long name) {
        int full = ParseTree.qstr(c.tree.listItem(name, DOTTED_NAME, 0));
        int parts = c.tree.listCount(name, DOTTED_NAME);
        if (parts == 1) {
            return full;
        }
        byte[] text = c.names.bytes(full);
        for (int i = 1; i < parts; i++) {
            byte[] part = c.names.bytes(ParseTree.qstr(c.tree.listItem(name, DOTTED_NAME, i)));
            int end = text.length;
            text = Arrays.copyOf(text, end + 1 + part.length);
            text[end] = '.';
            System.arraycopy(part, 0, text, end + 1, part.length);
        }
        return c.names.intern(text, 0, text.length);
    }

    void importFrom(long node) {
        long source = c.tree.child(node, 0);
        int level = 0;
        if (ParseTree.isToken(source) || c.tree.is(source, ONE_OR_MORE_PERIOD_OR_ELLIPSIS)) {
            level = dots(source);
            source = ParseTree.NULL;
        } else if (c.tree.is(source, IMPORT_FROM_2B)) {
            level = dots(c.tree.child(source, 0));
            source = c.tree.child(source, 1);
        }
        long what = c.tree.child(node, 1);
        if (ParseTree.isToken(what, TokenKind.OP_STAR)) {
            importStar(node, source, level);
            return;
        }
        c.emit.smallInt(level);
        int count = c.tree.listCount(what, IMPORT_AS_NAMES);
        for (int i = 0; i < count; i++) {
            c.emit.string(ParseTree.qstr(c.tree.child(c.tree.listItem(what, IMPORT_AS_NAMES, i), 0)));
        }
        c.emit.build(Instruction.BUILD_TUPLE, count);
        module(source);
        for (int i = 0; i < count; i++) {
            long item = c.tree.listItem(what, IMPORT_AS_NAMES, i);
            int name = ParseTree.qstr(c.tree.child(item, 0));
            long as = c.tree.child(item, 1);
            c.emit.name(Instruction.IMPORT_FROM, name);
            c.store(as == ParseTree.NULL ? name : ParseTree.qstr(as));
        }
        c.emit.op(Instruction.POP_TOP);
    }

    private void importStar(long node, long source, int level) {
        if (c.has(Option.CPYTHON_COMPAT) && c.scope.kind != Scope.Kind.MODULE) {
            c.error(node, "import * not at module level");
            return;
        }
        c.emit.smallInt(level);
        c.emit.string(Qstr.STAR);
        c.emit.build(Instruction.BUILD_TUPLE, 1);
        module(source);
        c.emit.op(Instruction.IMPORT_STAR);
    }

    /// How many levels the dots before the name go up.
    private int dots(long node) {
        int level = 0;
        for (int i = 0; i < c.tree.listCount(node, ONE_OR_MORE_PERIOD_OR_ELLIPSIS); i++) {
            long dot = c.tree.listItem(node, ONE_OR_MORE_PERIOD_OR_ELLIPSIS, i);
            level += ParseTree.isToken(dot, TokenKind.DEL_PERIOD) ? 1 : ELLIPSIS_DOTS;
        }
        return level;
    }
}
