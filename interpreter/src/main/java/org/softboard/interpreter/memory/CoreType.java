package org.softboard.interpreter.memory;

/// The addresses of the types that every machine has. They stand first in the ROM image, one slot each, so an address
/// is a constant and a type's number follows from it. Types known only above come after them, by number.
public final class CoreType {

    /// Room for one type object; the widest has 17 words.
    public static final int STRIDE_SHIFT = 8;
    /// Address of the first type.
    public static final int FIRST = 1 << STRIDE_SHIFT;
    /// How many types a machine can have in its ROM.
    public static final int LIMIT = 512;
    private static final int AFTER_TYPES = FIRST + (LIMIT << STRIDE_SHIFT);

    /// The empty tuple.
    public static final int EMPTY_TUPLE = AFTER_TYPES;
    /// The empty bytes object.
    public static final int EMPTY_BYTES = AFTER_TYPES + 64;
    /// The Ellipsis object.
    public static final int ELLIPSIS_OBJECT = AFTER_TYPES + 128;
    /// The NotImplemented object.
    public static final int NOT_IMPLEMENTED_OBJECT = AFTER_TYPES + 192;
    /// The GeneratorExit object thrown by close().
    public static final int GENERATOR_EXIT_OBJECT = AFTER_TYPES + 256;
    /// The object that stands for the native part of streams written in Python.
    public static final int IO_BASE_OBJECT = AFTER_TYPES + 320;
    /// The function that `super().__init__` reaches in a native base; also stands for a native part not made yet.
    public static final int NATIVE_INIT_FUNCTION = AFTER_TYPES + 384;
    /// An empty dict that cannot be changed.
    public static final int EMPTY_DICT = AFTER_TYPES + 448;
    /// First address of the ROM image after all that.
    public static final int END = AFTER_TYPES + 512;

    public static final int TYPE = FIRST + (0 << STRIDE_SHIFT);
    public static final int OBJECT = FIRST + (1 << STRIDE_SHIFT);
    public static final int NONE_TYPE = FIRST + (2 << STRIDE_SHIFT);
    public static final int BOOL = FIRST + (3 << STRIDE_SHIFT);
    public static final int INT = FIRST + (4 << STRIDE_SHIFT);
    public static final int FLOAT = FIRST + (5 << STRIDE_SHIFT);
    public static final int COMPLEX = FIRST + (6 << STRIDE_SHIFT);
    public static final int STR = FIRST + (7 << STRIDE_SHIFT);
    public static final int BYTES = FIRST + (8 << STRIDE_SHIFT);
    public static final int BYTEARRAY = FIRST + (9 << STRIDE_SHIFT);
    public static final int ARRAY = FIRST + (10 << STRIDE_SHIFT);
    public static final int MEMORYVIEW = FIRST + (11 << STRIDE_SHIFT);
    public static final int LIST = FIRST + (12 << STRIDE_SHIFT);
    public static final int TUPLE = FIRST + (13 << STRIDE_SHIFT);
    public static final int DICT = FIRST + (14 << STRIDE_SHIFT);
    public static final int ORDERED_DICT = FIRST + (15 << STRIDE_SHIFT);
    public static final int SET = FIRST + (16 << STRIDE_SHIFT);
    public static final int FROZENSET = FIRST + (17 << STRIDE_SHIFT);
    public static final int RANGE = FIRST + (18 << STRIDE_SHIFT);
    public static final int SLICE = FIRST + (19 << STRIDE_SHIFT);
    public static final int BUILTIN_0 = FIRST + (20 << STRIDE_SHIFT);
    public static final int BUILTIN_1 = FIRST + (21 << STRIDE_SHIFT);
    public static final int BUILTIN_2 = FIRST + (22 << STRIDE_SHIFT);
    public static final int BUILTIN_3 = FIRST + (23 << STRIDE_SHIFT);
    public static final int BUILTIN_VAR = FIRST + (24 << STRIDE_SHIFT);
    public static final int FUNCTION = FIRST + (25 << STRIDE_SHIFT);
    public static final int NATIVE_FUNCTION = FIRST + (26 << STRIDE_SHIFT);
    public static final int GENERATOR_FUNCTION = FIRST + (27 << STRIDE_SHIFT);
    public static final int CLOSURE = FIRST + (28 << STRIDE_SHIFT);
    public static final int CELL = FIRST + (29 << STRIDE_SHIFT);
    public static final int BOUND_METHOD = FIRST + (30 << STRIDE_SHIFT);
    public static final int GENERATOR = FIRST + (31 << STRIDE_SHIFT);
    public static final int MODULE = FIRST + (32 << STRIDE_SHIFT);
    public static final int CODE = FIRST + (33 << STRIDE_SHIFT);
    public static final int PROPERTY = FIRST + (34 << STRIDE_SHIFT);
    public static final int STATICMETHOD = FIRST + (35 << STRIDE_SHIFT);
    public static final int CLASSMETHOD = FIRST + (36 << STRIDE_SHIFT);
    public static final int SUPER = FIRST + (37 << STRIDE_SHIFT);
    public static final int ENUMERATE = FIRST + (38 << STRIDE_SHIFT);
    public static final int ZIP = FIRST + (39 << STRIDE_SHIFT);
    public static final int MAP = FIRST + (40 << STRIDE_SHIFT);
    public static final int FILTER = FIRST + (41 << STRIDE_SHIFT);
    public static final int REVERSED = FIRST + (42 << STRIDE_SHIFT);
    public static final int NAMEDTUPLE = FIRST + (43 << STRIDE_SHIFT);
    public static final int ATTRTUPLE = FIRST + (44 << STRIDE_SHIFT);
    public static final int DEQUE = FIRST + (45 << STRIDE_SHIFT);
    public static final int DICT_VIEW = FIRST + (46 << STRIDE_SHIFT);
    public static final int ELLIPSIS = FIRST + (47 << STRIDE_SHIFT);
    public static final int NOT_IMPLEMENTED = FIRST + (48 << STRIDE_SHIFT);
    public static final int LIST_ITERATOR = FIRST + (49 << STRIDE_SHIFT);
    public static final int TUPLE_ITERATOR = FIRST + (50 << STRIDE_SHIFT);
    public static final int STR_ITERATOR = FIRST + (51 << STRIDE_SHIFT);
    public static final int BYTES_ITERATOR = FIRST + (52 << STRIDE_SHIFT);
    public static final int ARRAY_ITERATOR = FIRST + (53 << STRIDE_SHIFT);
    public static final int DICT_ITERATOR = FIRST + (54 << STRIDE_SHIFT);
    public static final int DICT_VIEW_ITERATOR = FIRST + (55 << STRIDE_SHIFT);
    public static final int SET_ITERATOR = FIRST + (56 << STRIDE_SHIFT);
    public static final int RANGE_ITERATOR = FIRST + (57 << STRIDE_SHIFT);
    public static final int DEQUE_ITERATOR = FIRST + (58 << STRIDE_SHIFT);
    public static final int GETITEM_ITERATOR = FIRST + (59 << STRIDE_SHIFT);
    public static final int CALLABLE_ITERATOR = FIRST + (60 << STRIDE_SHIFT);
    public static final int COROUTINE_WRAPPER = FIRST + (61 << STRIDE_SHIFT);
    public static final int SINGLETON = FIRST + (62 << STRIDE_SHIFT);
    public static final int STRING_IO = FIRST + (63 << STRIDE_SHIFT);
    public static final int BYTES_IO = FIRST + (64 << STRIDE_SHIFT);
    public static final int IO_BASE = FIRST + (65 << STRIDE_SHIFT);
    public static final int TEXT_FILE = FIRST + (66 << STRIDE_SHIFT);
    public static final int BYTE_FILE = FIRST + (67 << STRIDE_SHIFT);
    public static final int CHECKED_METHOD = FIRST + (68 << STRIDE_SHIFT);

    // Exceptions, as py/objexcept.c lists them.
    public static final int BASE_EXCEPTION = FIRST + (69 << STRIDE_SHIFT);
    public static final int SYSTEM_EXIT = FIRST + (70 << STRIDE_SHIFT);
    public static final int KEYBOARD_INTERRUPT = FIRST + (71 << STRIDE_SHIFT);
    public static final int GENERATOR_EXIT = FIRST + (72 << STRIDE_SHIFT);
    public static final int EXCEPTION = FIRST + (73 << STRIDE_SHIFT);
    public static final int STOP_ASYNC_ITERATION = FIRST + (74 << STRIDE_SHIFT);
    public static final int STOP_ITERATION = FIRST + (75 << STRIDE_SHIFT);
    public static final int ARITHMETIC_ERROR = FIRST + (76 << STRIDE_SHIFT);
    public static final int OVERFLOW_ERROR = FIRST + (77 << STRIDE_SHIFT);
    public static final int ZERO_DIVISION_ERROR = FIRST + (78 << STRIDE_SHIFT);
    public static final int ASSERTION_ERROR = FIRST + (79 << STRIDE_SHIFT);
    public static final int ATTRIBUTE_ERROR = FIRST + (80 << STRIDE_SHIFT);
    public static final int EOFERROR = FIRST + (81 << STRIDE_SHIFT);
    public static final int IMPORT_ERROR = FIRST + (82 << STRIDE_SHIFT);
    public static final int LOOKUP_ERROR = FIRST + (83 << STRIDE_SHIFT);
    public static final int INDEX_ERROR = FIRST + (84 << STRIDE_SHIFT);
    public static final int KEY_ERROR = FIRST + (85 << STRIDE_SHIFT);
    public static final int MEMORY_ERROR = FIRST + (86 << STRIDE_SHIFT);
    public static final int NAME_ERROR = FIRST + (87 << STRIDE_SHIFT);
    public static final int OS_ERROR = FIRST + (88 << STRIDE_SHIFT);
    public static final int RUNTIME_ERROR = FIRST + (89 << STRIDE_SHIFT);
    public static final int NOT_IMPLEMENTED_ERROR = FIRST + (90 << STRIDE_SHIFT);
    public static final int SYNTAX_ERROR = FIRST + (91 << STRIDE_SHIFT);
    public static final int INDENTATION_ERROR = FIRST + (92 << STRIDE_SHIFT);
    public static final int TYPE_ERROR = FIRST + (93 << STRIDE_SHIFT);
    public static final int VIPER_TYPE_ERROR = FIRST + (94 << STRIDE_SHIFT);
    public static final int VALUE_ERROR = FIRST + (95 << STRIDE_SHIFT);
    public static final int UNICODE_ERROR = FIRST + (96 << STRIDE_SHIFT);

    public static final int ASSEMBLER_FUNCTION = FIRST + (97 << STRIDE_SHIFT);

    /// Number of core types.
    public static final int COUNT = 98;

    private CoreType() {
    }

    /// Is this the address of a type in ROM?
    public static boolean isRom(int type) {
        return type < AFTER_TYPES && type >= FIRST;
    }

    public static int number(int type) {
        return (type - FIRST) >> STRIDE_SHIFT;
    }

    public static int address(int number) {
        return FIRST + (number << STRIDE_SHIFT);
    }
}
