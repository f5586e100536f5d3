package org.softboard.tests.fuzz;

import java.util.SplittableRandom;

/// Random programs that are right by the grammar, with a few names that they share, so that things meet. Deeper down they
/// become simpler.
final class Grammar {

    private static final int DEEPEST = 4;
    private static final int DEEPEST_BLOCK = 3;
    private static final String[] NAMES = {"a", "b", "c", "x", "f", "g", "C", "D", "self"};
    private static final String[] FUNCTIONS = {"abs", "all", "any", "bin", "bool", "bytearray", "bytes", "callable",
        "chr", "classmethod", "compile", "complex", "delattr", "dict", "dir", "divmod", "enumerate", "eval", "exec",
        "filter", "float", "frozenset", "getattr", "globals", "hasattr", "hash", "help", "hex", "id", "input", "int",
        "isinstance", "issubclass", "iter", "len", "list", "locals", "map", "max", "memoryview", "min", "next",
        "object", "oct", "open", "ord", "pow", "print", "property", "range", "repr", "reversed", "round", "set",
        "setattr", "slice", "sorted", "staticmethod", "str", "sum", "super", "tuple", "type", "zip",
        "__build_class__", "__import__", "NotImplemented", "Ellipsis", "BaseException", "ValueError", "KeyError",
        "StopIteration", "GeneratorExit", "OSError", "MemoryError", "KeyboardInterrupt", "SystemExit",
        "AttributeError", "IndexError", "RuntimeError", "StopAsyncIteration", "UnicodeError"};
    private static final String[] ATTRIBUTES = {"append", "clear", "copy", "count", "decode", "encode", "endswith",
        "extend", "find", "format", "fromkeys", "get", "index", "insert", "isalpha", "isdigit", "islower", "isspace",
        "isupper", "items", "join", "keys", "lower", "lstrip", "partition", "pop", "popitem", "remove", "replace",
        "reverse", "rfind", "rindex", "rpartition", "rsplit", "rstrip", "setdefault", "sort", "split", "splitlines",
        "startswith", "strip", "update", "upper", "values", "add", "difference", "difference_update", "discard",
        "intersection", "intersection_update", "isdisjoint", "issubset", "issuperset", "symmetric_difference",
        "symmetric_difference_update", "union", "send", "throw", "close", "pend_throw", "from_bytes", "to_bytes",
        "center", "real", "imag", "start", "stop", "step", "args", "value", "errno", "getter", "setter", "deleter",
        "read", "readinto", "readline", "readlines", "write", "seek", "tell", "flush", "getvalue", "appendleft",
        "group", "groups", "span", "start", "end", "match", "search", "sub", "digest", "hexdigest",
        "popleft", "extendleft", "itemsize", "hex", "fromhex", "__init__", "__new__", "__class__", "__dict__",
        "__name__", "__next__", "__iter__", "__call__", "__len__", "__getitem__", "__add__", "__eq__", "__hash__",
        "__str__", "__bases__", "__path__", "__file__", "__globals__", "__del__", "__enter__", "__exit__",
        "__contains__", "__traceback__", "a", "b", "c", "x"};
    private static final String[] SPECIAL_METHODS = {"__init__", "__new__", "__add__", "__radd__", "__iadd__", "__eq__",
        "__lt__", "__hash__", "__len__", "__bool__", "__getitem__", "__setitem__", "__delitem__", "__iter__",
        "__next__", "__call__", "__str__", "__repr__", "__contains__", "__enter__", "__exit__", "__getattr__",
        "__setattr__", "__get__", "__set__", "__del__", "__aenter__", "__aexit__", "__aiter__", "__anext__",
        "__int__", "__index__", "__dir__", "__missing__", "__reversed__", "__mul__", "__neg__"};
    private static final String[] MODULES = {"array", "cmath", "collections", "errno", "gc", "io", "math",
        "micropython",
        "random", "struct", "sys", "time", "builtins", "os", "binascii", "json", "re", "hashlib", "heapq",
        "platform", "deflate", "vfs", "machine", "pyb", "a", "a.b"};
    private static final String[] MEMBERS = {"array", "deque", "namedtuple", "OrderedDict", "collect", "mem_free",
        "mem_alloc", "threshold", "disable", "enable", "isenabled", "BytesIO", "StringIO", "BufferedWriter",
        "IOBase", "RingIO", "sqrt", "pow", "factorial", "gamma", "isclose", "frexp", "ldexp", "fmod", "const",
        "opt_level", "schedule", "heap_lock", "heap_unlock", "mem_info", "qstr_info", "stack_use", "ringbuffer",
        "alloc_emergency_exception_buf", "kbd_intr", "getrandbits", "randrange", "choice", "seed", "uniform", "pack",
        "unpack", "pack_into", "unpack_from", "calcsize", "exit", "print_exception", "path", "argv", "modules",
        "ps1", "exc_info", "atexit", "settrace", "intern", "ticks_ms", "ticks_add", "ticks_diff", "sleep_ms",
        "gmtime", "mktime", "localtime", "phase", "polar", "rect", "errorcode", "implementation", "version", "dumps",
        "loads", "dump", "load",
        "hexlify", "unhexlify", "a2b_base64", "b2a_base64", "crc32", "sha256", "sha1", "md5", "heappush", "heappop",
        "heapify", "compile", "match", "search", "sub", "DeflateIO", "platform", "urandom", "getcwd", "listdir",
        "mount", "VfsFat", "VfsLfs2"};
    private static final String[] BINARY = {"+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@", "and",
        "or", "<", ">", "==", "!=", "<=", ">=", "in", "not in", "is", "is not"};
    private static final String[] AUGMENTED = {"+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=",
        "^=", "@="};
    private static final String[] LITERALS = {"0", "1", "-1", "2", "3", "7", "255", "256", "1000", "-2**31", "2**30",
        "2**31-1", "2**62", "2**64", "10**40", "-10**40", "0x1f", "0b101", "1.5", "-0.0", "1e300", "1e-320", "2j",
        "float('nan')", "float('inf')", "None", "True", "False", "...", "''", "'a'", "'abc'", "'\\xe9\\u20ac'",
        "'a b,c'", "'%d %s'", "'{} {:>{}}'", "'%r' % (1,)", "b''", "b'abc'", "b'\\x00\\xff'", "r'\\d'", "()", "[]",
        "{}", "(1,)", "(1, 2, 3)", "[1, 2, 3]", "[[1], [2]]", "{1: 2}", "{'a': 1}", "{1, 2}", "range(3)",
        "range(5, -5, -2)", "bytearray(b'abc')", "memoryview(b'abcd')", "object()",
        "iter([1, 2])", "'x' * 300", "[0] * 200", "bytearray(700)", "'>HIq'", "'i'", "'utf-8'",
        "'(a|b)*c+?[^x-z]$'", "'{\"a\": [1, 2.5, null]}'", "'\\\\d{2,3}'", "'YWJj'", "b'\\x4b\\x04\\x00'"};

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();
    private int indentation;
    private int loops;
    private int functions;
    private boolean isAsync;

    private Grammar(SplittableRandom random) {
        this.random = random;
    }

    static String program(SplittableRandom random) {
        var grammar = new Grammar(random);
        grammar.begin();
        for (int n = 2 + random.nextInt(8); n > 0; n--) {
            grammar.shielded(() -> grammar.statement(0));
        }
        return grammar.text.toString();
    }

    /// All names mean something.
    private void begin() {
        for (String name : NAMES) {
            line(name + " = " + one(LITERALS));
        }
        shielded(() -> function(2, "f"));
        shielded(() -> function(2, "g"));
        shielded(() -> type(2));
    }

    /// A statement that mostly does not end the program.
    private void shielded(Runnable statement) {
        if (chance(8)) {
            statement.run();
            return;
        }
        line("try:");
        indentation++;
        statement.run();
        indentation--;
        line(one("except Exception as x: print(x)", "except Exception: pass", "except Exception as e: a = e"));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private String name() {
        return one(NAMES);
    }

    // ---- statements ----

    private void line(String line) {
        text.append(" ".repeat(indentation)).append(line).append('\n');
    }

    private void block(String head, int depth) {
        line(head + ":");
        indentation++;
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            statement(depth + 1);
        }
        indentation--;
    }

    private void loop(String head, int depth) {
        loops++;
        block(head, depth);
        loops--;
    }

    private void statement(int depth) {
        switch (random.nextInt(depth < DEEPEST_BLOCK ? 26 : 12)) {
            case 0, 1, 2 -> line(target(depth) + one("", "", " = " + name()) + " = " + expression(depth));
            case 3, 4 -> line(expression(depth));
            case 5 -> line("print(" + arguments(depth) + ")");
            case 6 -> line(one(name(), attribute(depth), subscript(depth)) + " " + one(AUGMENTED) + " "
                    + expression(depth));
            case 7 -> line("del " + one(name(), attribute(depth), subscript(depth)));
            case 8 -> line(leaving(depth));
            case 9 -> line(one("pass", "assert " + expression(depth) + ", " + expression(depth),
                    "raise " + expression(depth), "raise", name() + ": int = " + expression(depth),
                    functions > 0 && chance(4) ? "global " + name() : "pass",
                    functions > 1 && chance(4) ? "nonlocal " + name() : "pass"));
            case 10 -> line(importing());
            case 11 -> line("(" + name() + " := " + expression(depth) + ")");
            case 12 -> {
                block("if " + expression(depth), depth);
                if (chance(3)) {
                    block("elif " + expression(depth), depth);
                }
                if (chance(2)) {
                    block("else", depth);
                }
            }
            case 13 -> {
                loop(one("while ", "while not ") + expression(depth), depth);
                orElse(depth);
            }
            case 14, 15 -> {
                loop("for " + target(depth) + " in " + iterable(depth), depth);
                orElse(depth);
            }
            case 16, 17, 18 -> attempt(depth);
            case 19 -> block("with " + manager(depth) + (chance(3) ? ", " + manager(depth) : ""), depth);
            case 20, 21, 22 -> function(depth, name());
            case 23 -> type(depth);
            case 24 -> block(!isAsync ? "if " + expression(depth)
                    : one("async for " + target(depth) + " in " + expression(depth),
                            "async with " + manager(depth)),
                    depth);
            default -> {
                function(depth, name());
                line(one("list", "next", "print", "sorted", "tuple") + "(" + name() + "(" + arguments(depth) + "))");
            }
        }
    }

    private void orElse(int depth) {
        if (chance(4)) {
            block("else", depth);
        }
    }

    private String leaving(int depth) {
        if (loops > 0 && chance(2)) {
            return one("break", "continue");
        }
        return functions > 0 ? one("return", "return " + expression(depth), "yield " + expression(depth),
                name() + " = yield", "yield from " + iterable(depth)) : "pass";
    }

    private String importing() {
        return one("import " + one(MODULES), "import " + one(MODULES) + " as " + name(),
                "from " + one(MODULES) + " import " + one(MEMBERS),
                "from " + one(MODULES) + " import " + (functions == 0 ? "*" : "a"),
                "from " + one(MODULES) + " import " + one(MEMBERS) + " as " + name(), "from . import a");
    }

    private void attempt(int depth) {
        block("try", depth);
        int excepts = random.nextInt(3);
        for (int i = 0; i < excepts; i++) {
            block("except "
                    + one("ValueError", "Exception", "(TypeError, KeyError)", "BaseException", expression(depth))
                    + one("", " as " + name()), depth);
        }
        if (excepts == 0 && chance(2) || chance(4)) {
            block("except", depth);
            excepts++;
        }
        if (excepts > 0 && chance(3)) {
            block("else", depth);
        }
        if (excepts == 0 || chance(3)) {
            block("finally", depth);
        }
    }

    private String manager(int depth) {
        return expression(depth) + one("", " as " + one(name(), attribute(depth), "(a, b)"));
    }

    private void function(int depth, String name) {
        if (chance(8)) {
            line("@" + one(name(), "property", "staticmethod", "classmethod", "micropython.native",
                    "micropython.viper", "micropython.bytecode",
                    name() + "." + one(ATTRIBUTES) + "(" + arguments(depth) + ")"));
        }
        int outer = loops;
        boolean outerIsAsync = isAsync;
        String head = name + "(" + parameters(depth) + ")";
        loops = 0;
        functions++;
        isAsync = chance(4);
        block((isAsync ? "async def " : "def ") + head, depth);
        functions--;
        isAsync = outerIsAsync;
        loops = outer;
    }

    private String parameters(int depth) {
        var list = new StringBuilder(one("", "self", "a", "a, b", "a=" + expression(depth), "a, b=2"));
        if (chance(3)) {
            list.append(list.isEmpty() ? "" : ", ").append(one("*c", "*")).append(", x")
                    .append(one("", "=" + expression(depth)));
        }
        if (chance(4)) {
            list.append(list.isEmpty() ? "" : ", ").append("**g");
        }
        return list.toString();
    }

    private void type(int depth) {
        int outerLoops = loops;
        int outerFunctions = functions;
        boolean outerIsAsync = isAsync;
        loops = 0;
        functions = 0;
        isAsync = false;
        line("class " + one("C", "D") + one("", "(" + one("C", "D", "list", "dict", "Exception", "tuple", "int", "str",
                "object", "set", "bytearray", "ValueError", "C, D", "list, dict", expression(depth)) + ")") + ":");
        indentation++;
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            if (chance(3)) {
                statement(depth + 1);
            } else {
                function(depth + 1, one(SPECIAL_METHODS));
            }
        }
        indentation--;
        loops = outerLoops;
        functions = outerFunctions;
        isAsync = outerIsAsync;
    }

    // ---- expressions ----

    private String target(int depth) {
        return switch (random.nextInt(10)) {
            case 0 -> name() + ", " + name();
            case 1 -> name() + ", *" + name();
            case 2 -> "[" + name() + ", (" + name() + ", " + name() + ")]";
            case 3 -> attribute(depth);
            case 4 -> subscript(depth);
            default -> name();
        };
    }

    private String iterable(int depth) {
        return one("range(" + one("3", "10", "0", "50", "-1") + ")", "[1, 2, 3]", "'abc'", expression(depth));
    }

    private String attribute(int depth) {
        return operand(depth + 2) + "." + one(ATTRIBUTES);
    }

    private String subscript(int depth) {
        return operand(depth + 2) + "[" + index(depth) + "]";
    }

    /// What something can follow.
    private String operand(int depth) {
        return chance(2) ? name() : "(" + expression(depth) + ")";
    }

    private String index(int depth) {
        return one(expression(depth + 1), one("", "1", "-1") + ":" + one("", "2", "-1", expression(depth + 2)),
                one("", "-1") + "::" + one("", "1", "2", "-1", "0"));
    }

    private String arguments(int depth) {
        var list = new StringBuilder();
        for (int n = random.nextInt(4); n > 0; n--) {
            list.append(list.isEmpty() ? "" : ", ");
            list.append(chance(10) ? "*" + expression(depth + 1) : expression(depth + 1));
        }
        if (chance(8)) {
            list.append(list.isEmpty() ? "" : ", ")
                    .append(one("x=", "key=", "reverse=", "sep=", "end=", "file=", "default=", "a=", "**"))
                    .append(expression(depth + 1));
        }
        return list.toString();
    }

    private String expression(int depth) {
        if (depth >= DEEPEST) {
            return one(one(NAMES), one(LITERALS), one(NAMES));
        }
        int next = depth + 1;
        return switch (random.nextInt(24)) {
            case 0, 1 -> one(LITERALS);
            case 2, 3, 4 -> name();
            case 5, 6 -> "(" + operand(next) + " " + one(BINARY) + " " + expression(next) + ")";
            case 7 -> "(" + one("-", "~", "+", "not ") + expression(next) + ")";
            case 8, 9, 10 -> one(FUNCTIONS) + "(" + arguments(next) + ")";
            case 11, 12, 13 -> operand(next) + "." + one(ATTRIBUTES) + "(" + arguments(next) + ")";
            case 14 -> name() + "(" + arguments(next) + ")";
            case 15 -> attribute(next);
            case 16 -> subscript(next);
            case 17 -> one("[" + expression(next) + ", " + expression(next) + "]", "(" + expression(next) + ",)",
                    "{" + expression(next) + ": " + expression(next) + "}", "{" + expression(next) + "}");
            case 18 -> comprehension(next);
            case 19 -> "(lambda " + one("", "a", "*a", "a=" + expression(next)) + ": " + expression(next) + ")";
            case 20 -> "(" + expression(next) + " if " + expression(next) + " else " + expression(next) + ")";
            case 21 -> "f'{" + name() + one("", "!r", ":>5", ":" + one("x", "d", ".2f", "s", "{a}")) + "}'";
            case 22 -> "__import__('" + one(MODULES) + "')." + one(MEMBERS) + one("", "(" + arguments(next) + ")");
            default -> isAsync ? "(await " + expression(next) + ")" : functions > 0 && chance(2)
                    ? "(yield " + expression(next) + ")" : "type(" + expression(next) + ")";
        };
    }

    private String comprehension(int depth) {
        String loop = " for " + target(DEEPEST) + " in " + iterable(depth)
                + (chance(3) ? " if " + expression(depth) : "")
                + (chance(4) ? " for " + name() + " in " + iterable(depth) : "");
        return one("[" + expression(depth) + loop + "]", "{" + expression(depth) + loop + "}",
                "(" + expression(depth) + loop + ")", "{" + name() + ": " + expression(depth) + loop + "}",
                "list(" + expression(depth) + loop + ")");
    }
}
