package org.softboard.interpreter.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Storage;
import org.softboard.interpreter.source.TokenKind;
import org.softboard.interpreter.syntax.ParseTree;
import org.softboard.interpreter.syntax.Rule;

/// One text being compiled (py/compile.c): its blocks, the passes over them, and what is at hand while one is gone
/// through. The work is shared out by what stands in the text:
///
/// * [Blocks]: a module, class, function or comprehension as a whole, with parameters;
/// * [Definitions]: `def`, `class`, `lambda` and decorators, where they stand;
/// * [Statements] and [Imports]: simple ones and `if`;   [Loops]: `for`, `while`, also async;
/// * [Exceptions]: `try`, `with`, also async;   [Assignments]: targets of all kinds;
/// * [AssemblerFunctions]: functions of machine code;
/// * [Expressions]: operators and atoms;   [Calls]: what follows an atom;   [Displays]: what stands in brackets.
///
/// The first error is kept, and compiling goes on to the end of the statement, as upstream does.
final class Compilation {

    static final String TOO_DEEP = "maximum recursion depth exceeded";
    private static final int DEEPEST_NODE = 1000;

    private final Storage storage;
    private final LanguageProfile profile;
    private final int source;
    private final boolean hasNative;
    private final ModuleConstants module;

    final Names names;
    final Constants constants;
    final CompileOptions options;
    final ParseTree tree;
    final boolean isRepl;
    final Emitter emit;

    final Blocks blocks = new Blocks(this);
    final Definitions definitions = new Definitions(this);
    final Statements statements = new Statements(this);
    final Imports imports = new Imports(this);
    final Loops loops = new Loops(this);
    final Exceptions exceptions = new Exceptions(this);
    final Assignments assignments = new Assignments(this);
    final Expressions expressions = new Expressions(this);
    final Calls calls = new Calls(this);
    final Displays displays = new Displays(this);

    private final AssemblerFunctions assembler;
    private final List<Scope> scopes = new ArrayList<>();
    Scope scope;
    /// How many exception blocks are around what is being compiled.
    int handlers;
    private int nextLabel;
    private int depth;

    private @Nullable CompileError error;
    private @Nullable RuntimeException complaint;
    private int errorLine;

    Compilation(Storage storage, Names names, Constants constants, LanguageProfile profile, CompileOptions options,
            ParseTree tree, int source, boolean isRepl) {
        this.storage = storage;
        this.names = names;
        this.constants = constants;
        this.profile = profile;
        this.options = options;
        this.tree = tree;
        this.source = source;
        this.isRepl = isRepl;
        hasNative = profile.has(Option.EMIT_NATIVE);
        assembler = new AssemblerFunctions(this, storage, profile);
        module = new ModuleConstants(storage, constants, source);
        scope = new Scope(storage, profile, Scope.Kind.MODULE, null, 0, tree, tree.root(),
                hasNative ? options.emit() : EmitOption.NONE);
        scopes.add(scope);
        emit = new Emitter(storage, constants, module, profile, options.optimisation());
    }

    // ---- the passes ----

    CompiledModule run(int context) {
        int labels = 0;
        // the list grows while it is gone through
        for (int i = 0; i < scopes.size() && error == null; i++) {
            labels = Math.max(labels, findNames(scopes.get(i)));
        }
        for (int i = 0; i < scopes.size() && error == null; i++) {
            scopes.get(i).numberLocals();
        }
        emit.labels(labels);
        for (int i = 0; i < scopes.size() && error == null; i++) {
            makeCode(scopes.get(i), labels);
        }
        if (error != null && complaint != null) {
            setErrorLine(scope.node);
            RuntimeException placed = constants.placed(complaint,
                    new CompileError(error.kind(), error.message(), source, errorLine, scope.name));
            free();
            throw placed;
        }
        CompiledModule compiled = module.publish(context, scopes.getFirst().rawCode)
                .withBlocks(scopes.stream().map(each -> each.rawCode).toList());
        free();
        return compiled;
    }

    /// The first pass over a block, which gives the number of its labels.
    private int findNames(Scope next) {
        if (next.emitOption == EmitOption.ASM) {
            scope = next;
            return assembler.scan(next);
        }
        compile(next, Pass.SCOPE);
        scope.closeOverReads();
        return nextLabel;
    }

    private void makeCode(Scope next, int labels) {
        if (next.emitOption == EmitOption.ASM) {
            scope = next;
            assembler.assemble(next, labels);
            return;
        }
        compile(next, Pass.STACK_SIZE);
        if (error == null) {
            compile(next, Pass.CODE_SIZE);
        }
        while (error == null && !compile(next, Pass.EMIT)) {
            continue;
        }
    }

    private boolean compile(Scope next, Pass pass) {
        scope = next;
        nextLabel = 0;
        emit.start(pass, next);
        reserveLabels(6);
        if (pass == Pass.SCOPE) {
            next.stackWords = 0;
            next.handlers = 0;
        }
        blocks.compile(next);
        return emit.end();
    }

    private void free() {
        emit.free();
        assembler.free();
        tree.free();
        for (Scope freed : scopes) {
            freed.free();
        }
    }

    // ---- scopes and labels ----

    boolean isScopePass() {
        return emit.pass() == Pass.SCOPE;
    }

    boolean has(Option option) {
        return profile.has(option);
    }

    Architecture architecture() {
        return profile.architecture();
    }

    boolean isTerse() {
        return profile.isTerse();
    }

    /// Bits of a small int of the machine compiled for.
    int smallIntBits() {
        return profile.smallIntBits();
    }

    /// The scope of a block that is defined by `node`. It is made in the first pass, and its address left in the node's
    /// child `blank`.
    Scope scopeOf(Scope.Kind kind, long node, long keeper, int blank, EmitOption emitOption) {
        if (isScopePass()) {
            Scope made = new Scope(storage, profile, kind, scope, scopes.size(), tree, node, emitOption);
            scopes.add(made);
            tree.child(keeper, blank, made.address);
            return made;
        }
        return scopes.get(Scope.numberAt(storage, tree.child(keeper, blank)));
    }

    /// The scope whose address was left there.
    Scope scopeKept(long keeper, int blank) {
        return scopes.get(Scope.numberAt(storage, tree.child(keeper, blank)));
    }

    int label() {
        return nextLabel++;
    }

    /// Leaves out labels that code for the machine itself would need.
    void reserveLabels(int count) {
        if (hasNative && scope.emitOption != EmitOption.BYTECODE) {
            nextLabel += count;
        }
    }

    // ---- errors ----

    boolean hasError() {
        return error != null;
    }

    void error(long node, String message) {
        error(node, CompileError.Kind.SYNTAX, message);
    }

    void error(long node, CompileError.Kind kind, String message) {
        if (error == null) {
            error = CompileError.of(kind, message);
            complaint = constants.complaint(error);
            setErrorLine(node);
        }
    }

    /// An error in an instruction, which takes the place of one found before.
    void assemblerError(String format, Object... arguments) {
        error = CompileError.formatted(format, arguments);
        complaint = constants.complaint(error);
    }

    /// Says where the error is, whatever was known of that.
    void errorAt(long node) {
        errorLine = ParseTree.isStruct(node) ? tree.line(node) : 0;
    }

    private void setErrorLine(long node) {
        if (errorLine == 0 && ParseTree.isStruct(node)) {
            errorLine = tree.line(node);
        }
    }

    // ---- names ----

    void load(int qstr) {
        if (isScopePass()) {
            scope.findOrAdd(qstr, NameUse.GLOBAL_IMPLICIT);
        } else {
            emit.load(qstr);
        }
    }

    void store(int qstr) {
        if (isScopePass()) {
            scope.findForStore(qstr);
        } else {
            emit.store(qstr);
        }
    }

    void delete(int qstr) {
        if (isScopePass()) {
            scope.findForStore(qstr);
        } else {
            emit.delete(qstr);
        }
    }

    void loadGlobal(int qstr) {
        emit.name(Instruction.LOAD_GLOBAL, qstr);
    }

    // ---- nodes ----

    /// Compiles whatever the node is; an expression leaves its value on the stack.
    void node(long node) {
        if (ParseTree.isNull(node)) {
            return;
        }
        if (ParseTree.isSmallInt(node)) {
            emit.smallInt(ParseTree.value(node));
        } else if (ParseTree.isId(node)) {
            load(ParseTree.qstr(node));
        } else if (ParseTree.isString(node)) {
            emit.string(ParseTree.qstr(node));
        } else if (ParseTree.isToken(node)) {
            if (!ParseTree.isToken(node, TokenKind.NEWLINE)) {
                emit.token(ParseTree.kind(node));
            }
        } else {
            if (depth == DEEPEST_NODE) {
                throw constants.error(CompileError.of(CompileError.Kind.RUNTIME, TOO_DEEP));
            }
            depth++;
            emit.line(tree.line(node));
            struct(node);
            depth--;
        }
    }

    private void struct(long node) {
        Rule rule = tree.rule(node);
        switch (rule) {
            case FILE_INPUT, FILE_INPUT_2, SIMPLE_STMT_2, PASS_STMT, SUITE_BLOCK_STMTS -> all(node);
            case DECORATED -> definitions.decorated(node);
            case FUNCDEF -> definitions.function(node);
            case CLASSDEF -> definitions.classDefinition(node);
            case LAMBDEF, LAMBDEF_NOCOND -> definitions.lambda(node);
            case EXPR_STMT -> assignments.statement(node);
            case DEL_STMT -> assignments.delete(node);
            case BREAK_STMT, CONTINUE_STMT -> loops.leave(node, rule == Rule.BREAK_STMT);
            case WHILE_STMT -> loops.whileStatement(node);
            case FOR_STMT -> loops.forStatement(node);
            case RETURN_STMT -> statements.returnStatement(node);
            case YIELD_STMT -> statements.yieldStatement(node);
            case RAISE_STMT -> statements.raise(node);
            case GLOBAL_STMT, NONLOCAL_STMT -> statements.declare(node, rule == Rule.GLOBAL_STMT);
            case ASSERT_STMT -> statements.assertStatement(node);
            case IF_STMT -> statements.ifStatement(node);
            case ASYNC_STMT -> statements.async(node);
            case IMPORT_NAME -> imports.importNames(node);
            case IMPORT_FROM -> imports.importFrom(node);
            case TRY_STMT -> exceptions.tryStatement(node);
            case WITH_STMT -> exceptions.with(node);
            case NAMEDEXPR_TEST -> expressions.walrus(tree.child(node, 0), tree.child(node, 1));
            case TEST_IF_EXPR -> expressions.conditional(node);
            case OR_TEST, AND_TEST -> expressions.shortCircuit(node, rule == Rule.OR_TEST);
            case NOT_TEST_2 -> expressions.not(node);
            case COMPARISON -> expressions.comparison(node);
            case STAR_EXPR -> error(node, "*x must be assignment target");
            case EXPR, XOR_EXPR, AND_EXPR -> expressions.chain(node, rule);
            case SHIFT_EXPR, ARITH_EXPR, TERM -> expressions.operators(node);
            case FACTOR_2 -> expressions.unary(node);
            case POWER -> expressions.power(node);
            case YIELD_EXPR -> expressions.yieldExpression(node);
            case ATOM_EXPR_NORMAL -> calls.trailers(node);
            case ATOM_EXPR_AWAIT -> calls.await(node);
            case TRAILER_PAREN -> calls.arguments(tree.child(node, 0), false, 0);
            case TRAILER_BRACKET -> calls.subscript(node);
            case TRAILER_PERIOD -> emit.name(Instruction.LOAD_ATTR, ParseTree.qstr(tree.child(node, 0)));
            case SUBSCRIPT_2, SUBSCRIPT_3 -> calls.slice(node);
            case TESTLIST_STAR_EXPR, SUBSCRIPTLIST, TESTLIST -> displays.tuple(node);
            case ATOM_PAREN -> displays.parenthesis(node);
            case ATOM_BRACKET -> displays.bracket(node);
            case ATOM_BRACE -> displays.brace(node, true);
            case DICTORSETMAKER_ITEM -> displays.keyAndValue(node);
            case CONST_OBJECT -> emit.object(tree.constantObject(node));
            default -> throw new IllegalStateException(rule + " does not compile by itself");
        }
    }

    /// Compiles all children, up to an error.
    void all(long node) {
        int count = tree.count(node);
        for (int i = 0; i < count; i++) {
            long child = tree.child(node, i);
            node(child);
            if (hasError()) {
                setErrorLine(child);
                return;
            }
        }
    }

    // ---- exception blocks ----

    void beginHandler(Instruction setup, int label) {
        emit.jump(setup, label);
        handlers++;
        scope.handlers = Math.max(scope.handlers, handlers);
    }

    void endHandler() {
        handlers--;
        emit.op(Instruction.END_FINALLY);
        reserveLabels(1);
    }
}
