package org.softboard.interpreter.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The interned strings that Java code knows by number. Numbers 1 to 165 are the ABI of .mpy files (static_qstr_list of
/// py/makeqstrdata.py); what follows them is ours and may grow at its end.
public final class Qstr {

    /// The last number whose meaning .mpy files rely on.
    public static final int LAST_STATIC = 165;

    private static final List<String> TABLE = List.of(
            // 1 to 165
            "", "__dir__", "\n", " ", "*", "/", "<module>", "_", "__call__", "__class__", "__delitem__", "__enter__",
            "__exit__", "__getattr__", "__getitem__", "__hash__", "__init__", "__int__", "__iter__", "__len__",
            "__main__", "__module__", "__name__", "__new__", "__next__", "__qualname__", "__repr__", "__setitem__",
            "__str__", "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "EOFError",
            "Ellipsis", "Exception", "GeneratorExit", "ImportError", "IndentationError", "IndexError", "KeyError",
            "KeyboardInterrupt", "LookupError", "MemoryError", "NameError", "NoneType", "NotImplementedError",
            "OSError", "OverflowError", "RuntimeError", "StopIteration", "SyntaxError", "SystemExit", "TypeError",
            "ValueError", "ZeroDivisionError", "abs", "all", "any", "append", "args", "bool", "builtins",
            "bytearray", "bytecode", "bytes", "callable", "chr", "classmethod", "clear", "close", "const", "copy",
            "count", "dict", "dir", "divmod", "end", "endswith", "eval", "exec", "extend", "find", "format",
            "from_bytes", "get", "getattr", "globals", "hasattr", "hash", "id", "index", "insert", "int", "isalpha",
            "isdigit", "isinstance", "islower", "isspace", "issubclass", "isupper", "items", "iter", "join", "key",
            "keys", "len", "list", "little", "locals", "lower", "lstrip", "main", "map", "micropython", "next",
            "object", "open", "ord", "pop", "popitem", "pow", "print", "range", "read", "readinto", "readline",
            "remove", "replace", "repr", "reverse", "rfind", "rindex", "round", "rsplit", "rstrip", "self", "send",
            "sep", "set", "setattr", "setdefault", "sort", "sorted", "split", "start", "startswith", "staticmethod",
            "step", "stop", "str", "strip", "sum", "super", "throw", "to_bytes", "tuple", "type", "update", "upper",
            "utf-8", "value", "values", "write", "zip",
            // ours
            "<lambda>", "<listcomp>", "<dictcomp>", "<setcomp>", "<genexpr>", "<string>", "<stdin>", "__template__",
            "False", "None", "True", "__aenter__", "__aexit__", "__aiter__", "__anext__", "StopAsyncIteration",
            "OrderedDict", "__all__", "__build_class__", "__debug__", "__del__", "__doc__", "__file__", "__import__",
            "__path__", "__repl_print__", "native", "viper", "asm_thumb", "asm_xtensa", "asm_rv32", "uint", "ptr",
            "ptr8", "ptr16", "ptr32", "label", "align", "data", "errno", "math", "uctypes", "itemsize",
            "maximum recursion depth exceeded", "__reversed__",
            "__eq__", "__ne__", "__lt__", "__gt__", "__le__", "__ge__", "__contains__", "__bool__", "__pos__",
            "__neg__", "__invert__", "__abs__", "__float__", "__complex__", "__sizeof__", "__divmod__", "__or__",
            "__xor__", "__and__", "__lshift__", "__rshift__", "__add__", "__sub__", "__mul__", "__matmul__",
            "__floordiv__", "__truediv__", "__mod__", "__pow__", "__ior__", "__ixor__", "__iand__", "__ilshift__",
            "__irshift__", "__iadd__", "__isub__", "__imul__", "__imatmul__", "__ifloordiv__", "__itruediv__",
            "__imod__", "__ipow__", "__ror__", "__rxor__", "__rand__", "__rlshift__", "__rrshift__", "__radd__",
            "__rsub__", "__rmul__", "__rmatmul__", "__rfloordiv__", "__rtruediv__", "__rmod__", "__rpow__",
            "__dict__", "__bases__", "__set_name__", "__get__", "__set__", "__delete__", "__setattr__", "__delattr__",
            "__traceback__", "__globals__", "default", "path", "ps1", "ps2", "single", "%#x", "%#o",
            ".frozen", "/flash", "/flash/lib", ">>> ", "... ", "r", "rb");

    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (int i = 0; i < TABLE.size(); i++) {
            NUMBERS.put(TABLE.get(i), i + 1);
        }
    }

    public static final int EMPTY = number("");
    public static final int STAR = number("*");
    public static final int LT_MODULE_GT = number("<module>");
    public static final int UNDERSCORE = number("_");
    public static final int __CALL__ = number("__call__");
    public static final int __CLASS__ = number("__class__");
    public static final int __ENTER__ = number("__enter__");
    public static final int __EXIT__ = number("__exit__");
    public static final int __GETITEM__ = number("__getitem__");
    public static final int __MAIN__ = number("__main__");
    public static final int __MODULE__ = number("__module__");
    public static final int __NAME__ = number("__name__");
    public static final int __NEXT__ = number("__next__");
    public static final int __QUALNAME__ = number("__qualname__");
    public static final int ASSERTIONERROR = number("AssertionError");
    public static final int BASEEXCEPTION = number("BaseException");
    public static final int BOOL = number("bool");
    public static final int BYTECODE = number("bytecode");
    public static final int CLOSE = number("close");
    public static final int CONST = number("const");
    public static final int INT = number("int");
    public static final int KEYS = number("keys");
    public static final int MICROPYTHON = number("micropython");
    public static final int NEXT = number("next");
    public static final int OBJECT = number("object");
    public static final int RANGE = number("range");
    public static final int SEND = number("send");
    public static final int SUPER = number("super");
    public static final int THROW = number("throw");
    public static final int TYPE = number("type");
    public static final int LT_LAMBDA_GT = number("<lambda>");
    public static final int LT_LISTCOMP_GT = number("<listcomp>");
    public static final int LT_DICTCOMP_GT = number("<dictcomp>");
    public static final int LT_SETCOMP_GT = number("<setcomp>");
    public static final int LT_GENEXPR_GT = number("<genexpr>");
    public static final int LT_STRING_GT = number("<string>");
    public static final int LT_STDIN_GT = number("<stdin>");
    public static final int __TEMPLATE__ = number("__template__");
    public static final int DOT_FROZEN = number(".frozen");
    public static final int FALSE = number("False");
    public static final int NONE = number("None");
    public static final int TRUE = number("True");
    public static final int __AENTER__ = number("__aenter__");
    public static final int __AEXIT__ = number("__aexit__");
    public static final int __AITER__ = number("__aiter__");
    public static final int __ANEXT__ = number("__anext__");
    public static final int STOPASYNCITERATION = number("StopAsyncIteration");
    public static final int ORDEREDDICT = number("OrderedDict");
    public static final int __ALL__ = number("__all__");
    public static final int __BUILD_CLASS__ = number("__build_class__");
    public static final int __DEBUG__ = number("__debug__");
    public static final int __DEL__ = number("__del__");
    public static final int __DOC__ = number("__doc__");
    public static final int __FILE__ = number("__file__");
    public static final int __IMPORT__ = number("__import__");
    public static final int __PATH__ = number("__path__");
    public static final int __REPL_PRINT__ = number("__repl_print__");
    public static final int NATIVE = number("native");
    public static final int VIPER = number("viper");
    public static final int ASM_THUMB = number("asm_thumb");
    public static final int ASM_XTENSA = number("asm_xtensa");
    public static final int ASM_RV32 = number("asm_rv32");
    public static final int UINT = number("uint");
    public static final int PTR = number("ptr");
    public static final int PTR8 = number("ptr8");
    public static final int PTR16 = number("ptr16");
    public static final int PTR32 = number("ptr32");
    public static final int LABEL = number("label");
    public static final int ALIGN = number("align");
    public static final int DATA = number("data");
    public static final int ERRNO = number("errno");
    public static final int MATH = number("math");
    public static final int UCTYPES = number("uctypes");
    public static final int SPLIT = number("split");
    public static final int START = number("start");
    public static final int STEP = number("step");
    public static final int STOP = number("stop");
    public static final int FIRST_PROMPT = number(">>> ");
    public static final int NEXT_PROMPT = number("... ");
    public static final int __REVERSED__ = number("__reversed__");
    public static final int ITEMSIZE = number("itemsize");
    public static final int MAXIMUM_RECURSION_DEPTH_EXCEEDED = number("maximum recursion depth exceeded");
    public static final int __DIR__ = number("__dir__");
    public static final int __DELITEM__ = number("__delitem__");
    public static final int __GETATTR__ = number("__getattr__");
    public static final int __INIT__ = number("__init__");
    public static final int __ITER__ = number("__iter__");
    public static final int __NEW__ = number("__new__");
    public static final int __REPR__ = number("__repr__");
    public static final int __SETITEM__ = number("__setitem__");
    public static final int __STR__ = number("__str__");
    public static final int __EQ__ = number("__eq__");
    public static final int __DICT__ = number("__dict__");
    public static final int __BASES__ = number("__bases__");
    public static final int __SET_NAME__ = number("__set_name__");
    public static final int __GET__ = number("__get__");
    public static final int __SET__ = number("__set__");
    public static final int __DELETE__ = number("__delete__");
    public static final int __SETATTR__ = number("__setattr__");
    public static final int __DELATTR__ = number("__delattr__");
    public static final int __TRACEBACK__ = number("__traceback__");
    public static final int __GLOBALS__ = number("__globals__");
    public static final int ARGS = number("args");
    public static final int VALUE = number("value");
    public static final int KEY = number("key");
    public static final int DEFAULT = number("default");
    public static final int EVAL = number("eval");
    public static final int EXEC = number("exec");
    public static final int SINGLE = number("single");
    public static final int PATH = number("path");
    public static final int PS1 = number("ps1");
    public static final int PS2 = number("ps2");

    private Qstr() {
    }

    /// All texts, in the order of their numbers, from number 1.
    public static List<String> table() {
        return TABLE;
    }

    /// The number of a text of the table.
    public static int number(String text) {
        Integer number = NUMBERS.get(text);
        if (number == null) {
            throw new IllegalArgumentException(text + " is not in the table");
        }
        return number;
    }
}
