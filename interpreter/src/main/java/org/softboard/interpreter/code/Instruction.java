package org.softboard.interpreter.code;

import static org.softboard.interpreter.code.Operand.*;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// The instructions of the bytecode, version 6 (py/bc0.h, py/vm.c): the one list of them. Columns: number, operand, how
/// much the stack grows when the next instruction follows (a jump or a call may depend on the operand), and a sentence.
/// In the sentences the stack's top is at the right.
public enum Instruction {
    LOAD_CONST_STRING(Opcode.LOAD_CONST_STRING, NAME, +1, "push the string"),
    LOAD_NAME(Opcode.LOAD_NAME, NAME, +1, "push the variable: of this block, else of the module, else a builtin"),
    LOAD_GLOBAL(Opcode.LOAD_GLOBAL, NAME, +1, "push the module's variable, else a builtin"),
    LOAD_ATTR(Opcode.LOAD_ATTR, NAME, 0, "object -> its attribute"),
    LOAD_METHOD(Opcode.LOAD_METHOD, NAME, +1, "object -> method, object to call it on"),
    LOAD_SUPER_METHOD(Opcode.LOAD_SUPER_METHOD, NAME, -1, "super, class, object -> method, object to call it on"),
    STORE_NAME(Opcode.STORE_NAME, NAME, -1, "pop into the variable of this block"),
    STORE_GLOBAL(Opcode.STORE_GLOBAL, NAME, -1, "pop into the module's variable"),
    STORE_ATTR(Opcode.STORE_ATTR, NAME, -2, "value, object -> ; set the object's attribute"),
    DELETE_NAME(Opcode.DELETE_NAME, NAME, 0, "delete the variable of this block"),
    DELETE_GLOBAL(Opcode.DELETE_GLOBAL, NAME, 0, "delete the module's variable"),
    IMPORT_NAME(Opcode.IMPORT_NAME, NAME, -1, "level, names to import -> module"),
    IMPORT_FROM(Opcode.IMPORT_FROM, NAME, +1, "module -> module, what the name means in it"),

    MAKE_CLOSURE(Opcode.MAKE_CLOSURE, CHILD_AND_CELLS, cells -> 1 - cells, "cells -> closure"),
    MAKE_CLOSURE_DEFARGS(Opcode.MAKE_CLOSURE_DEFARGS, CHILD_AND_CELLS, cells -> -1 - cells,
            "default values, default keyword values, cells -> closure"),
    LOAD_CONST_SMALL_INT(Opcode.LOAD_CONST_SMALL_INT, INTEGER, +1, "push the small int"),
    LOAD_CONST_OBJ(Opcode.LOAD_CONST_OBJ, OBJECT, +1, "push the constant"),
    LOAD_FAST_N(Opcode.LOAD_FAST_N, LOCAL, +1, "push the local variable"),
    LOAD_DEREF(Opcode.LOAD_DEREF, LOCAL, +1, "push what is in the local variable's cell"),
    STORE_FAST_N(Opcode.STORE_FAST_N, LOCAL, -1, "pop into the local variable"),
    STORE_DEREF(Opcode.STORE_DEREF, LOCAL, -1, "pop into the local variable's cell"),
    DELETE_FAST(Opcode.DELETE_FAST, LOCAL, 0, "unset the local variable"),
    DELETE_DEREF(Opcode.DELETE_DEREF, LOCAL, 0, "empty the local variable's cell"),
    BUILD_TUPLE(Opcode.BUILD_TUPLE, COUNT, count -> 1 - count, "items -> tuple"),
    BUILD_LIST(Opcode.BUILD_LIST, COUNT, count -> 1 - count, "items -> list"),
    BUILD_MAP(Opcode.BUILD_MAP, COUNT, +1, "push an empty dict with that much room"),
    BUILD_SET(Opcode.BUILD_SET, COUNT, count -> 1 - count, "items -> set"),
    BUILD_SLICE(Opcode.BUILD_SLICE, COUNT, count -> 1 - count, "start, stop [, step] -> slice"),
    STORE_COMP(Opcode.STORE_COMP, CONTAINER, container -> (container & 3) == 1 ? -2 : -1,
            "pop a value (and a key) into the comprehension's container"),
    UNPACK_SEQUENCE(Opcode.UNPACK_SEQUENCE, COUNT, count -> count - 1, "sequence -> its items, the first on top"),
    UNPACK_EX(Opcode.UNPACK_EX, AROUND_STAR, around -> (around & 0xFF) + (around >> 8),
            "sequence -> items, a list of those in the middle, items; the first on top"),
    MAKE_FUNCTION(Opcode.MAKE_FUNCTION, CHILD, +1, "push a function"),
    MAKE_FUNCTION_DEFARGS(Opcode.MAKE_FUNCTION_DEFARGS, CHILD, -1,
            "default values, default keyword values -> function"),
    CALL_FUNCTION(Opcode.CALL_FUNCTION, ARGUMENTS, arguments -> -words(arguments),
            "function, arguments, keywords and values -> result"),
    CALL_FUNCTION_VAR_KW(Opcode.CALL_FUNCTION_VAR_KW, ARGUMENTS, arguments -> -words(arguments) - 1,
            "function, arguments, keywords and values, map of starred ones -> result"),
    CALL_METHOD(Opcode.CALL_METHOD, ARGUMENTS, arguments -> -words(arguments) - 1,
            "method, object, arguments, keywords and values -> result"),
    CALL_METHOD_VAR_KW(Opcode.CALL_METHOD_VAR_KW, ARGUMENTS, arguments -> -words(arguments) - 2,
            "method, object, arguments, keywords and values, map of starred ones -> result"),

    UNWIND_JUMP(Opcode.UNWIND_JUMP, UNWINDING, 0, "leave exception blocks, running their `finally`, and jump"),
    JUMP(Opcode.JUMP, DISTANCE, 0, "jump"),
    POP_JUMP_IF_TRUE(Opcode.POP_JUMP_IF_TRUE, DISTANCE, -1, "pop, jump if it is true"),
    POP_JUMP_IF_FALSE(Opcode.POP_JUMP_IF_FALSE, DISTANCE, -1, "pop, jump if it is false"),
    JUMP_IF_TRUE_OR_POP(Opcode.JUMP_IF_TRUE_OR_POP, FORWARD, -1, "jump if the top is true, else pop it"),
    JUMP_IF_FALSE_OR_POP(Opcode.JUMP_IF_FALSE_OR_POP, FORWARD, -1, "jump if the top is false, else pop it"),
    SETUP_WITH(Opcode.SETUP_WITH, FORWARD, +2, "manager -> its exit, manager, entered value; begin an exception block"),
    SETUP_EXCEPT(Opcode.SETUP_EXCEPT, FORWARD, 0, "begin an exception block whose handler is there"),
    SETUP_FINALLY(Opcode.SETUP_FINALLY, FORWARD, 0, "begin an exception block whose `finally` is there"),
    POP_EXCEPT_JUMP(Opcode.POP_EXCEPT_JUMP, FORWARD, 0, "end an exception block and jump"),
    FOR_ITER(Opcode.FOR_ITER, FORWARD, +1, "push the iterator's next item, or drop its four words and jump"),

    LOAD_CONST_FALSE(Opcode.LOAD_CONST_FALSE, NOTHING, +1, "push False"),
    LOAD_CONST_NONE(Opcode.LOAD_CONST_NONE, NOTHING, +1, "push None"),
    LOAD_CONST_TRUE(Opcode.LOAD_CONST_TRUE, NOTHING, +1, "push True"),
    LOAD_NULL(Opcode.LOAD_NULL, NOTHING, +1, "push no value"),
    LOAD_BUILD_CLASS(Opcode.LOAD_BUILD_CLASS, NOTHING, +1, "push the function that makes classes"),
    LOAD_SUBSCR(Opcode.LOAD_SUBSCR, NOTHING, -1, "object, index -> object[index]"),
    STORE_SUBSCR(Opcode.STORE_SUBSCR, NOTHING, -3, "value, object, index -> ; object[index] = value"),
    DUP_TOP(Opcode.DUP_TOP, NOTHING, +1, "a -> a, a"),
    DUP_TOP_TWO(Opcode.DUP_TOP_TWO, NOTHING, +2, "a, b -> a, b, a, b"),
    POP_TOP(Opcode.POP_TOP, NOTHING, -1, "a ->"),
    ROT_TWO(Opcode.ROT_TWO, NOTHING, 0, "a, b -> b, a"),
    ROT_THREE(Opcode.ROT_THREE, NOTHING, 0, "a, b, c -> c, a, b"),
    WITH_CLEANUP(Opcode.WITH_CLEANUP, NOTHING, -2, "exit, manager, why -> why; call exit"),
    END_FINALLY(Opcode.END_FINALLY, NOTHING, -1, "why -> ; go on, or raise, return or unwind what was under way"),
    GET_ITER(Opcode.GET_ITER, NOTHING, 0, "object -> iterator"),
    GET_ITER_STACK(Opcode.GET_ITER_STACK, NOTHING, +3, "object -> iterator, in four words"),
    STORE_MAP(Opcode.STORE_MAP, NOTHING, -2, "dict, value, key -> dict with the key"),
    RETURN_VALUE(Opcode.RETURN_VALUE, NOTHING, -1, "return the top"),
    RAISE_LAST(Opcode.RAISE_LAST, NOTHING, 0, "raise the exception that is being handled"),
    RAISE_OBJ(Opcode.RAISE_OBJ, NOTHING, -1, "raise the top"),
    RAISE_FROM(Opcode.RAISE_FROM, NOTHING, -2, "exception, cause -> ; raise the exception"),
    YIELD_VALUE(Opcode.YIELD_VALUE, NOTHING, 0, "value -> what is sent; give the value out"),
    YIELD_FROM(Opcode.YIELD_FROM, NOTHING, -1, "iterator, value to send -> result; give out all that it yields"),
    IMPORT_STAR(Opcode.IMPORT_STAR, NOTHING, -1, "module -> ; take over its names"),

    LOAD_CONST_SMALL_INT_MULTI(Opcode.LOAD_CONST_SMALL_INT_MULTI, 64, +1, "push a small int from -16 to 47"),
    LOAD_FAST_MULTI(Opcode.LOAD_FAST_MULTI, 16, +1, "push one of the first 16 local variables"),
    STORE_FAST_MULTI(Opcode.STORE_FAST_MULTI, 16, -1, "pop into one of the first 16 local variables"),
    UNARY_OP_MULTI(Opcode.UNARY_OP_MULTI, 4, 0, "a -> operator a"),
    BINARY_OP_MULTI(Opcode.BINARY_OP_MULTI, 35, -1, "a, b -> a operator b");

    private static final @Nullable Instruction[] BY_BYTE = new @Nullable Instruction[256];

    static {
        for (Instruction instruction : values()) {
            for (int i = 0; i < instruction.variants; i++) {
                BY_BYTE[instruction.code + i] = instruction;
            }
        }
    }

    private final int code;
    private final int variants;
    private final Operand operand;
    private final int growth;
    private final @Nullable IntUnaryOperator growthByOperand;
    private final String sentence;

    Instruction(int code, int variants, Operand operand, int growth, @Nullable IntUnaryOperator growthByOperand,
            String sentence) {
        this.code = code;
        this.variants = variants;
        this.operand = operand;
        this.growth = growth;
        this.growthByOperand = growthByOperand;
        this.sentence = sentence;
    }

    Instruction(int code, Operand operand, int growth, String sentence) {
        this(code, 1, operand, growth, null, sentence);
    }

    Instruction(int code, Operand operand, IntUnaryOperator growth, String sentence) {
        this(code, 1, operand, 0, growth, sentence);
    }

    Instruction(int code, int variants, int growth, String sentence) {
        this(code, variants, WITHIN, growth, null, sentence);
    }

    /// Positional arguments and twice the keyword arguments.
    private static int words(int arguments) {
        return (arguments & 0xFF) + 2 * (arguments >> 8);
    }

    /// What the byte means, null if it is no instruction.
    public static @Nullable Instruction at(int code) {
        return BY_BYTE[code & 0xFF];
    }

    /// The byte, or the first of the bytes, that stand for it.
    public int code() {
        return code;
    }

    /// How many bytes in a row stand for it.
    public int variants() {
        return variants;
    }

    public Operand operand() {
        return operand;
    }

    /// How many words more are on the stack when the next instruction follows. The operand counts for those that take or
    /// leave a number of words: it is the number of cells for a closure.
    public int growth(int value) {
        return growthByOperand == null ? growth : growthByOperand.applyAsInt(value);
    }

    /// Whether another instruction than the next one follows in any case.
    public boolean endsFlow() {
        return switch (this) {
            case JUMP, UNWIND_JUMP, POP_EXCEPT_JUMP, RETURN_VALUE, RAISE_LAST, RAISE_OBJ, RAISE_FROM -> true;
            default -> false;
        };
    }

    /// What it does, in words.
    public String sentence() {
        return sentence;
    }
}
