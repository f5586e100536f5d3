package org.softboard.interpreter.code;

import java.util.List;
import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.source.CompileError;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.Reader;
import org.softboard.interpreter.source.Storage;

/// Loads .mpy files into the machine's memory (py/persistentcode.c); the format is drawn at [MpyWriter]. A file that ends
/// early or says something impossible is refused with an [MpyError]; one that is too large for the memory, with the
/// machine's own memory error.
public final class MpyReader {

    private static final int ARCHITECTURE = 0x2F;
    private static final int MOST_ARGUMENTS = 4;
    private static final int ARCHITECTURE_FLAGS = 0x40;
    /// More than that of anything is not believed.
    private static final int MOST = 1 << 24;
    private static final int DEEPEST = 500;
    private static final RawCode[] NO_CHILDREN = {};

    private final Storage storage;
    private final Names names;
    private final Constants constants;
    private final LanguageProfile profile;

    public MpyReader(Storage storage, Names names, Constants constants, LanguageProfile profile) {
        this.storage = storage;
        this.names = names;
        this.constants = constants;
        this.profile = profile;
    }

    /// Loads a module and closes the reader, whatever happens.
    ///
    /// @param context address of a module context whose type and globals are set; its tables are made here
    public CompiledModule load(Reader reader, int context) {
        try {
            return new Loading(reader).module(context);
        } finally {
            reader.close();
        }
    }

    /// One file being loaded.
    private final class Loading {

        private final Reader reader;
        private int depth;
        private boolean hasMachineCode;

        Loading(Reader reader) {
            this.reader = reader;
        }

        CompiledModule module(int context) {
            header();
            int nameCount = count("names");
            int objectCount = count("objects");
            CompiledModule tables =
                    CompiledModule.allocateTables(storage, context, RawCode.NONE, nameCount, objectCount);
            for (int i = 0; i < nameCount; i++) {
                tables.name(storage, i, name());
            }
            for (int i = 0; i < objectCount; i++) {
                tables.object(storage, i, object());
            }
            var module = new CompiledModule(context, code(), nameCount, objectCount, List.of());
            FlowCheck.check(storage, module, profile.smallIntBits());
            return module;
        }

        private void header() {
            int first = int8();
            int version = int8();
            int features = int8();
            int smallIntBits = int8();
            if (first != 'M') {
                throw MpyError.malformed("the file does not begin with M");
            }
            if (version != MpyWriter.VERSION) {
                throw MpyError.malformed("version " + version + " rather than " + MpyWriter.VERSION);
            }
            if (smallIntBits > profile.smallIntBits()) {
                throw MpyError.malformed("compiled for ints of " + smallIntBits + " bits");
            }
            architecture((features >> 2) & ARCHITECTURE, features & 3);
            if ((features & ARCHITECTURE_FLAGS) != 0) {
                throw MpyError.malformed("flags of an architecture without one");
            }
        }

        /// Machine code has to be for this processor; the disassembler takes any.
        private void architecture(int number, int version) {
            if (number == 0) {
                return;
            }
            if (version != MpyWriter.MACHINE_CODE_VERSION) {
                throw MpyError.malformed("machine code with interface " + version);
            }
            Architecture here = profile.architecture();
            if (!here.runs(Architecture.at(number)) && !profile.has(Option.DYNAMIC_COMPILER)) {
                throw new MpyError(here == Architecture.NONE ? MpyError.NATIVE_CODE
                        : MpyError.INCOMPATIBLE_ARCHITECTURE, "machine code for " + Architecture.at(number));
            }
            hasMachineCode = true;
        }

        // ---- bytes and numbers ----

        private int int8() {
            int value = reader.readByte();
            if (value < 0) {
                throw MpyError.malformed("the file ends too early");
            }
            return value;
        }

        private int varInt() {
            long value = 0;
            int piece;
            do {
                piece = int8();
                value = value << 7 | piece & 0x7F;
                if (value > Integer.MAX_VALUE) {
                    throw MpyError.malformed("a number is too large");
                }
            } while ((piece & 0x80) != 0);
            return (int) value;
        }

        private int count(String what) {
            return believable(varInt(), what);
        }

        private int believable(int count, String what) {
            if (count > MOST) {
                throw MpyError.malformed(count + " " + what);
            }
            return count;
        }

        /// Reads so many bytes into a new piece of memory, which has `more` bytes of room besides.
        private int piece(int length, int more) {
            int piece = storage.allocate(length + more);
            byte[] memory = storage.memory();
            for (int i = 0; i < length; i++) {
                memory[piece + i] = (byte) int8();
            }
            return piece;
        }

        private void enter() {
            if (++depth > DEEPEST) {
                throw MpyError.malformed("nested too deeply");
            }
        }

        // ---- names and objects ----

        private int name() {
            int header = varInt();
            int value = believable(header >> 1, "bytes in a name");
            if ((header & 1) != 0) {
                if (value == 0 || value > Qstr.LAST_STATIC) {
                    throw MpyError.malformed("no name has number " + value);
                }
                return value;
            }
            int piece = piece(value, 0);
            int8();
            int qstr = names.intern(storage.memory(), piece, value);
            storage.free(piece);
            return qstr;
        }

        private long object() {
            MpyObject kind = MpyObject.at(int8());
            return switch (kind) {
                case FUNCTION_TABLE -> throw MpyError.malformed("an object for machine code");
                case NONE -> constants.none();
                case FALSE -> constants.falseWord();
                case TRUE -> constants.trueWord();
                case ELLIPSIS -> constants.ellipsis();
                case TUPLE -> tuple(count("items"));
                case STR, BYTES -> text(kind == MpyObject.BYTES, count("bytes in a text"));
                case INT, FLOAT, COMPLEX -> number(kind, count("digits"));
            };
        }

        private long tuple(int length) {
            enter();
            long tuple = constants.tuple(length);
            for (int i = 0; i < length; i++) {
                constants.tupleItem(tuple, i, object());
            }
            depth--;
            return tuple;
        }

        private long text(boolean isBytes, int length) {
            if (isBytes && length == 0) {
                int8();
                return constants.bytes(storage.memory(), 0, 0);
            }
            int piece = piece(length, 1);
            int8();
            return constants.adopt(storage, isBytes, piece, length);
        }

        /// Numbers are text; upstream leaves that text to the next collection.
        private long number(MpyObject kind, int length) {
            int piece = piece(length, 1);
            try {
                return kind == MpyObject.INT ? constants.integer(storage.memory(), piece, length)
                        : constants.decimal(storage.memory(), piece, length);
            } catch (CompileError error) {
                throw MpyError.malformed(error.message());
            }
        }

        // ---- code ----

        private RawCode code() {
            enter();
            int header = varInt();
            int kind = header & 3;
            if (kind != 0 && !hasMachineCode) {
                throw MpyError.malformed("machine code of an unknown processor");
            }
            int bytes = believable(header >> 3, "bytes of code");
            if (kind == MpyWriter.ASSEMBLER) {
                depth--;
                return assemblerCode(bytes, (header & 4) != 0);
            }
            if (kind != 0) {
                throw new MpyError(MpyError.NATIVE_CODE, "machine code of Python functions");
            }
            int code = piece(bytes, 0);
            RawCode[] children = NO_CHILDREN;
            int childTable = 0;
            if ((header & 4) != 0) {
                int count = count("blocks");
                childTable = storage.allocate(storage.words(count));
                children = new RawCode[count];
                for (int i = 0; i < count; i++) {
                    children[i] = code();
                    storage.word(childTable + storage.words(i), children[i].address());
                }
            }
            Prelude prelude = Prelude.read(new BytecodeReader(storage.memory(), code, code + bytes));
            RawCode loaded = RawCode.allocate(storage, profile);
            loaded.assign(storage, profile, prelude.isGenerator(), code, bytes, childTable, children);
            depth--;
            return loaded;
        }

        private RawCode assemblerCode(int bytes, boolean hasChildren) {
            int code = piece(bytes, 0);
            int flags = varInt();
            int arguments = varInt();
            int resultType = varInt();
            if (flags != 0 || arguments > MOST_ARGUMENTS || resultType > 0xFF || hasChildren) {
                throw MpyError.malformed("an assembler function that cannot be");
            }
            RawCode loaded = RawCode.allocate(storage, profile);
            loaded.assignAssembler(storage, profile, code, bytes, arguments, resultType);
            return loaded;
        }
    }
}
