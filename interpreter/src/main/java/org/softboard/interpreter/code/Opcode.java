package org.softboard.interpreter.code;

/// The numbers of the instructions, as the virtual machine's loop switches on them (py/bc0.h). What each of them does is
/// said in [Instruction], whose table is made with these.
public final class Opcode {

    // with a name
    public static final int LOAD_CONST_STRING = 0x10;
    public static final int LOAD_NAME = 0x11;
    public static final int LOAD_GLOBAL = 0x12;
    public static final int LOAD_ATTR = 0x13;
    public static final int LOAD_METHOD = 0x14;
    public static final int LOAD_SUPER_METHOD = 0x15;
    public static final int STORE_NAME = 0x16;
    public static final int STORE_GLOBAL = 0x17;
    public static final int STORE_ATTR = 0x18;
    public static final int DELETE_NAME = 0x19;
    public static final int DELETE_GLOBAL = 0x1A;
    public static final int IMPORT_NAME = 0x1B;
    public static final int IMPORT_FROM = 0x1C;

    // with a number
    public static final int MAKE_CLOSURE = 0x20;
    public static final int MAKE_CLOSURE_DEFARGS = 0x21;
    public static final int LOAD_CONST_SMALL_INT = 0x22;
    public static final int LOAD_CONST_OBJ = 0x23;
    public static final int LOAD_FAST_N = 0x24;
    public static final int LOAD_DEREF = 0x25;
    public static final int STORE_FAST_N = 0x26;
    public static final int STORE_DEREF = 0x27;
    public static final int DELETE_FAST = 0x28;
    public static final int DELETE_DEREF = 0x29;
    public static final int BUILD_TUPLE = 0x2A;
    public static final int BUILD_LIST = 0x2B;
    public static final int BUILD_MAP = 0x2C;
    public static final int BUILD_SET = 0x2D;
    public static final int BUILD_SLICE = 0x2E;
    public static final int STORE_COMP = 0x2F;
    public static final int UNPACK_SEQUENCE = 0x30;
    public static final int UNPACK_EX = 0x31;
    public static final int MAKE_FUNCTION = 0x32;
    public static final int MAKE_FUNCTION_DEFARGS = 0x33;
    public static final int CALL_FUNCTION = 0x34;
    public static final int CALL_FUNCTION_VAR_KW = 0x35;
    public static final int CALL_METHOD = 0x36;
    public static final int CALL_METHOD_VAR_KW = 0x37;

    // with the distance of a jump
    public static final int UNWIND_JUMP = 0x40;
    public static final int JUMP = 0x42;
    public static final int POP_JUMP_IF_TRUE = 0x43;
    public static final int POP_JUMP_IF_FALSE = 0x44;
    public static final int JUMP_IF_TRUE_OR_POP = 0x45;
    public static final int JUMP_IF_FALSE_OR_POP = 0x46;
    public static final int SETUP_WITH = 0x47;
    public static final int SETUP_EXCEPT = 0x48;
    public static final int SETUP_FINALLY = 0x49;
    public static final int POP_EXCEPT_JUMP = 0x4A;
    public static final int FOR_ITER = 0x4B;

    // alone
    public static final int LOAD_CONST_FALSE = 0x50;
    public static final int LOAD_CONST_NONE = 0x51;
    public static final int LOAD_CONST_TRUE = 0x52;
    public static final int LOAD_NULL = 0x53;
    public static final int LOAD_BUILD_CLASS = 0x54;
    public static final int LOAD_SUBSCR = 0x55;
    public static final int STORE_SUBSCR = 0x56;
    public static final int DUP_TOP = 0x57;
    public static final int DUP_TOP_TWO = 0x58;
    public static final int POP_TOP = 0x59;
    public static final int ROT_TWO = 0x5A;
    public static final int ROT_THREE = 0x5B;
    public static final int WITH_CLEANUP = 0x5C;
    public static final int END_FINALLY = 0x5D;
    public static final int GET_ITER = 0x5E;
    public static final int GET_ITER_STACK = 0x5F;
    public static final int STORE_MAP = 0x62;
    public static final int RETURN_VALUE = 0x63;
    public static final int RAISE_LAST = 0x64;
    public static final int RAISE_OBJ = 0x65;
    public static final int RAISE_FROM = 0x66;
    public static final int YIELD_VALUE = 0x67;
    public static final int YIELD_FROM = 0x68;
    public static final int IMPORT_STAR = 0x69;

    // the first of several, which carry a small number in themselves
    public static final int LOAD_CONST_SMALL_INT_MULTI = 0x70;
    public static final int LOAD_FAST_MULTI = 0xB0;
    public static final int STORE_FAST_MULTI = 0xC0;
    public static final int UNARY_OP_MULTI = 0xD0;
    public static final int BINARY_OP_MULTI = 0xD7;

    /// What 0x70 loads is this much below 0.
    public static final int SMALL_INT_MULTI_EXCESS = 16;

    private Opcode() {
    }
}
