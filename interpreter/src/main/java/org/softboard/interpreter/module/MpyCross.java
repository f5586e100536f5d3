package org.softboard.interpreter.module;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softboard.interpreter.memory.InternedStrings;
import org.softboard.interpreter.memory.MemoryMap;
import org.softboard.interpreter.memory.Meter;
import org.softboard.interpreter.memory.Representation;
import org.softboard.interpreter.source.Architecture;
import org.softboard.interpreter.source.ErrorLevel;
import org.softboard.interpreter.source.FloatKind;
import org.softboard.interpreter.source.LanguageProfile;
import org.softboard.interpreter.source.Names;
import org.softboard.interpreter.source.Option;
import org.softboard.interpreter.source.Qstr;
import org.softboard.interpreter.source.RomLevel;
import org.softboard.interpreter.vm.MachineProfile;
import org.softboard.interpreter.vm.Output;
import org.softboard.interpreter.vm.Printer;
import org.softboard.interpreter.vm.Release;
import org.softboard.interpreter.vm.StackCosts;
import org.softboard.interpreter.vm.Vm;

/// A machine that only compiles: upstream's mpy-cross (mpy-cross/main.c, mpconfigport.h), whose files are the same byte
/// for byte. One object does one piece of work.
public final class MpyCross {

    public static final int USUAL_HEAP = 2 << 20;
    public static final int USUAL_SMALL_INT_BITS = 31;
    public static final int MOST_SMALL_INT_BITS = 47;

    private static final int DISASSEMBLER_HEAP = 64 << 20;
    private static final int ROM_BYTES = 1 << 20;
    private static final int STATIC_BYTES = 16 << 10;
    private static final int STACK_LIMIT = 80_000;
    private static final int STACK_BYTES = 128 << 10;

    /// Strings that mpy-cross itself knows, of those that are not interned because they are short.
    private static final Set<String> OWN = Set.of("Interpolation", "StopAsyncIteration", "UnicodeError",
            "ViperTypeError", "__build_class__", "__complex__", "__contains__", "__repl_print__", "__reversed__",
            "__template__", "__traceback__", "bound_method", "difference_update", "format_spec", "heap_unlock",
            "interpolations", "intersection", "intersection_update", "maximum recursion depth exceeded",
            "string.templatelib", "symmetric_difference", "symmetric_difference_update", "templatelib", "unpack_from",
            "vcvt_f32_s32", "vcvt_s32_f32");

    /// What is compiled for.
    ///
    /// @param optimisation the level, 0 to 3
    /// @param hasLines whether lines are told to the code
    /// @param smallIntBits of the machine that will run the code
    /// @param architecture that machine code is for
    public record Settings(int optimisation, boolean hasLines, int smallIntBits, int heapBytes,
            Architecture architecture) {

        public static final Settings USUAL =
                new Settings(0, true, USUAL_SMALL_INT_BITS, USUAL_HEAP, Architecture.NONE);

        public Settings optimised(int level) {
            return new Settings(level, hasLines, smallIntBits, heapBytes, architecture);
        }

        public Settings to(Architecture processor) {
            return new Settings(optimisation, hasLines, smallIntBits, heapBytes, processor);
        }
    }

    /// The strings that mpy-cross knows: a long literal becomes a name if there is one like it.
    private record KnownNames(InternedStrings all, Set<Integer> met) implements Names {

        @Override
        public int intern(byte[] bytes, int offset, int length) {
            int qstr = all.intern(bytes, offset, length);
            met.add(qstr);
            return qstr;
        }

        @Override
        public int find(byte[] bytes, int offset, int length) {
            int qstr = all.find(bytes, offset, length);
            String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
            return qstr > 0 && qstr <= Qstr.LAST_STATIC || met.contains(qstr) ? qstr
                    : OWN.contains(text) ? intern(bytes, offset, length) : 0;
        }

        @Override
        public byte[] bytes(int qstr) {
            return all.bytes(qstr);
        }
    }

    private final Vm vm;

    public MpyCross(Settings settings) {
        vm = Micropython.machine(profile(settings), List.of());
        vm.programs.optimisation(settings.optimisation);
    }

    /// What upstream's mpy-cross is built with.
    public static LanguageProfile language(boolean hasLines, int smallIntBits, Architecture architecture) {
        LanguageProfile.Builder language = LanguageProfile.at(RomLevel.CORE_FEATURES)
                .with(Option.COMP_MODULE_CONST, Option.COMP_RETURN_IF_EXPR, Option.COMP_TRIPLE_TUPLE_ASSIGN,
                        Option.DYNAMIC_COMPILER, Option.EMIT_INLINE_ASM, Option.EMIT_NATIVE, Option.PY_FSTRINGS,
                        Option.PY_MATH_CONSTANTS,
                        Option.PY_TSTRINGS,
                        Option.PY_BUILTINS_STR_UNICODE, Option.STACK_CHECK, Option.WARNINGS)
                .floats(FloatKind.DOUBLE).errors(ErrorLevel.DETAILED).smallIntBits(smallIntBits)
                .architecture(architecture);
        return (hasLines ? language.with(Option.ENABLE_SOURCE_LINE) : language).build();
    }

    private static MachineProfile profile(Settings settings) {
        var map = new MemoryMap(ROM_BYTES, STATIC_BYTES, settings.heapBytes, STACK_BYTES, 0, ROM_BYTES);
        return new MachineProfile("mpy-cross", map, Representation.D,
                language(settings.hasLines, settings.smallIntBits, settings.architecture),
                new StackCosts(STACK_LIMIT, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Meter.Prices.FREE, 2, Set.of(),
                new MachineProfile.Identity(Release.CURRENT, "", "", "", 0, ""));
    }

    /// The .mpy file of a text, null if it is refused; `out` gets the complaint.
    ///
    /// @param file how errors in the text name it
    /// @param source how tracebacks of the program will name it
    public byte @Nullable [] compile(byte[] text, String file, String source, Output out) {
        byte[][] made = new byte[1][];
        int exception = vm.catching(() -> {
            int fileName = vm.qstr(file);
            made[0] = vm.programs.mpy(vm.programs.lexer(fileName, text), vm.qstr(source),
                    new KnownNames(vm.names, new HashSet<>(List.of(fileName, vm.qstr(source)))));
        });
        if (exception != 0) {
            vm.errors.report(Printer.to(out), exception);
        }
        return exception == 0 ? made[0] : null;
    }

    /// The code in a .mpy file for people to read, null if it is none; `out` gets the complaint.
    public static @Nullable String disassembly(byte[] mpy, Output out) {
        Vm vm = new MpyCross(new Settings(0, true, MOST_SMALL_INT_BITS, DISASSEMBLER_HEAP, Architecture.NONE)).vm;
        var text = new String[1];
        int exception = vm.catching(() -> text[0] = vm.programs.disassembly(mpy));
        if (exception != 0) {
            vm.errors.report(Printer.to(out), exception);
        }
        return text[0];
    }
}
