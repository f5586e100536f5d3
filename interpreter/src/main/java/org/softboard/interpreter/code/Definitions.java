package org.softboard.interpreter.code;

import static org.softboard.interpreter.syntax.Rule.*;

import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.syntax.ParseTree;
import org.softboard.interpreter.syntax.Rule;

/// Functions, classes and lambdas where they are defined: default values, closures, decorators. Their bodies are compiled
/// later, as blocks of their own.
final class Definitions {

    private static final String NO_MACHINE_CODE = "no machine code: only bytecode and native functions are supported";

    private final Compilation c;

    // the parameters of the definition being compiled
    private boolean hasStar;
    private int defaults;
    private int keywordDefaults;

    Definitions(Compilation compilation) {
        c = compilation;
    }

    // ---- making the function ----

    /// Makes the function of a block: with the tuple of defaults and the dict of keyword defaults that are on the stack,
    /// and with the cells that it shares with the blocks around, in the order in which this block has them.
    void make(Scope made, int defaultCount, int keywordDefaultCount) {
        if (keywordDefaultCount > 0) {
            made.flags |= Prelude.KEYWORD_DEFAULTS;
        }
        made.defaults = defaultCount;
        boolean hasDefaults = defaultCount > 0 || keywordDefaultCount > 0;
        int cells = 0;
        Scope scope = c.scope;
        if (scope.kind != Scope.Kind.MODULE) {
            for (int i = 0; i < scope.count(); i++) {
                if (scope.use(i).isShared()) {
                    int inner = made.find(scope.qstr(i));
                    if (inner != Scope.ABSENT && made.use(inner) == NameUse.FREE) {
                        c.emit.loadLocal(scope.local(i));
                        cells++;
                    }
                }
            }
        }
        if (cells == 0) {
            c.emit.makeFunction(made, hasDefaults);
        } else {
            c.emit.makeClosure(made, cells, hasDefaults);
        }
    }

    private void withDefaults(Scope made, long parameters, Rule list) {
        boolean outerHasStar = hasStar;
        int outerDefaults = defaults;
        int outerKeywordDefaults = keywordDefaults;
        hasStar = false;
        defaults = 0;
        keywordDefaults = 0;
        for (int i = 0; i < c.tree.listCount(parameters, list); i++) {
            defaultOf(c.tree.listItem(parameters, list, i));
        }
        if (c.hasError()) {
            return;
        }
        if (defaults > 0 && keywordDefaults == 0) {
            c.emit.build(Instruction.BUILD_TUPLE, defaults);
            c.emit.op(Instruction.LOAD_NULL);
        }
        make(made, defaults, keywordDefaults);
        hasStar = outerHasStar;
        defaults = outerDefaults;
        keywordDefaults = outerKeywordDefaults;
    }

    /// Evaluates the default of a parameter, if it has one.
    private void defaultOf(long parameter) {
        long name = parameter;
        long value = ParseTree.NULL;
        if (!ParseTree.isId(parameter)) {
            switch (c.tree.rule(parameter)) {
                case TYPEDARGSLIST_STAR, VARARGSLIST_STAR -> {
                    hasStar = true;
                    return;
                }
                case TYPEDARGSLIST_DBL_STAR, VARARGSLIST_DBL_STAR -> {
                    return;
                }
                case TYPEDARGSLIST_NAME -> {
                    name = c.tree.child(parameter, 0);
                    value = c.tree.child(parameter, 2);
                }
                default -> {
                    name = c.tree.child(parameter, 0);
                    value = c.tree.child(parameter, 1);
                }
            }
        }
        if (value == ParseTree.NULL) {
            if (!hasStar && defaults != 0) {
                c.error(parameter, "non-default argument follows default argument");
            }
        } else if (hasStar) {
            keywordDefault(ParseTree.qstr(name), value);
        } else {
            defaults++;
            c.node(value);
        }
    }

    private void keywordDefault(int name, long value) {
        keywordDefaults++;
        if (keywordDefaults == 1) {
            // the tuple of the others has to be below the dict
            if (defaults > 0) {
                c.emit.build(Instruction.BUILD_TUPLE, defaults);
            } else {
                c.emit.op(Instruction.LOAD_NULL);
            }
            c.emit.number(Instruction.BUILD_MAP, 0);
        }
        c.node(value);
        c.emit.string(name);
        c.emit.op(Instruction.STORE_MAP);
    }

    // ---- def, class, lambda ----

    /// Leaves the function on the stack.
    private Scope functionValue(long node, EmitOption option) {
        Scope made = c.scopeOf(Scope.Kind.FUNCTION, node, node, 4, option);
        withDefaults(made, c.tree.child(node, 1), TYPEDARGSLIST);
        return made;
    }

    void function(long node) {
        c.store(functionValue(node, c.scope.emitOption).name);
    }

    /// `async def`: a generator, whether or not it yields.
    void asyncFunction(long node) {
        function(node);
        c.scopeKept(node, 4).flags |= Prelude.GENERATOR;
    }

    void lambda(long node) {
        Scope made = c.scopeOf(Scope.Kind.LAMBDA, node, node, 2, c.scope.emitOption);
        withDefaults(made, c.tree.child(node, 0), VARARGSLIST);
    }

    /// Leaves the class on the stack.
    private Scope classValue(long node, EmitOption option) {
        Scope made = c.scopeOf(Scope.Kind.CLASS, node, node, 3, option);
        c.emit.op(Instruction.LOAD_BUILD_CLASS);
        make(made, 0, 0);
        c.emit.string(made.name);
        long parents = c.tree.child(node, 1);
        c.calls.arguments(c.tree.is(parents, CLASSDEF_2) ? ParseTree.NULL : parents, false, 2);
        return made;
    }

    void classDefinition(long node) {
        c.store(classValue(node, c.scope.emitOption).name);
    }

    // ---- decorators ----

    void decorated(long node) {
        EmitOption option = c.scope.emitOption;
        long list = c.tree.child(node, 0);
        int calls = 0;
        for (int i = 0; i < c.tree.listCount(list, DECORATORS); i++) {
            long decorator = c.tree.listItem(list, DECORATORS, i);
            long name = c.tree.child(decorator, 0);
            if (ParseTree.qstr(c.tree.listItem(name, DOTTED_NAME, 0)) == Qstr.MICROPYTHON) {
                option = emitOption(name, option);
            } else {
                decorator(decorator, name);
                calls++;
            }
        }
        Scope made = body(c.tree.child(node, 1), option);
        for (int i = 0; i < calls; i++) {
            c.emit.call(false, 1, 0, false);
        }
        c.store(made.name);
    }

    private Scope body(long node, EmitOption option) {
        return switch (c.tree.rule(node)) {
            case FUNCDEF -> functionValue(node, option);
            case CLASSDEF -> classValue(node, option);
            default -> {
                Scope made = functionValue(c.tree.child(node, 0), option);
                made.flags |= Prelude.GENERATOR;
                yield made;
            }
        };
    }

    private void decorator(long decorator, long name) {
        c.node(c.tree.listItem(name, DOTTED_NAME, 0));
        for (int i = 1; i < c.tree.listCount(name, DOTTED_NAME); i++) {
            c.emit.name(Instruction.LOAD_ATTR, ParseTree.qstr(c.tree.listItem(name, DOTTED_NAME, i)));
        }
        c.node(c.tree.child(decorator, 1));
    }

    /// What `@micropython.something` asks for.
    private EmitOption emitOption(long name, EmitOption before) {
        if (c.tree.listCount(name, DOTTED_NAME) != 2) {
            c.error(c.tree.listItem(name, DOTTED_NAME, 0), "invalid micropython decorator");
            return before;
        }
        long last = c.tree.listItem(name, DOTTED_NAME, 1);
        int attribute = ParseTree.qstr(last);
        if (attribute == Qstr.BYTECODE) {
            return EmitOption.BYTECODE;
        }
        if (attribute == Qstr.NATIVE && c.has(Option.EMIT_NATIVE) && !c.has(Option.DYNAMIC_COMPILER)) {
            return EmitOption.NATIVE;
        }
        EmitOption option = machineCode(attribute);
        if (option == EmitOption.NONE) {
            c.error(last, "invalid micropython decorator");
            return before;
        }
        if (option != EmitOption.ASM || !c.architecture().isThumb()) {
            boolean isMissing = c.has(Option.DYNAMIC_COMPILER) && !(option == EmitOption.ASM
                    ? c.architecture().hasAssembler() : c.architecture().hasEmitter());
            c.error(last, isMissing ? CompileError.Kind.SYNTAX : CompileError.Kind.NOT_IMPLEMENTED,
                    isMissing ? "invalid arch" : NO_MACHINE_CODE);
        }
        return option;
    }

    /// The emitter that a decorator names, `NONE` if this firmware has none of that name; a compiler for other machines
    /// takes any name for the assembler that it has.
    private EmitOption machineCode(int attribute) {
        if (c.has(Option.EMIT_NATIVE) && (attribute == Qstr.NATIVE || attribute == Qstr.VIPER)) {
            return attribute == Qstr.VIPER ? EmitOption.VIPER : EmitOption.NATIVE;
        }
        boolean isAssembler = c.has(Option.DYNAMIC_COMPILER)
                ? attribute == Qstr.ASM_THUMB || attribute == Qstr.ASM_XTENSA || attribute == Qstr.ASM_RV32
                : attribute == (c.architecture().isThumb() ? Qstr.ASM_THUMB : Qstr.ASM_XTENSA);
        return isAssembler && c.has(Option.EMIT_INLINE_ASM) ? EmitOption.ASM : EmitOption.NONE;
    }
}
