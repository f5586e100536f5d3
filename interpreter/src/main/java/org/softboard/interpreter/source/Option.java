package org.softboard.interpreter.source;

import static org.softboard.interpreter.source.RomLevel.BASIC_FEATURES;
import static org.softboard.interpreter.source.RomLevel.CORE_FEATURES;
import static org.softboard.interpreter.source.RomLevel.EVERYTHING;
import static org.softboard.interpreter.source.RomLevel.EXTRA_FEATURES;
import static org.softboard.interpreter.source.RomLevel.FULL_FEATURES;
import static org.softboard.interpreter.source.RomLevel.NEVER;

/// Yes-or-no options of a build, named as in py/mpconfig.h without MICROPY_, with the level that brings them. NEVER: no
/// level does, a port asks for them.
public enum Option {
    // ---- compiler ----
    /// `await` outside functions.
    COMP_ALLOW_TOP_LEVEL_AWAIT(NEVER),
    /// `const(...)` makes constants of names.
    COMP_CONST(CORE_FEATURES),
    /// Arithmetic on float literals is folded.
    COMP_CONST_FLOAT(CORE_FEATURES),
    /// Arithmetic on int literals is folded.
    COMP_CONST_FOLDING(CORE_FEATURES),
    /// Strings, tuples and other literals can be `const(...)` and are folded.
    COMP_CONST_LITERAL(CORE_FEATURES),
    /// Tuples of constants are built at compile time.
    COMP_CONST_TUPLE(CORE_FEATURES),
    /// `a, b = c, d` makes no tuple.
    COMP_DOUBLE_TUPLE_ASSIGN(CORE_FEATURES),
    /// Constants of built-in modules (`errno.EIO`) are folded.
    COMP_MODULE_CONST(EXTRA_FEATURES),
    /// `return a if b else c` without a jump.
    COMP_RETURN_IF_EXPR(EXTRA_FEATURES),
    /// `a, b, c = d, e, f` makes no tuple.
    COMP_TRIPLE_TUPLE_ASSIGN(EXTRA_FEATURES),
    /// Code is for another machine: mpy-cross.
    DYNAMIC_COMPILER(NEVER),
    /// `@micropython.asm_thumb` or the like.
    EMIT_INLINE_ASM(NEVER),
    /// `@micropython.native` and `@micropython.viper`.
    EMIT_NATIVE(NEVER),
    /// Strings that are statements are kept.
    ENABLE_DOC_STRING(NEVER),
    /// Tracebacks name lines.
    ENABLE_SOURCE_LINE(EXTRA_FEATURES),
    /// `.mpy` files can be imported.
    PERSISTENT_CODE_LOAD(NEVER),
    /// Raw code keeps what `.mpy` files need.
    PERSISTENT_CODE_SAVE(NEVER),

    // ---- the language ----
    /// Names of `builtins` can be set.
    CAN_OVERRIDE_BUILTINS(EXTRA_FEATURES),
    /// Details that only compatibility with CPython asks for.
    CPYTHON_COMPAT(CORE_FEATURES),
    /// `__init__` of built-in modules is called at import.
    MODULE_BUILTIN_INIT(EXTRA_FEATURES),
    /// A module's `__getattr__` is asked for what the module lacks.
    MODULE_GETATTR(CORE_FEATURES),
    /// `-m` runs a module as `__main__`.
    MODULE_OVERRIDE_MAIN_IMPORT(NEVER),
    /// `import *` follows `__all__`.
    MODULE___ALL__(BASIC_FEATURES),
    /// Modules know their `__file__`.
    MODULE___FILE__(CORE_FEATURES),
    /// `__imul__` and the other in-place operators besides `+=` and `-=`.
    PY_ALL_INPLACE_SPECIAL_METHODS(EVERYTHING),
    /// `__mul__` and the other operators besides `+`, `-` and comparisons.
    PY_ALL_SPECIAL_METHODS(EXTRA_FEATURES),
    /// `:=`.
    PY_ASSIGN_EXPR(CORE_FEATURES),
    /// `async` and `await`.
    PY_ASYNC_AWAIT(CORE_FEATURES),
    /// Bound methods compare their objects by value.
    PY_BOUND_METHOD_FULL_EQUALITY_CHECK(NEVER),
    /// `__setattr__` and `__delattr__` of classes.
    PY_DELATTR_SETATTR(EXTRA_FEATURES),
    /// `__get__`, `__set__`, `__delete__` and `__set_name__` of classes.
    PY_DESCRIPTORS(EXTRA_FEATURES),
    /// f-strings.
    PY_FSTRINGS(EXTRA_FEATURES),
    /// `__name__` and `__globals__` of functions.
    PY_FUNCTION_ATTRS(EXTRA_FEATURES),
    /// `generator.pend_throw`.
    PY_GENERATOR_PEND_THROW(CORE_FEATURES),
    /// `__radd__` and the other reflected operators.
    PY_REVERSE_SPECIAL_METHODS(EXTRA_FEATURES),
    /// A warning when str and bytes are compared.
    PY_STR_BYTES_CMP_WARN(NEVER),
    /// t-strings.
    PY_TSTRINGS(FULL_FEATURES),
    /// Warnings are printed.
    WARNINGS(NEVER),

    // ---- built-in types and functions ----
    /// Slices of arrays can be assigned.
    PY_ARRAY_SLICE_ASSIGN(EXTRA_FEATURES),
    /// Tuples whose items have names.
    PY_ATTRTUPLE(CORE_FEATURES),
    /// `bytearray`.
    PY_BUILTINS_BYTEARRAY(CORE_FEATURES),
    /// `decode` heeds its argument `errors`.
    PY_BUILTINS_BYTES_DECODE_ERRORS(EXTRA_FEATURES),
    /// `hex` and `fromhex` of bytes.
    PY_BUILTINS_BYTES_HEX(EXTRA_FEATURES),
    /// `compile`.
    PY_BUILTINS_COMPILE(EXTRA_FEATURES),
    /// `complex`; goes with floats.
    PY_BUILTINS_COMPLEX(CORE_FEATURES),
    /// `dict.fromkeys`.
    PY_BUILTINS_DICT_FROMKEYS(CORE_FEATURES),
    /// `dir`.
    PY_BUILTINS_DIR(CORE_FEATURES),
    /// `enumerate`.
    PY_BUILTINS_ENUMERATE(CORE_FEATURES),
    /// `eval` and `exec`.
    PY_BUILTINS_EVAL_EXEC(CORE_FEATURES),
    /// `execfile`.
    PY_BUILTINS_EXECFILE(EXTRA_FEATURES),
    /// `filter`.
    PY_BUILTINS_FILTER(CORE_FEATURES),
    /// `float`; follows from the kind of floats.
    PY_BUILTINS_FLOAT(NEVER),
    /// `frozenset`.
    PY_BUILTINS_FROZENSET(EXTRA_FEATURES),
    /// `help`.
    PY_BUILTINS_HELP(EXTRA_FEATURES),
    /// `help('modules')`.
    PY_BUILTINS_HELP_MODULES(EXTRA_FEATURES),
    /// `input`.
    PY_BUILTINS_INPUT(EXTRA_FEATURES),
    /// `memoryview`.
    PY_BUILTINS_MEMORYVIEW(EXTRA_FEATURES),
    /// `memoryview.itemsize`.
    PY_BUILTINS_MEMORYVIEW_ITEMSIZE(BASIC_FEATURES),
    /// `min` and `max`.
    PY_BUILTINS_MIN_MAX(CORE_FEATURES),
    /// `next` with a default.
    PY_BUILTINS_NEXT2(BASIC_FEATURES),
    /// `NotImplemented`.
    PY_BUILTINS_NOTIMPLEMENTED(EXTRA_FEATURES),
    /// `pow` with a modulus.
    PY_BUILTINS_POW3(EXTRA_FEATURES),
    /// `property`.
    PY_BUILTINS_PROPERTY(CORE_FEATURES),
    /// `start`, `stop` and `step` of ranges.
    PY_BUILTINS_RANGE_ATTRS(CORE_FEATURES),
    /// Ranges are compared by value.
    PY_BUILTINS_RANGE_BINOP(EVERYTHING),
    /// `reversed`.
    PY_BUILTINS_REVERSED(CORE_FEATURES),
    /// `round` of an int to tens.
    PY_BUILTINS_ROUND_INT(EXTRA_FEATURES),
    /// `set`.
    PY_BUILTINS_SET(CORE_FEATURES),
    /// `slice` and `a[b:c]`.
    PY_BUILTINS_SLICE(CORE_FEATURES),
    /// `start`, `stop` and `step` of slices.
    PY_BUILTINS_SLICE_ATTRS(EXTRA_FEATURES),
    /// `slice.indices`.
    PY_BUILTINS_SLICE_INDICES(EXTRA_FEATURES),
    /// `str.center`.
    PY_BUILTINS_STR_CENTER(EXTRA_FEATURES),
    /// `str.count`.
    PY_BUILTINS_STR_COUNT(CORE_FEATURES),
    /// `str.partition` and `str.rpartition`.
    PY_BUILTINS_STR_PARTITION(EXTRA_FEATURES),
    /// `str.splitlines`.
    PY_BUILTINS_STR_SPLITLINES(EXTRA_FEATURES),
    /// A str is of characters, not of bytes.
    PY_BUILTINS_STR_UNICODE(BASIC_FEATURES),
    /// Bytes that become a str must be UTF-8.
    PY_BUILTINS_STR_UNICODE_CHECK(BASIC_FEATURES),

    // ---- modules ----
    /// `array`.
    PY_ARRAY(CORE_FEATURES),
    /// `_asyncio` and, frozen, `asyncio`.
    PY_ASYNCIO(EXTRA_FEATURES),
    /// `binascii`.
    PY_BINASCII(EXTRA_FEATURES),
    /// `binascii.crc32`.
    PY_BINASCII_CRC32(EXTRA_FEATURES),
    /// `cmath`; goes with complex numbers.
    PY_CMATH(EXTRA_FEATURES),
    /// `collections`.
    PY_COLLECTIONS(CORE_FEATURES),
    /// `collections.deque`.
    PY_COLLECTIONS_DEQUE(EXTRA_FEATURES),
    /// Deques can be iterated.
    PY_COLLECTIONS_DEQUE_ITER(EXTRA_FEATURES),
    /// Deques can be indexed.
    PY_COLLECTIONS_DEQUE_SUBSCR(EXTRA_FEATURES),
    /// `_asdict` of named tuples.
    PY_COLLECTIONS_NAMEDTUPLE__ASDICT(EVERYTHING),
    /// `collections.OrderedDict`.
    PY_COLLECTIONS_ORDEREDDICT(EXTRA_FEATURES),
    /// `cryptolib`; goes with TLS.
    PY_CRYPTOLIB(NEVER),
    /// `deflate`.
    PY_DEFLATE(EXTRA_FEATURES),
    /// `deflate` compresses.
    PY_DEFLATE_COMPRESS(FULL_FEATURES),
    /// `errno`; OSError names its number.
    PY_ERRNO(EXTRA_FEATURES),
    /// `errno.errorcode`.
    PY_ERRNO_ERRORCODE(CORE_FEATURES),
    /// `framebuf`.
    PY_FRAMEBUF(EXTRA_FEATURES),
    /// `gc`.
    PY_GC(CORE_FEATURES),
    /// `gc.collect()` says how much it freed.
    PY_GC_COLLECT_RETVAL(NEVER),
    /// `hashlib`.
    PY_HASHLIB(EXTRA_FEATURES),
    /// `hashlib.md5`.
    PY_HASHLIB_MD5(NEVER),
    /// `hashlib.sha1`.
    PY_HASHLIB_SHA1(NEVER),
    /// `hashlib.sha256`.
    PY_HASHLIB_SHA256(CORE_FEATURES),
    /// `heapq`.
    PY_HEAPQ(EXTRA_FEATURES),
    /// `io`.
    PY_IO(CORE_FEATURES),
    /// `io.BytesIO`.
    PY_IO_BYTESIO(CORE_FEATURES),
    /// `io.IOBase`.
    PY_IO_IOBASE(CORE_FEATURES),
    /// `json`.
    PY_JSON(EXTRA_FEATURES),
    /// `json.dumps` takes separators.
    PY_JSON_SEPARATORS(CORE_FEATURES),
    /// `math`; goes with floats.
    PY_MATH(CORE_FEATURES),
    /// `math.tau`, `math.inf` and `math.nan`.
    PY_MATH_CONSTANTS(EXTRA_FEATURES),
    /// `math.factorial`.
    PY_MATH_FACTORIAL(EXTRA_FEATURES),
    /// `math.isclose`.
    PY_MATH_ISCLOSE(EXTRA_FEATURES),
    /// `math.erf`, `math.gamma`, hyperbolic functions, `math.log2` and the like.
    PY_MATH_SPECIAL_FUNCTIONS(EXTRA_FEATURES),
    /// `micropython`.
    PY_MICROPYTHON(CORE_FEATURES),
    /// `micropython.heap_locked`.
    PY_MICROPYTHON_HEAP_LOCKED(EVERYTHING),
    /// `micropython.mem_info` and `micropython.qstr_info`.
    PY_MICROPYTHON_MEM_INFO(EXTRA_FEATURES),
    /// `micropython.RingIO`.
    PY_MICROPYTHON_RINGIO(EXTRA_FEATURES),
    /// `micropython.stack_use`.
    PY_MICROPYTHON_STACK_USE(EXTRA_FEATURES),
    /// `os`.
    PY_OS(EXTRA_FEATURES),
    /// `platform`.
    PY_PLATFORM(EXTRA_FEATURES),
    /// `random`.
    PY_RANDOM(EXTRA_FEATURES),
    /// `random` has more than `getrandbits` and `seed`.
    PY_RANDOM_EXTRA_FUNCS(EXTRA_FEATURES),
    /// `re`.
    PY_RE(EXTRA_FEATURES),
    /// `groups` of matches.
    PY_RE_MATCH_GROUPS(EVERYTHING),
    /// `span`, `start` and `end` of matches.
    PY_RE_MATCH_SPAN_START_END(EVERYTHING),
    /// `re.sub`.
    PY_RE_SUB(EXTRA_FEATURES),
    /// `select`.
    PY_SELECT(EXTRA_FEATURES),
    /// `select.select`.
    PY_SELECT_SELECT(EXTRA_FEATURES),
    /// `struct`.
    PY_STRUCT(CORE_FEATURES),
    /// `sys.argv`.
    PY_SYS_ARGV(CORE_FEATURES),
    /// `sys.atexit`.
    PY_SYS_ATEXIT(NEVER),
    /// `sys.exc_info`.
    PY_SYS_EXC_INFO(NEVER),
    /// `sys.exit`.
    PY_SYS_EXIT(CORE_FEATURES),
    /// `sys.getsizeof`.
    PY_SYS_GETSIZEOF(EVERYTHING),
    /// `sys.intern`.
    PY_SYS_INTERN(EVERYTHING),
    /// `sys.maxsize`.
    PY_SYS_MAXSIZE(EXTRA_FEATURES),
    /// `sys.modules`.
    PY_SYS_MODULES(CORE_FEATURES),
    /// `sys.path`.
    PY_SYS_PATH(CORE_FEATURES),
    /// `sys.ps1` and `sys.ps2`, the prompts.
    PY_SYS_PS1_PS2(EXTRA_FEATURES),
    /// `sys.stdin`, `sys.stdout` and `sys.stderr`.
    PY_SYS_STDFILES(EXTRA_FEATURES),
    /// `buffer` of the standard files.
    PY_SYS_STDIO_BUFFER(EXTRA_FEATURES),
    /// `time`.
    PY_TIME(BASIC_FEATURES),
    /// Calendar functions of `time`.
    PY_TIME_GMTIME_LOCALTIME_MKTIME(NEVER),
    /// `time.time` and `time.time_ns`.
    PY_TIME_TIME_TIME_NS(NEVER),
    /// `uctypes`.
    PY_UCTYPES(EXTRA_FEATURES),

    /// `_thread`: Python threads.
    PY_THREAD(NEVER),
    /// Only one Python thread runs at a time.
    PY_THREAD_GIL(NEVER),

    // ---- what older releases have otherwise; py/mpconfig.h has no names for it ----
    /// Before 1.19: arrays and bytearrays have `decode`, and no other method of bytes.
    OLD_ARRAYS(NEVER),
    /// Before 1.12: exceptions have an `__init__` of their own; only StopIteration has `value`, and none `errno`.
    OLD_EXCEPTIONS(NEVER),
    /// Before 1.10: frozensets have all methods of sets; those that change raise AttributeError.
    OLD_FROZENSETS(NEVER),
    /// Before 1.21: modules that files can replace have a `u` before their name.
    OLD_MODULE_NAMES(NEVER),

    // ---- the machine ----
    /// Exceptions of interrupts find room when the heap is locked.
    ENABLE_EMERGENCY_EXCEPTION_BUF(NEVER),
    /// Native objects have finalisers.
    ENABLE_FINALISER(EXTRA_FEATURES),
    /// `micropython.schedule`.
    ENABLE_SCHEDULER(EXTRA_FEATURES),
    /// Time counts from 1970, not from 2000.
    EPOCH_IS_1970(NEVER),
    /// `gc.threshold`.
    GC_ALLOC_THRESHOLD(CORE_FEATURES),
    /// Ctrl-C raises KeyboardInterrupt.
    KBD_EXCEPTION(EXTRA_FEATURES),
    /// Allocations are counted.
    MEM_STATS(NEVER),
    /// Maps remember where they found what.
    OPT_MAP_LOOKUP_CACHE(EXTRA_FEATURES),
    /// The prompt knows Ctrl-A, Ctrl-K and the like.
    REPL_EMACS_KEYS(EXTRA_FEATURES),
    /// The prompt knows Ctrl-W and Ctrl with the arrows.
    REPL_EMACS_EXTRA_WORDS_MOVE(EVERYTHING),
    /// The prompt knows Esc-B, Esc-F and the like.
    REPL_EMACS_WORDS_MOVE(EVERYTHING),
    /// Too deep a recursion raises RuntimeError.
    STACK_CHECK(EXTRA_FEATURES),
    /// File systems can be mounted: `open`, `vfs`.
    VFS(NEVER),
    /// `vfs.VfsFat`.
    VFS_FAT(NEVER),
    /// `vfs.VfsLfs2`.
    VFS_LFS2(NEVER),
    /// Files are the host's, the standard ones too.
    VFS_POSIX(NEVER);

    private final RomLevel since;

    Option(RomLevel since) {
        this.since = since;
    }

    boolean isIn(RomLevel level) {
        return since != NEVER && since.compareTo(level) <= 0;
    }
}
