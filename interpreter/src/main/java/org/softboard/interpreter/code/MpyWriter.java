package org.softboard.interpreter.code;

import java.io.ByteArrayOutputStream;
import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.source.Constants;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.Storage;

/// Makes a .mpy file of a compiled module (py/persistentcode.c):
///
///     'M' | version | features | bits of a small int | names | objects | name * | object * | code
///     name     number << 1 | 1 for one that everybody knows, else length << 1, its text, NUL
///     object   kind [, length, its text [, NUL] | , length, objects of a tuple]
///     code     length << 3 | has children << 2 | kind, its bytes [, 0, arguments, type of the result]
///              [, number of children, code * ]
///
/// The kind is 0 for bytecode and 3 for machine code of the inline assembler, which alone has arguments and a result here;
/// features are 0, or if there is machine code, the processor that it is for << 2 | the version of its interface.
public final class MpyWriter {

    static final int VERSION = 6;
    static final int MACHINE_CODE_VERSION = 3;
    static final int ASSEMBLER = 3;

    private final Storage storage;
    private final Names names;
    private final Constants constants;

    public MpyWriter(Storage storage, Names names, Constants constants) {
        this.storage = storage;
        this.names = names;
        this.constants = constants;
    }

    /// @param smallIntBits what a machine has to have at least
    /// @param architecture what machine code in it is for
    public byte[] write(CompiledModule module, int smallIntBits, Architecture architecture) {
        var out = new ByteArrayOutputStream();
        out.write('M');
        out.write(VERSION);
        out.write(module.code().hasAssembler() ? architecture.ordinal() << 2 | MACHINE_CODE_VERSION : 0);
        out.write(smallIntBits);
        VarInt.write(out::write, module.names());
        VarInt.write(out::write, module.objects());
        for (int i = 0; i < module.names(); i++) {
            name(out, module.name(storage, i));
        }
        for (int i = 0; i < module.objects(); i++) {
            object(out, module.object(storage, i));
        }
        code(out, module.code());
        return out.toByteArray();
    }

    private void name(ByteArrayOutputStream out, int qstr) {
        if (qstr <= Qstr.LAST_STATIC) {
            VarInt.write(out::write, qstr << 1 | 1);
        } else {
            byte[] text = names.bytes(qstr);
            VarInt.write(out::write, text.length << 1);
            out.writeBytes(text);
            out.write(0);
        }
    }

    private void object(ByteArrayOutputStream out, long word) {
        MpyObject kind = MpyObject.of(constants.kind(word));
        out.write(kind.ordinal());
        switch (kind) {
            case NONE, FALSE, TRUE, ELLIPSIS -> {
            }
            case TUPLE -> {
                int length = constants.tupleLength(word);
                VarInt.write(out::write, length);
                for (int i = 0; i < length; i++) {
                    object(out, constants.tupleItem(word, i));
                }
            }
            default -> {
                byte[] text = constants.text(word);
                VarInt.write(out::write, text.length);
                out.writeBytes(text);
                if (kind == MpyObject.STR || kind == MpyObject.BYTES) {
                    out.write(0);
                }
            }
        }
    }

    private void code(ByteArrayOutputStream out, RawCode code) {
        VarInt.write(out::write,
                code.bytes() << 3 | (code.childCount() > 0 ? 4 : 0) | (code.isAssembler() ? ASSEMBLER : 0));
        out.write(storage.memory(), code.code(), code.bytes());
        if (code.isAssembler()) {
            out.write(0);
            VarInt.write(out::write, code.arguments());
            VarInt.write(out::write, code.resultType());
        }
        if (code.childCount() > 0) {
            VarInt.write(out::write, code.childCount());
            for (int i = 0; i < code.childCount(); i++) {
                code(out, code.child(i));
            }
        }
    }
}
