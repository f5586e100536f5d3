package org.softboard.interpreter.code;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Lexer;
import org.softboard.interpreter.source.MemoryReader;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
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

    /// Strings that mpy-cross itself knows, of those that are not interned because they are short.
    private static final Set<String> OWN = Set.of("Interpolation", "StopAsyncIteration", "UnicodeError",
            "ViperTypeError", "__build_class__", "__complex__", "__contains__", "__repl_print__", "__reversed__",
            "__template__", "__traceback__", "bound_method", "difference_update", "format_spec", "heap_unlock",
            "interpolations", "intersection", "intersection_update", "maximum recursion depth exceeded",
            "string.templatelib", "symmetric_difference", "symmetric_difference_update", "templatelib", "unpack_from",
            "vcvt_f32_s32", "vcvt_s32_f32");

    /// The strings that mpy-cross knows: a long literal becomes a name if there is one like it.
    private record KnownNames(ScratchMemory memory, Set<Integer> met) implements Names {

        @Override
        public int intern(byte[] bytes, int offset, int length) {
            int qstr = memory.intern(bytes, offset, length);
            met.add(qstr);
            return qstr;
        }

        @Override
        public int find(byte[] bytes, int offset, int length) {
            int qstr = memory.find(bytes, offset, length);
            String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
            return qstr > 0 && qstr <= Qstr.LAST_STATIC || met.contains(qstr) ? qstr
                    : OWN.contains(text) ? intern(bytes, offset, length) : 0;
        }

        @Override
        public byte[] bytes(int qstr) {
            return memory.bytes(qstr);
        }
    }

    final LanguageProfile profile;
    final ScratchMemory memory;
    final Names names;
    final ScratchConstants constants;

    MpyCross(LanguageProfile profile, int wordBytes, int memoryBytes) {
        this.profile = profile;
        memory = new ScratchMemory(wordBytes, memoryBytes);
        names = new KnownNames(memory, new HashSet<>());
        constants = new ScratchConstants(memory, names);
    }

    static MpyCross wide() {
        return new MpyCross(PROFILE, 8, 16 << 20);
    }

    CompiledModule compile(byte[] text, String name, InputKind input, CompileOptions options) {
        int source = names.intern(name);
        int place = memory.place(text);
        var reader = MemoryReader.of(memory, place, text.length);
        var lexer = new Lexer(memory, profile, source, reader, options.optimisation());
        ParseTree tree = new Parser(memory, names, constants, profile).parse(lexer, input);
        int context = memory.allocate(memory.words(4));
        return new Compiler(memory, names, constants, profile).compile(tree, source, input == InputKind.SINGLE, context,
                options);
    }

    CompiledModule compile(byte[] text, String name) {
        return compile(text, name, InputKind.FILE, CompileOptions.USUAL);
    }

    CompiledModule compile(String text) {
        return compile(text.getBytes(StandardCharsets.UTF_8), "test.py");
    }

    byte[] mpy(CompiledModule module) {
        return new MpyWriter(memory, names, constants).write(module, profile.smallIntBits(), profile.architecture());
    }
}
