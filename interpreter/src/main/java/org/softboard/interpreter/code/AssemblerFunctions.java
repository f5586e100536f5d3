package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.Storage;
import org.softboard.interpreter.syntax.ParseTree;

/// Functions whose statements are instructions of the processor (py/compile.c, compile_scope_inline_asm): written as calls,
/// with registers and labels for arguments. Beside the instructions there are `label(name)`, `align(bytes)` and
/// `data(bytes, integer, ...)`. Three passes: for the number of labels, for sizes and offsets, and for the code.
final class AssemblerFunctions {

    private static final int BOOL = 1;
    private static final int INT = 2;
    private static final int UINT = 3;
    private static final int OBJECT = 0;
    private static final int UNKNOWN = -1;
    private static final int MOST_PARAMETERS = 4;

    private final Compilation c;
    private final Storage storage;
    private final LanguageProfile profile;

    private @Nullable ThumbInstructions assembler;
    private int labels;

    AssemblerFunctions(Compilation compilation, Storage storage, LanguageProfile profile) {
        c = compilation;
        this.storage = storage;
        this.profile = profile;
    }

    /// Gives back what assembling took.
    void free() {
        if (assembler != null) {
            assembler.code.free();
        }
    }

    /// The first pass over a function: its form. Gives the number of its labels.
    int scan(Scope scope) {
        if (scope.kind != Scope.Kind.FUNCTION) {
            c.error(ParseTree.NULL, "inline assembler must be a function");
            return 0;
        }
        if (resultType(scope.node) != UNKNOWN) {
            statements(scope.node, null);
        }
        return labels;
    }

    /// The other passes.
    ///
    /// @param mostLabels of all functions of the text
    void assemble(Scope scope, int mostLabels) {
        if (assembler == null) {
            assembler = new ThumbInstructions(new AssembledCode(storage, profile, mostLabels), profile);
        }
        AssembledCode code = assembler.code;
        code.start(Pass.CODE_SIZE);
        scope.positional = parameters(c.tree.child(scope.node, 1));
        if (c.hasError()) {
            c.errorAt(scope.node);
            return;
        }
        statements(scope.node, assembler);
        if (!c.hasError()) {
            code.end();
            code.start(Pass.EMIT);
            statements(scope.node, assembler);
        }
        if (!c.hasError()) {
            code.end();
            if (code.leavesRoom()) {
                c.error(scope.node, "code outside its function");
            }
            scope.rawCode.assignAssembler(storage, profile, code.address(), code.bytes(), scope.positional,
                    resultType(scope.node));
        }
    }

    // ---- parameters and result ----

    /// How many parameters there are, which are r0, r1 and so on.
    private int parameters(long list) {
        int count = c.tree.listCount(list, TYPEDARGSLIST);
        if (count > MOST_PARAMETERS) {
            c.assemblerError("can only have up to 4 parameters to Thumb assembly");
            return 0;
        }
        for (int i = 0; i < count; i++) {
            long parameter = c.tree.listItem(list, TYPEDARGSLIST, i);
            if (!ParseTree.isId(parameter) || !c.names.string(ParseTree.qstr(parameter)).equals("r" + i)) {
                c.assemblerError("parameters must be registers in sequence r0 to r3");
                return 0;
            }
        }
        return count;
    }

    private int resultType(long function) {
        long annotation = c.tree.child(function, 2);
        if (ParseTree.isNull(annotation)) {
            return INT;
        }
        if (!ParseTree.isId(annotation)) {
            c.error(annotation, "return annotation must be an identifier");
            return INT;
        }
        int type = typeOf(ParseTree.qstr(annotation));
        if (type == UNKNOWN) {
            c.error(annotation, "unknown type");
        }
        return type;
    }

    private static int typeOf(int name) {
        if (name == Qstr.OBJECT) {
            return OBJECT;
        }
        if (name == Qstr.BOOL) {
            return BOOL;
        }
        return name == Qstr.INT ? INT : name == Qstr.UINT ? UINT : UNKNOWN;
    }

    // ---- statements ----

    /// Goes through the statements up to the first error; there is no assembler in the first pass.
    private void statements(long function, @Nullable ThumbInstructions out) {
        labels = 0;
        long body = c.tree.child(function, 3);
        int count = c.tree.listCount(body, SUITE_BLOCK_STMTS);
        for (int i = 0; i < count; i++) {
            long statement = c.tree.listItem(body, SUITE_BLOCK_STMTS, i);
            if (!c.tree.is(statement, PASS_STMT)) {
                statement(statement, out);
                if (c.hasError()) {
                    return;
                }
            }
        }
    }

    private void statement(long statement, @Nullable ThumbInstructions out) {
        long call = c.tree.is(statement, EXPR_STMT) && ParseTree.isNull(c.tree.child(statement, 1))
                ? c.tree.child(statement, 0) : ParseTree.NULL;
        if (!c.tree.is(call, ATOM_EXPR_NORMAL) || !ParseTree.isId(c.tree.child(call, 0))
                || !c.tree.is(c.tree.child(call, 1), TRAILER_PAREN)) {
            c.error(statement, "expecting an assembler instruction");
            return;
        }
        int name = ParseTree.qstr(c.tree.child(call, 0));
        long parenthesis = c.tree.child(call, 1);
        long arguments = c.tree.child(parenthesis, 0);
        boolean isForm = true;
        if (name == Qstr.LABEL) {
            isForm = label(statement, arguments, out);
        } else if (name == Qstr.ALIGN) {
            isForm = align(statement, arguments, out);
        } else if (name == Qstr.DATA) {
            isForm = data(statement, arguments, out);
        } else if (out != null) {
            out.assemble(new ThumbOperands(c, out.code, name, parenthesis));
        }
        if (isForm && c.hasError()) {
            c.errorAt(parenthesis);
        }
    }

    // ---- what is no instruction; false, after a complaint, if it is not of its form ----

    private boolean label(long statement, long argument, @Nullable ThumbInstructions out) {
        if (!ParseTree.isId(argument)) {
            c.error(statement, "'label' requires 1 argument");
            return false;
        }
        int number = labels++;
        if (out != null && !out.code.label(number, ParseTree.qstr(argument))) {
            c.error(statement, "label redefined");
            return false;
        }
        return true;
    }

    private boolean align(long statement, long argument, @Nullable ThumbInstructions out) {
        if (!ParseTree.isSmallInt(argument)) {
            c.error(statement, "'align' requires 1 argument");
            return false;
        }
        if (out != null) {
            out.code.align((int) ParseTree.value(argument));
        }
        return true;
    }

    private boolean data(long statement, long arguments, @Nullable ThumbInstructions out) {
        int count = c.tree.listCount(arguments, ARGLIST);
        if (count < 2 || !ParseTree.isSmallInt(c.tree.listItem(arguments, ARGLIST, 0))) {
            c.error(statement, "'data' requires at least 2 arguments");
            return false;
        }
        int bytes = (int) ParseTree.value(c.tree.listItem(arguments, ARGLIST, 0));
        for (int i = 1; i < count && out != null; i++) {
            long integer = c.tree.listItem(arguments, ARGLIST, i);
            if (!ThumbOperands.isInteger(c.tree, c.constants, integer)) {
                c.error(statement, "'data' requires integer arguments");
                return false;
            }
            out.code.data(bytes, ThumbOperands.integer(c.tree, c.constants, integer));
        }
        return true;
    }
}
