package org.softboard.interpreter.memory;

import org.softboard.interpreter.memory.Layout.IntField;
import org.softboard.interpreter.memory.Layout.RefField;

/// A type (py/obj.h, mp_obj_type_t): in ROM for native types, on the heap for classes.
///
///     type -> type | flags (low 16), name | slot numbers * 12 bytes | locals dict | ... | bases | protocol
/// The slots beyond those that a class uses stay unused; they are there for upstream's sizes.
public final class TypeObject {

    public static final Layout LAYOUT = Layout.of("type_object");

    public static final IntField FLAGS_AND_NAME = LAYOUT.integer("flagsAndName");
    public static final IntField SLOT_NUMBERS0 = LAYOUT.integer("slotNumbers0");
    public static final IntField SLOT_NUMBERS1 = LAYOUT.integer("slotNumbers1");
    public static final IntField SLOT_NUMBERS2 = LAYOUT.integer("slotNumbers2");
    public static final RefField LOCALS_DICT = LAYOUT.ref("localsDict");

    private TypeObject() {
    }

    /// Slots that a class statement makes.
    private static final int CLASS_WORDS = 5 + 10;
    private static final int BASES = CLASS_WORDS;

    /// `__getattr__`, properties or descriptors may be met on instances.
    public static final int HAS_SPECIAL_ACCESSORS = 1 << 1;
    /// Instances can be subclassed... the flag that a class body is complete.
    public static final int IS_SUBCLASSED = 1 << 0;
    /// The class or one of its bases has a native base.
    public static final int HAS_NATIVE_BASE = 1 << 2;
    /// Made by namedtuple(), see `NamedTupleTypeObject`: on the heap, but its objects are native tuples.
    public static final int IS_NAMED_TUPLE = 1 << 15;

    /// A class on the heap; `extra` is the number of words after the ten slots (bases, protocol).
    public static int create(Heap heap, int extra) {
        int type = heap.allocate(heap.words(CLASS_WORDS + extra));
        heap.field(type, 0, CoreType.TYPE);
        return type;
    }

    public static int name(Heap heap, int type) {
        return FLAGS_AND_NAME.get(heap, type) >>> 16;
    }

    public static int flags(Heap heap, int type) {
        return FLAGS_AND_NAME.get(heap, type) & 0xFFFF;
    }

    public static void nameAndFlags(Heap heap, int type, int name, int flags) {
        FLAGS_AND_NAME.set(heap, type, name << 16 | flags);
    }

    public static void addFlags(Heap heap, int type, int flags) {
        FLAGS_AND_NAME.set(heap, type, FLAGS_AND_NAME.get(heap, type) | flags);
    }

    /// The base: 0, the address of one type, or of a tuple of types.
    public static int bases(Heap heap, int type) {
        if (SLOT_NUMBERS0.get(heap, type) == 0) {
            return 0;
        }
        return isNamedTuple(heap, type) ? NamedTupleTypeObject.BASE.get(heap, type) : heap.fieldInt(type, BASES);
    }

    public static void bases(Heap heap, int type, int bases) {
        SLOT_NUMBERS0.set(heap, type, 1);
        heap.field(type, BASES, bases);
    }

    /// The type of any object word.
    public static int of(Heap heap, long word) {
        if (Word.isReference(word)) {
            return heap.fieldInt(Word.address(word), 0);
        }
        if (Word.isSmallInt(word)) {
            return CoreType.INT;
        }
        if (Word.isQstr(word)) {
            return CoreType.STR;
        }
        if (word == Word.NONE) {
            return CoreType.NONE_TYPE;
        }
        return word == Word.TRUE || word == Word.FALSE ? CoreType.BOOL : CoreType.FLOAT;
    }

    /// Is this a class made by Python code (or by namedtuple())?
    public static boolean isClass(int type) {
        return !CoreType.isRom(type);
    }

    /// Is this type one that namedtuple() made?
    public static boolean isNamedTuple(Heap heap, int type) {
        return (FLAGS_AND_NAME.get(heap, type) & IS_NAMED_TUPLE) != 0;
    }
}
