package org.softboard.interpreter.code;

import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Lexer;
import org.softboard.interpreter.source.MemoryReader;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.RomLevel;
import org.softboard.interpreter.source.ScratchConstants;
import org.softboard.interpreter.source.ScratchMemory;
import org.softboard.interpreter.syntax.InputKind;
import org.softboard.interpreter.syntax.ParseTree;
import org.softboard.interpreter.syntax.Parser;

/// A compiler in scratch memory, for tests: text in, module or .mpy file out.
final class MpyCross {

    /// What upstream's mpy-cross is built with (mpy-cross/mpconfigport.h).
    static final LanguageProfile PROFILE = LanguageProfile.at(RomLevel.CORE_FEATURES)
            .with(Option.COMP_MODULE_CONST, Option.COMP_RETURN_IF_EXPR, Option.COMP_TRIPLE_TUPLE_ASSIGN,
                    Option.ENABLE_SOURCE_LINE, Option.PY_FSTRINGS, Option.PY_TSTRINGS, Option.PY_BUILTINS_STR_UNICODE,
                    Option.EMIT_NATIVE)
            .floats(FloatKind.DOUBLE).errors(ErrorLevel.DETAILED).build();

    final LanguageProfile profile;
    final ScratchMemory memory;
    final ScratchConstants constants;

    MpyCross(LanguageProfile profile, int wordBytes, int memoryBytes) {
        this.profile = profile;
        memory = new ScratchMemory(wordBytes, memoryBytes);
        constants = new ScratchConstants(memory);
    }

    static MpyCross wide() {
        return new MpyCross(PROFILE, 8, 16 << 20);
    }

    CompiledModule compile(byte[] text, String name, InputKind input, CompileOptions options) {
        int source = memory.intern(name);
        int place = memory.place(text);
        var reader = MemoryReader.of(memory, place, text.length);
        var lexer = new Lexer(memory, profile, source, reader, options.optimisation());
        ParseTree tree = new Parser(memory, memory, constants, profile).parse(lexer, input);
        int context = memory.allocate(memory.words(4));
        return new Compiler(memory, memory, constants, profile).compile(tree, source, input == InputKind.SINGLE, context,
                options);
    }

    CompiledModule compile(String text) {
        return compile(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "test.py", InputKind.FILE,
                CompileOptions.USUAL);
    }

    byte[] mpy(CompiledModule module) {
        return new MpyWriter(memory, memory, constants).write(module, profile.smallIntBits());
    }
}
